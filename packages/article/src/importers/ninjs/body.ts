import type { BodyBlock } from '../../generated/types.js';
import { plainText } from '../../text.js';
import type { Source } from '../source.js';
import { bodyDialect, type Found, type Known } from './dialect.js';
import { isSame } from './elements.js';
import { wordings, type Wording } from './wording.js';

/** Bodies that are no whole story. */
const PART = /summary|teaser|short|abstract|caption|sms|push|alt|script|notes?$/;
const WHOLE = /^(?:main|full|body|article|content|story)/;

/** HTML before text, for it has marks, links and places for pictures; XML of other vocabularies where there is nothing else. */
function rank({ role, mediaType = '', isMarkup }: Wording): number {
  const part = PART.test(role) ? 100 : 0;
  const isOther = /xml/i.test(mediaType || role) && !/html/i.test(mediaType || role);
  const format = /nitf/i.test(role) || isOther ? 20 : isMarkup ? 0 : 10;
  // A rich body has its pictures in place, where the other has them at its end.
  return part + format + (WHOLE.test(role) ? 0 : role.startsWith('rich') ? 1 : 2);
}

/** What cannot be a text at all. */
const FILE = /^(?:application\/(?!xml|xhtml|[\w.-]*\+xml)|image\/|video\/|audio\/)/i;

export interface Body {
  blocks: BodyBlock[];
  found: Found;
}

/** Whether an item has a text of its own. */
export function bodiesOf(item: Source): Wording[] {
  const all = wordings(item, 'bodies');
  const texts = all.filter(({ mediaType = '' }) => !FILE.test(mediaType));
  for (const one of all)
    if (FILE.test(one.mediaType ?? '')) one.drop(`no text: it is called ${one.mediaType}`);
  return [...texts].sort((a, b) => rank(a) - rank(b));
}

/** The best body of an item that holds anything to read; the others say the same. */
export function readBody(bodies: readonly Wording[], known: Known): Body {
  for (const [i, body] of bodies.entries()) {
    const found: Found = {};
    const blocks = opened(body.blocks(bodyDialect(known, found)), body, known);
    if (!blocks.length && !found.standfirst) {
      body.drop('nothing in it to read');
      continue;
    }
    body.map('body');
    if (rank(body) % 100 >= 20)
      body.degrade('body', 'XML of another vocabulary, read as if it were HTML');
    if (/^text\/(?!plain|html|xml)/i.test(body.mediaType ?? ''))
      body.degrade('body', `${body.mediaType}, read as plain text`);
    for (const other of bodies.slice(i + 1))
      other.drop(`another body${other.role && ` (${other.role})`}: one is used`);
    return { blocks, found };
  }
  return { blocks: [], found: {} };
}

/** Plain text may begin with its headline too. */
function opened(blocks: BodyBlock[], body: Wording, { headline }: Known): BodyBlock[] {
  const [first, ...others] = blocks;
  if (body.isMarkup || !first || !isSame(plainText([first]), headline)) return blocks;
  body.degrade('body', 'its first line says again what the headline says: left out');
  return others;
}
