import { checkHTML } from '../check/check.js';
import { reportAdsTxt } from '../check/ads-txt.js';
import { noHTML } from '../check/no-html.js';
import { readTags } from '../check/manifest.js';
import { whyNotFetched } from '../fetch-problem.js';
import { readInput } from '../input.js';
import { Mistake } from '../mistake.js';
import type { Command } from './command.js';

export const checkCommand: Command = {
  usage: 'FILE|URL',
  summary: 'names what is wrong with the tags of the kit in a page of HTML, or with an ads.txt',
  options: {},
  names: 1,
  async run([name = ''], _values, { out, err }) {
    const isAdsTxt = /ads\.txt$/i.test(pathOf(name));
    const source = /^https?:\/\//i.test(name) ? await download(name) : await readInput(name);
    if (isAdsTxt) return reportAdsTxt(name, source, { out, err });
    const refusal = noHTML(source);
    if (refusal) throw new Mistake(`${name}: ${refusal}`);
    const { tags, problems } = checkHTML(source, readTags());
    for (const { line, column, message } of problems) err(`${name}:${line}:${column}: ${message}`);
    if (problems.length) return 1;
    out(
      `${name}: ${tags === 0 ? 'no tags of the kit' : `${tags} ${tags === 1 ? 'tag' : 'tags'} of the kit, nothing wrong`}\n`,
    );
    return 0;
  },
};

/** The path of an address, without what follows it; the name of a file as it is. */
function pathOf(name: string): string {
  return URL.canParse(name) && /^https?:/i.test(name) ? new URL(name).pathname : name;
}

const TIMEOUT = 15_000;

async function download(address: string): Promise<string> {
  if (!URL.canParse(address)) throw new Mistake(`${address}: not an address`);
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(TIMEOUT),
      headers: { accept: /ads\.txt$/i.test(pathOf(address)) ? 'text/plain' : 'text/html' },
    });
    if (!answer.ok) throw new Mistake(`${address}: answered ${answer.status}`);
    return await answer.text();
  } catch (error) {
    if (error instanceof Mistake) throw error;
    throw new Mistake(`${address}: could not be fetched: ${whyNotFetched(error)}`);
  }
}
