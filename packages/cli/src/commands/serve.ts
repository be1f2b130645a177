import { once } from 'node:events';
import { statSync } from 'node:fs';
import { problemWithData, startSite } from '@broadsheet/site';
import { Mistake } from '../mistake.js';
import { originOf } from '../origin.js';
import { listOf, textOf, type Command } from './command.js';

const DEFAULT_PORT = 8000;

export const serveCommand: Command = {
  usage: '',
  summary: 'runs the reference newspaper, with the documents of a folder beside its own',
  options: {
    content: {
      type: 'string',
      value: 'DIR',
      says: 'a folder of documents in any known format (default: none)',
    },
    'media-from': {
      type: 'string',
      multiple: true,
      value: 'ORIGIN',
      says: 'where else pictures, films and sound may come from (default: nowhere)',
    },
    data: { type: 'string', value: 'DIR', says: 'where comments are kept (default: .data)' },
    port: {
      type: 'string',
      value: 'N',
      says: `0 takes a free one (default: PORT of the environment, else ${DEFAULT_PORT})`,
    },
  },
  names: 0,
  async run(_names, values, { out, err }) {
    const content = textOf(values, 'content');
    if (content !== undefined) checkFolder(content);
    const port = portOf(textOf(values, 'port'), process.env['PORT']);
    const data = textOf(values, 'data') ?? '.data';
    const problem = problemWithData(data);
    if (problem) throw new Mistake(`--data ${problem}`);
    const mediaFrom = listOf(values, 'media-from').map((text) => originOf(text, '--media-from'));
    const site = await startSite({ port, content, data, mediaFrom, log: err }).catch((error) => {
      throw explained(error as NodeJS.ErrnoException, port);
    });
    out(`The Harbour Post is at ${site.url}\n`);
    const stop = new AbortController();
    await Promise.race([
      once(process, 'SIGINT', { signal: stop.signal }),
      once(process, 'SIGTERM', { signal: stop.signal }),
    ]).finally(() => stop.abort());
    await site.close();
    return 0;
  },
};

function checkFolder(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Mistake(`--content ${folder}: there is no such folder`);
  }
}

function portOf(flag: string | undefined, environment: string | undefined): number {
  const [name, text] = flag === undefined ? ['PORT', environment] : ['--port', flag];
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Mistake(`${name} ${text}: expected a number from 0 to 65535`);
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Mistake(
      `port ${port} is in use: stop what runs there, or choose another with --port`,
    );
  }
  if (error.code === 'EACCES')
    return new Mistake(`port ${port} may not be used: choose one from 1024 on with --port`);
  return error;
}
