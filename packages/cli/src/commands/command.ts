import type { ParseArgsConfig } from 'node:util';
import type { Output } from '../output.js';

type ParseOption = NonNullable<ParseArgsConfig['options']>[string];

export interface Option {
  readonly type: ParseOption['type'];
  readonly multiple?: boolean;
  /** What its value is called: `DIR`. */
  readonly value?: string;
  /** What it is for, and what holds without it. */
  readonly says: string;
}

export type Options = Readonly<Record<string, Option>>;
export type Values = Record<string, string | boolean | readonly string[] | undefined>;

export interface Command {
  /** What follows the command's name, beside the options: `FILE`. */
  readonly usage: string;
  /** One sentence. */
  readonly summary: string;
  /** The options that it takes, beside `--help`. */
  readonly options: Options;
  /** How many names stand beside the options; `many` is one at least. */
  readonly names: 0 | 1 | 'many';
  /** Resolves with the exit code. */
  run(names: readonly string[], values: Values, output: Output): Promise<number>;
}

export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function listOf(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}
