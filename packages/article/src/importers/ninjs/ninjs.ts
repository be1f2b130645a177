import { isObject, kindOf } from '../../json.js';
import type { Problem } from '../../problem.js';
import { Ledger } from '../../report.js';
import type { Imported, Importer } from '../importer.js';
import { Source } from '../source.js';
import { readItem } from './item.js';
import { itemShape, TYPES, WORDING } from './item-shape.js';
import { LEFT_OUT } from './left-out.js';
import { keyOf, spelled, spellings } from './names.js';
import { refusalOf } from './refusal.js';

const REASONS = spelled(LEFT_OUT);

/** IPTC's ninjs of the versions 1, 2 and 3, and Superdesk's extension of 1.1. */
export const ninjs: Importer = {
  format: 'ninjs',

  recognises(value) {
    if (!isObject(value) || OTHERS.some((key) => Object.hasOwn(value, key))) return false;
    if (namesNinjs(value[keyOf(value, 'standard')])) return true;
    const isNamed = typeof value[keyOf(value, 'uri')] === 'string';
    const isOfType = typeof value.type !== 'string' || TYPES.includes(value.type);
    return (
      isNamed && isOfType && Object.keys(value).some((key) => OWN.has(key) || WORDING.test(key))
    );
  },

  import(value, hints): Imported {
    if (!isObject(value))
      return refused({
        pointer: '',
        message: `${kindOf(value)} is no item of ninjs: expected an object.`,
      });
    const ledger = new Ledger();
    const item = new Source(value, '', ledger, keyOf);
    const refusal = refusalOf(item);
    if (refusal) return refused(refusal);
    const problems = itemShape(value);
    if (problems.length) return { ok: false, problems };
    item.map('article');
    const read = readItem(item, hints);
    if ('message' in read) return refused(read);
    const report = ledger.close('ninjs', value, { fields: REASONS, objects: true });
    return { ok: true, article: read, report };
  },
};

/** Fields that other formats have at the top of a document. */
const OTHERS = ['content_elements', 'body', 'children', 'content', '_links'];

/** Fields that hardly any other format has, and the kinds of items. */
const OWN = new Set(
  [
    'type',
    'headlines',
    'bodies',
    'descriptions',
    'associations',
    'renditions',
    'representationType',
    'pubStatus',
    'urgency',
    'firstCreated',
    'versionCreated',
    'contentCreated',
    'embargoedUntil',
    'copyrightHolder',
    'copyrightNotice',
    'usageTerms',
    'rightsInfo',
    'infoSources',
    'trustIndicators',
    'genres',
    'altIds',
    'by',
    'located',
  ].flatMap(spellings),
);

function refused(problem: Problem): Imported {
  return { ok: false, problems: [problem] };
}

function namesNinjs(standard: unknown): boolean {
  if (!isObject(standard)) return false;
  return /ninjs/i.test(`${String(standard.name)} ${String(standard.schema)}`);
}
