import type { TrustLink } from '@broadsheet/render';
import { readInput } from '../input.js';
import { Mistake } from '../mistake.js';
import { originOf } from '../origin.js';
import { askFor } from '../trust/ask.js';
import { checkBothWays } from '../trust/both-ways.js';
import { readTrustTxt } from '../trust/trust-txt.js';
import { textOf, type Command } from './command.js';

export const trustCommand: Command = {
  usage: 'DOMAIN|FILE',
  summary:
    'reads a trust.txt and those of the sites it names, and prints who says the same of it, with the date',
  options: {
    site: { type: 'string', value: 'URL', says: 'whose file it is, where a FILE is given' },
  },
  names: 1,
  async run([name = ''], values, { out, err }) {
    const { site, file, text } = await ownFile(name, textOf(values, 'site'));
    const { entries, problems } = readTrustTxt(text);
    const result = await checkBothWays(site, entries);
    out(`${JSON.stringify(result, null, 2)}\n`);
    for (const { line, message } of problems) err(`${file}:${line}: ${message}`);
    for (const link of result.links) err(lineOf(link));
    return problems.length ? 1 : 0;
  },
};

async function ownFile(name: string, given: string | undefined) {
  if (isFile(name)) {
    if (given === undefined)
      throw new Mistake(`${name}: says not whose it is; add --site https://paper.example`);
    return { site: `${originOf(given, '--site')}/`, file: name, text: await readInput(name) };
  }
  const origin = originOf(/^https?:\/\//i.test(name) ? name : `https://${name}`, 'trust');
  const answer = await askFor(origin);
  if ('file' in answer) return { site: `${origin}/`, ...answer };
  throw new Mistake(`${name}: ${'none' in answer ? answer.none : answer.unknown}`);
}

/** No domain ends in `.txt`, and none has a folder. */
function isFile(name: string): boolean {
  return (
    name === '-' || (!/^https?:\/\//i.test(name) && (/\.txt$/i.test(name) || /[\\/]/.test(name)))
  );
}

function lineOf({ relation, url, state, reason }: TrustLink): string {
  return `${relation} ${url}: ${state.replaceAll('-', ' ')}${reason ? `: ${reason}` : ''}`;
}
