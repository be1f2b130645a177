import type { Article, Body } from '../../generated/types.js';
import { isObject, kindOf, type JsonObject } from '../../json.js';
import { Ledger } from '../../report.js';
import { blockText, plainText } from '../../text.js';
import { guessLanguage, shorten, slug } from '../guess.js';
import type { Hints, Imported, Importer } from '../importer.js';
import { Fitting } from './fit.js';

/** The Financial Times' content-tree: a `root`, or its body alone, in the forms transit, body-tree and full. */
export const contentTree: Importer = {
  format: 'content-tree',

  recognises(value) {
    return isObject(value) && (value.type === 'root' || value.type === 'body');
  },

  import(value, hints): Imported {
    const place = bodyOf(value);
    if (typeof place === 'string')
      return { ok: false, problems: [{ pointer: '', message: place }] };
    const ledger = new Ledger();
    if (place.at) {
      const { type } = value as JsonObject;
      ledger.map('', typeof type === 'string' ? type : 'root', 'article');
      ledger.readWhole('/data');
    }
    const fitting = new Fitting(ledger);
    const body = fitting.body(place.body, place.at) as Body | undefined;
    if (fitting.problems.length || !body) return { ok: false, problems: fitting.problems };
    const article = envelop(body, hints, (reason) =>
      ledger.degrade(place.at, 'body', 'body', reason),
    );
    return { ok: true, article, report: ledger.close('content-tree', value) };
  },
};

/** The body and its place, or why there is none. */
function bodyOf(value: unknown): { body: unknown; at: string } | string {
  if (isObject(value) && 'body' in value && value.type !== 'body')
    return { body: value.body, at: '/body' };
  if (isObject(value) && value.type === 'body') return { body: value, at: '' };
  const found = isObject(value) ? `the type ${kindOf(value.type)}` : kindOf(value);
  return `This is no content-tree: expected an object of the type "root" with a body, or of the type "body", found ${found}.`;
}

/** A body knows nothing about the story around it: the hints do, and what they leave open is guessed and said. */
function envelop(
  body: Body,
  { accessCodes: _codes, ...hints }: Hints,
  guessed: (reason: string) => void,
): Article {
  const headline = hints.headline ?? firstWords(body);
  const name = slug(headline) || 'article';
  const missing = (['headline', 'id', 'url', 'language', 'type', 'access'] as const).filter(
    (key) => hints[key] === undefined,
  );
  if (missing.length)
    guessed(`a body says nothing about ${missing.join(', ')}: made of its first words, or assumed`);
  return {
    type: 'news',
    access: { model: 'free' },
    ...hints,
    headline,
    id: hints.id ?? name,
    url: hints.url ?? `/${encodeURIComponent(name)}`,
    language: hints.language ?? guessLanguage(plainText(body.children)),
    format: 'broadsheet',
    version: 1,
    body,
    source: { format: 'content-tree', version: String(body.version) },
  };
}

/** The first block with words: a heading whole, else the beginning of the text. */
function firstWords(body: Body): string {
  const first = body.children.find((block) => blockText(block) !== '');
  return (first && shorten(blockText(first))) || 'Untitled';
}
