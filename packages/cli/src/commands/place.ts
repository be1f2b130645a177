import {
  cutArticle,
  placeAds,
  POLICIES,
  type AdPolicyName,
  type Article,
  type Placement,
} from '@broadsheet/article';
import { FROM, formatOf, readDocument } from '../document.js';
import { Mistake } from '../mistake.js';
import { outline } from '../place/outline.js';
import { textOf, type Command } from './command.js';

const NAMES = Object.keys(POLICIES) as AdPolicyName[];

export const placeCommand: Command = {
  usage: 'FILE',
  summary: 'prints where ads stand in a document, and for every other place why none does',
  options: {
    from: FROM,
    policy: {
      type: 'string',
      value: 'NAME',
      says: `${NAMES.join(', ')} (default: full)`,
    },
    granted: {
      type: 'boolean',
      says: 'place ads in the whole of a closed article (default: as everybody sees it)',
    },
    json: { type: 'boolean', says: 'print positions and trace as JSON (default: an outline)' },
  },
  names: 1,
  async run([file = ''], values, { out }) {
    const policy = policyOf(textOf(values, 'policy'));
    const { article } = await readDocument(file, formatOf(textOf(values, 'from')));
    const { preview, cut } = cutArticle(article);
    const shown = values['granted'] === true ? article : preview;
    const placement = placeAds(shown, policy);
    if (values['json'] === true) out(`${JSON.stringify(placement, null, 2)}\n`);
    else
      out(
        `${[...heading(file, policy, placement), ...notes(shown, cut)].join('\n')}\n\n${outline(shown, placement)}`,
      );
    return 0;
  },
};

function policyOf(name: string | undefined): AdPolicyName {
  const found = NAMES.find((one) => one === (name ?? 'full'));
  if (!found) throw new Mistake(`--policy ${name}: expected one of ${NAMES.join(', ')}`);
  return found;
}

function heading(file: string, policy: AdPolicyName, { positions, template }: Placement): string[] {
  const narrow = positions.filter(({ screens }) => screens === 'narrow').length;
  const count = `${positions.length} ${positions.length === 1 ? 'ad' : 'ads'} in the story`;
  const own = template.map(({ unit, refused }) => (refused ? `no ${unit} (${refused})` : unit));
  return [
    `${file}: ${count}${narrow ? `, ${narrow} of them on phones alone` : ''}; policy ${policy}`,
    ...(own.length ? [`around the story: ${own.join(', ')}`] : []),
  ];
}

function notes({ access, sensitive }: Article, cut: boolean): string[] {
  return [
    ...(cut ? [`cut: access is ${access.model}; --granted places ads in the whole article`] : []),
    ...(sensitive ? ['the article is marked as sensitive: no ads'] : []),
  ];
}
