/** The paper's ads.txt, as it lies among its documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adsTxtLine, checkAdsTxt } from './ads-txt.js';
import type { Log } from './content.js';

/**
 * The last folder's that has one: a publisher's own is not mixed with the paper's. What is wrong with it is said in the log;
 * it is served all the same, since buyers pass over bad lines and keep the good ones.
 */
export function readAdsTxt(folders: readonly string[], log: Log): string | undefined {
  for (const folder of [...folders].reverse()) {
    const text = textIn(folder, log);
    if (text === undefined) continue;
    for (const problem of checkAdsTxt(text).problems) log(adsTxtLine('ads.txt', problem));
    return text;
  }
  return undefined;
}

function textIn(folder: string, log: Log): string | undefined {
  try {
    return readFileSync(join(folder, 'ads.txt'), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') log(`ads.txt: the file cannot be read (${code}), left out`);
    return undefined;
  }
}
