import { adsTxtLine, checkAdsTxt } from '@broadsheet/site';
import { Mistake } from '../mistake.js';
import type { Output } from '../output.js';

/** Says what is wrong with an ads.txt. Returns the exit code; a warning alone is none. @param name of the file */
export function reportAdsTxt(name: string, text: string, { out, err }: Output): number {
  // A site without the file often answers with a page, and each of its lines would be a bad one.
  if (/^\uFEFF?\s*</.test(text)) throw new Mistake(`${name}: this is a page; expected an ads.txt`);
  const { records, problems } = checkAdsTxt(text);
  for (const problem of problems) err(adsTxtLine(name, problem));
  const wrong = problems.filter(({ warning }) => !warning).length;
  if (wrong > 0) return 1;
  out(`${name}: ${records} ${records === 1 ? 'seller' : 'sellers'}, nothing wrong\n`);
  return 0;
}
