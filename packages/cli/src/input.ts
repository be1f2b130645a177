import { readFile } from 'node:fs/promises';
import { parseJSON } from '@broadsheet/site';
import { Mistake } from './mistake.js';

/** Reads a file, or standard input where its name is `-`. */
export async function readInput(file: string): Promise<string> {
  if (file === '-') return readStdin();
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(file))
    throw new Mistake(`${file}: expected a file; read an address with curl and pass -`);
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
  const text = await readInput(file);
  if (text.trim() === '') throw new Mistake(`${file}: empty; expected a JSON document`);
  const parsed = parseJSON(text);
  if (parsed.ok) return parsed.value;
  throw new Mistake(`${file}:${parsed.line}:${parsed.column}: this is not JSON`);
}
