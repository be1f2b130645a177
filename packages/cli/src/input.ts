import { readFile } from 'node:fs/promises';
import { Mistake } from './mistake.js';

/** Reads a file, or standard input where its name is `-`. */
export async function readInput(file: string): Promise<string> {
  if (file === '-') return readStdin();
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Mistake(`${file}: ${reason(error as NodeJS.ErrnoException)}`);
  }
}

async function readStdin(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder; expected a file';
  if (code === 'EACCES') return 'the file may not be read';
  return message;
}

/** The file's JSON; a mistake in it is named with its line and column. */
export async function readJSON(file: string): Promise<unknown> {
  const text = (await readInput(file)).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new Mistake(`${file}: empty; expected a JSON document`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Mistake(
      `${file}${place(text, error as Error)}: not JSON: ${(error as Error).message}`,
    );
  }
}

/** `:line:column`, from the offset that the engine names in its message. */
function place(text: string, { message }: Error): string {
  const found = /at position (\d+)/.exec(message)?.[1];
  if (found === undefined) return '';
  const before = text.slice(0, Number(found)).split('\n');
  return `:${before.length}:${before.at(-1)!.length + 1}`;
}
