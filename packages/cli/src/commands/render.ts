import type { Report } from '@broadsheet/article';
import { renderPage, type RenderOptions } from '@broadsheet/render';
import { FROM, formatOf, readDocument } from '../document.js';
import { addressOf, originOf } from '../origin.js';
import { textOf, type Command, type Values } from './command.js';

const DEFAULT_ORIGIN = 'http://localhost:8000';

export const renderCommand: Command = {
  usage: 'FILE',
  summary: 'prints the page of a document, cut where it is for subscribers',
  options: {
    from: FROM,
    origin: {
      type: 'string',
      value: 'URL',
      says: `the site that the page will be on (default: ${DEFAULT_ORIGIN})`,
    },
    publisher: {
      type: 'string',
      value: 'NAME',
      says: 'the name of the paper (default: the host of the origin)',
    },
    assets: {
      type: 'string',
      value: 'URL',
      says: "where the kit's built files are (default: /broadsheet/)",
    },
    stylesheet: {
      type: 'string',
      value: 'URL',
      says: "your own styles, after the kit's (default: none)",
    },
    ads: {
      type: 'boolean',
      says: 'leave places for ads, grey until your provider fills them (default: none)',
    },
  },
  names: 1,
  async run(file, values, { out, err }) {
    const options = optionsOf(values);
    const { article, report } = await readDocument(file, formatOf(textOf(values, 'from')));
    out(renderPage(article, options));
    const losses = lossesOf(report);
    if (losses) err(`${losses}: \`broadsheet import ${file}\` lists them`);
    return 0;
  },
};

function optionsOf(values: Values): RenderOptions {
  const assets = addressOf(textOf(values, 'assets'), '--assets');
  const stylesheet = addressOf(textOf(values, 'stylesheet'), '--stylesheet');
  const publisher = textOf(values, 'publisher')?.trim();
  const origin = originOf(textOf(values, 'origin') ?? DEFAULT_ORIGIN, '--origin');
  return {
    origin,
    // Nobody fills the places for ads of a page that is printed by itself.
    ads: values['ads'] === true ? 'full' : 'none',
    ...(publisher && { publisher: { name: publisher, url: origin } }),
    ...(assets !== undefined && { assets: assets.endsWith('/') ? assets : `${assets}/` }),
    ...(stylesheet !== undefined && { stylesheets: [stylesheet] }),
  };
}

/** "3 degraded, 1 dropped", or nothing where all is there. */
function lossesOf({ sums }: Report): string {
  return (['degraded', 'dropped'] as const)
    .filter((fate) => sums[fate] > 0)
    .map((fate) => `${sums[fate]} ${fate}`)
    .join(', ');
}
