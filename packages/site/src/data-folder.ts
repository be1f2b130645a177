/** The folder in which the paper keeps what readers write. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Makes the folder, but not the one that it is in: a wrong path is more likely a slip than a wish, and under /proc
 * Node 20 never returns from making both.
 */
export function makeFolder(folder: string): void {
  if (!existsSync(folder)) mkdirSync(folder);
}

/** Why comments could not be kept in a folder, if so. It is tried at the start, not when a reader has written one. */
export function problemWithData(folder: string): string | undefined {
  const parent = dirname(resolve(folder));
  try {
    if (!isFolder(parent)) return `${folder}: there is no folder ${parent} to make it in`;
    makeFolder(folder);
    if (!isFolder(folder)) return `${folder}: this is no folder`;
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    const kept = commentsIn(folder);
    if (existsSync(kept)) {
      if (!statSync(kept).isFile()) return `${kept}: this is no file`;
      accessSync(kept, constants.R_OK | constants.W_OK);
    }
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return `${folder}: comments cannot be kept there (${code ?? message})`;
  }
}

export function commentsIn(folder: string): string {
  return join(folder, 'comments.jsonl');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
