import { renderPage, type RenderOptions } from '@broadsheet/render';
import { formatOf, readDocument } from '../document.js';
import { originOf } from '../origin.js';
import { textOf, type Command, type Values } from './command.js';

export const renderCommand: Command = {
  usage: '[--from FORMAT] [--origin URL] [--assets URL] [--stylesheet URL] FILE',
  summary: 'prints the page of a document, cut where it is for subscribers',
  options: {
    from: { type: 'string' },
    origin: { type: 'string' },
    assets: { type: 'string' },
    stylesheet: { type: 'string' },
  },
  names: 1,
  async run(file, values, { out }) {
    const options = optionsOf(values);
    const { article } = await readDocument(file, formatOf(textOf(values, 'from')));
    out(renderPage(article, options));
    return 0;
  },
};

const DEFAULT_ORIGIN = 'http://localhost:8000';

function optionsOf(values: Values): RenderOptions {
  const assets = textOf(values, 'assets');
  const stylesheet = textOf(values, 'stylesheet');
  return {
    origin: originOf(textOf(values, 'origin') ?? DEFAULT_ORIGIN, '--origin'),
    ...(assets !== undefined && { assets: assets.endsWith('/') ? assets : `${assets}/` }),
    ...(stylesheet !== undefined && { stylesheets: [stylesheet] }),
  };
}
