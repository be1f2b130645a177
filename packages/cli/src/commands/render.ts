import type { Article } from '@broadsheet/article';
import { FROM, formatOf } from '../document.js';
import { Mistake } from '../mistake.js';
import { addressOf, originOf } from '../origin.js';
import type { Output } from '../output.js';
import { FORMS, type Form, type FormOptions } from '../render/forms.js';
import { readAll } from '../render/read-all.js';
import { textOf, type Command, type Values } from './command.js';

const DEFAULT_ORIGIN = 'http://localhost:8000';
const NAMES = Object.keys(FORMS);

export const renderCommand: Command = {
  usage: 'FILE…',
  summary: 'prints a document as a page or in another form, cut where it is for subscribers',
  options: {
    as: {
      type: 'string',
      value: 'FORM',
      says: `${NAMES.join(', ')}; feeds and sitemaps take several files (default: page)`,
    },
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
    granted: {
      type: 'boolean',
      says: 'print the whole of a closed article (default: as everybody sees it)',
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
    title: {
      type: 'string',
      value: 'TEXT',
      says: 'the name of a feed (default: that of the paper)',
    },
    self: {
      type: 'string',
      value: 'URL',
      says: 'where a feed will be, which its readers ask to know (default: not said)',
    },
  },
  names: 'many',
  async run(files, values, output) {
    const form = formOf(values);
    if (!form.many && files.length > 1)
      throw new Mistake(`--as ${nameOf(values)}: expected one file, got ${files.length}`);
    const options = optionsOf(values);
    const from = formatOf(textOf(values, 'from'));
    const { articles, notes } = await readAll(files, from, form.many);
    const printed = form.print(articles, options);
    output.out(printed.endsWith('\n') ? printed : `${printed}\n`);
    for (const note of notes) output.err(note);
    tellOfMissing(form, printed, articles, output);
    return 0;
  },
};

const nameOf = (values: Values) => textOf(values, 'as') ?? 'page';

/** The form that was asked for. An option that says nothing to it is a mistake: it would be lost without a word. */
function formOf(values: Values): Form {
  const name = nameOf(values);
  const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
  if (!form) throw new Mistake(`--as ${name}: expected one of ${NAMES.join(', ')}`);
  const idle = Object.keys(values).find(
    (option) => !['as', 'from', 'origin', ...form.takes].includes(option),
  );
  if (idle) throw new Mistake(`--${idle}: says nothing to --as ${name}`);
  return form;
}

function optionsOf(values: Values): FormOptions {
  const assets = addressOf(textOf(values, 'assets'), '--assets');
  const stylesheet = addressOf(textOf(values, 'stylesheet'), '--stylesheet');
  const self = addressOf(textOf(values, 'self'), '--self');
  const title = textOf(values, 'title')?.trim();
  const publisher = textOf(values, 'publisher')?.trim();
  const origin = originOf(textOf(values, 'origin') ?? DEFAULT_ORIGIN, '--origin');
  const granted = values['granted'] === true;
  return {
    origin,
    access: { granted },
    fullText: granted,
    // Nobody fills the places for ads of a page that is printed by itself.
    ads: values['ads'] === true ? 'full' : 'none',
    ...(publisher && { publisher: { name: publisher, url: origin } }),
    ...(assets !== undefined && { assets: assets.endsWith('/') ? assets : `${assets}/` }),
    ...(stylesheet !== undefined && { stylesheets: [stylesheet] }),
    ...(title && { title }),
    ...(self !== undefined && { self }),
  };
}

function tellOfMissing(
  { leavesOut }: Form,
  printed: string,
  articles: readonly Article[],
  { err }: Output,
): void {
  if (!leavesOut) return;
  const missing = articles.length - (printed.match(/<url>/g) ?? []).length;
  if (missing > 0) err(`${missing} of ${articles.length} left out: ${leavesOut}`);
}
