/** One document of any known format, from a file. */
import {
  adviceOn,
  importArticle,
  importers,
  type Article,
  type Format,
  type Problem,
} from '@broadsheet/article';
import { envelopeIn } from '@broadsheet/site';
import type { Option } from './commands/command.js';
import { readJSON } from './input.js';
import { Mistake } from './mistake.js';

const FORMATS = importers.map(({ format }) => format);

export const FROM: Option = {
  type: 'string',
  value: 'FORMAT',
  says: `${FORMATS.join(', ')} (default: recognised)`,
};

/** The option `--from`, checked. */
export function formatOf(name: string | undefined): Format | undefined {
  if (name === undefined) return undefined;
  const found = FORMATS.find((format) => format === name);
  if (!found) throw new Mistake(`--from ${name}: expected one of ${FORMATS.join(', ')}`);
  return found;
}

/** @throws Mistake with one line for each problem: `file: pointer: message` */
export async function readDocument(file: string, from: Format | undefined) {
  const value = await readJSON(file);
  const result = importArticle(value, { ...envelopeIn(value), ...(from && { from }) });
  if (result.ok) return result;
  throw new Mistake(...result.problems.map((problem) => lineOf(file, problem)));
}

/** What to look at in an article, one line each. */
export function adviceLines(file: string, article: Article): string[] {
  return adviceOn(article).map((advice) => lineOf(file, advice));
}

function lineOf(file: string, { pointer, message }: Problem): string {
  return `${file}: ${pointer || '/'}: ${message}`;
}
