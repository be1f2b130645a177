import type { ParseArgsConfig } from 'node:util';
import type { Output } from '../output.js';

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Record<string, string | boolean | readonly string[] | undefined>;

export interface Command {
  /** What follows the command's name: `FILE [--from FORMAT]`. */
  readonly usage: string;
  /** One sentence. */
  readonly summary: string;
  /** The options that it takes, beside `--help`. */
  readonly options: Options;
  /** How many names stand beside the options. */
  readonly names: 0 | 1;
  /** Resolves with the exit code. */
  run(name: string, values: Values, output: Output): Promise<number>;
}

export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function listOf(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}
