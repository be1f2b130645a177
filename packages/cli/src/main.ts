/** The `broadsheet` command. */
import { parseArgs } from 'node:util';
import { checkCommand } from './commands/check.js';
import type { Command, Values } from './commands/command.js';
import { importCommand } from './commands/import.js';
import { renderCommand } from './commands/render.js';
import { serveCommand } from './commands/serve.js';
import { Mistake } from './mistake.js';
import { terminal, type Output } from './output.js';

const COMMANDS = new Map<string, Command>([
  ['serve', serveCommand],
  ['render', renderCommand],
  ['import', importCommand],
  ['check', checkCommand],
]);

/** Runs one command. Resolves with the exit code: 0, or 1 after a problem that has been named. */
export async function run(args: readonly string[], output: Output = terminal): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined) throw new Mistake(help());
    if (name === '--help' || name === '-h' || name === 'help') {
      output.out(`${help()}\n`);
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
    output.out(`broadsheet ${name} ${command.usage}\n\n${command.summary}\n${formats(command)}`);
    return 0;
  }
  if (positionals.length !== command.names) {
    const what = command.names ? 'expected one file' : `did not expect ${positionals.join(' ')}`;
    throw new Mistake(`${name}: ${what}; usage: broadsheet ${name} ${command.usage}`);
  }
  return command.run(positionals[0] ?? '', values, output);
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
    throw new Mistake(`${name}: ${message}; usage: broadsheet ${name} ${command.usage}`);
  }
}

function formats({ options }: Command): string {
  return 'from' in options
    ? '\nFORMAT is ans, content-tree or broadsheet; without --from it is recognised. FILE - reads standard input.\n'
    : '';
}

function help(): string {
  const lines = [...COMMANDS].map(
    ([name, { usage, summary }]) => `  ${name} ${usage}\n      ${summary}`,
  );
  return `usage: broadsheet COMMAND\n\n${lines.join('\n')}\n\n  COMMAND --help says more.`;
}
