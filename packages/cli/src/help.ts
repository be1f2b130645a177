/** What `--help` prints: every option with what it is for. */
import type { Command } from './commands/command.js';

const FILES = 'FILE - reads standard input.';

export function helpOfAll(commands: ReadonlyMap<string, Command>): string {
  const each = [...commands].map(
    ([name, command]) =>
      `  ${usageOf(name, command)}\n      ${command.summary}\n${list(command, 6)}`,
  );
  return `usage: broadsheet COMMAND\n\n${each.join('\n')}\n  ${FILES}\n  --version prints the version, COMMAND --help the help of one command.`;
}

export function helpOf(name: string, command: Command): string {
  const options = list(command, 2);
  return [
    `broadsheet ${usageOf(name, command)}`,
    command.summary,
    ...(options ? [options.trimEnd()] : []),
    ...(command.names ? [FILES] : []),
  ].join('\n\n');
}

export function usageOf(name: string, { usage, options }: Command): string {
  const flags = Object.entries(options).map(
    ([option, { value, multiple }]) =>
      `[--${option}${value ? ` ${value}` : ''}]${multiple ? '…' : ''}`,
  );
  return [name, ...(usage ? [usage] : []), ...flags].join(' ');
}

function list({ options }: Command, indent: number): string {
  const rows = Object.entries(options).map(([name, { value, says }]) => ({
    flag: `--${name}${value ? ` ${value}` : ''}`,
    says,
  }));
  const width = Math.max(...rows.map(({ flag }) => flag.length));
  return rows
    .map(({ flag, says }) => `${' '.repeat(indent)}${flag.padEnd(width)}  ${says}\n`)
    .join('');
}
