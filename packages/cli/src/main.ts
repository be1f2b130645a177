/** The `broadsheet` command. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkCommand } from './commands/check.js';
import type { Command, Values } from './commands/command.js';
import { cssCommand } from './commands/css.js';
import { importCommand } from './commands/import.js';
import { keysCommand } from './commands/keys.js';
import { placeCommand } from './commands/place.js';
import { renderCommand } from './commands/render.js';
import { serveCommand } from './commands/serve.js';
import { trustCommand } from './commands/trust.js';
import { helpOf, helpOfAll, usageOf } from './help.js';
import { Mistake } from './mistake.js';
import { terminal, type Output } from './output.js';

const COMMANDS = new Map<string, Command>([
  ['serve', serveCommand],
  ['render', renderCommand],
  ['import', importCommand],
  ['place', placeCommand],
  ['check', checkCommand],
  ['css', cssCommand],
  ['keys', keysCommand],
  ['trust', trustCommand],
]);

/** Runs one command. Resolves with the exit code: 0, or 1 after a problem that has been named. */
export async function run(args: readonly string[], output: Output = terminal): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) throw new Mistake(helpOfAll(COMMANDS));
    if (name === '--help' || name === '-h' || name === 'help') {
      output.out(`${helpOfAll(COMMANDS)}\n`);
      return 0;
    }
    if (name === '--version' || name === '-v') {
      output.out(`${version()}\n`);
      return 0;
    }
    const command = COMMANDS.get(name);
    if (!command)
      throw new Mistake(`${name}: no such command; there are ${[...COMMANDS.keys()].join(', ')}`);
    return await runCommand(name, command, rest, output);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    for (const line of error.lines) output.err(line);
    return 1;
  }
}

async function runCommand(
  name: string,
  command: Command,
  args: string[],
  output: Output,
): Promise<number> {
  const { values, positionals } = parse(name, command, args);
  if (values['help']) {
    output.out(`${helpOf(name, command)}\n`);
    return 0;
  }
  const wrong = countProblem(command, positionals);
  if (wrong) throw new Mistake(`${name}: ${wrong}; usage: broadsheet ${usageOf(name, command)}`);
  return command.run(positionals, values, output);
}

function countProblem({ names }: Command, given: readonly string[]): string | undefined {
  if (names === 'many') return given.length > 0 ? undefined : 'expected a file';
  if (given.length === names) return undefined;
  return names === 1 ? 'expected one file' : `did not expect ${given.join(' ')}`;
}

function parse(
  name: string,
  command: Command,
  args: string[],
): { values: Values; positionals: string[] } {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args, options, allowPositionals: true }) as {
      values: Values;
      positionals: string[];
    };
  } catch (error) {
    // The first sentence names the flag; the second explains how to pass a name that begins with a dash.
    const [message] = (error as Error).message.split('. ');
    throw new Mistake(`${name}: ${message}; usage: broadsheet ${usageOf(name, command)}`);
  }
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
