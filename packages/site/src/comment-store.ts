/**
 * Comments in one file of JSON lines. A write is one appended line: either it is there whole after a crash or its
 * torn rest is dropped at the next start, and no other comment is touched.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './data-folder.js';

export interface Comment {
  id: string;
  name: string;
  text: string;
  /** ISO 8601. */
  at: string;
}

interface Line extends Comment {
  thread: string;
}

/** How much a name, a text (UTF-16 units), a thread (comments) and the whole file (bytes) may hold. */
export const LIMITS = { name: 60, text: 2000, thread: 1000, file: 5_000_000 } as const;

/** What is wrong with a comment, by field, or that no more fit in. */
export type Refusal = { name?: string; text?: string; full?: string };

export class CommentStore {
  readonly #threads = new Map<string, Comment[]>();
  #size = 0;
  /** Comments are added one after the other: each limit holds however many come at once. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param file kept in memory only where it is missing */
  constructor(
    private readonly file?: string,
    seeds: readonly { thread: string; comments: readonly Omit<Comment, 'id'>[] }[] = [],
  ) {
    for (const { thread, comments } of seeds) {
      comments.forEach((comment, i) =>
        this.#keep({ ...comment, thread, id: `${thread}-${i + 1}` }),
      );
    }
    if (file && existsSync(file)) this.#read(file);
  }

  list(thread: string): readonly Comment[] {
    return this.#threads.get(thread) ?? [];
  }

  count(thread: string): number {
    return this.list(thread).length;
  }

  /** Adds a comment, or says why not. The comment is on the disk when this resolves. */
  add(thread: string, name: string, text: string): Promise<Comment | Refusal> {
    const adding = this.#last.then(() =>
      this.#add(thread, clean(name).replace(/\s+/g, ' '), clean(text)),
    );
    this.#last = adding.catch(() => {});
    return adding;
  }

  async #add(thread: string, name: string, text: string): Promise<Comment | Refusal> {
    const refusal = this.#check(thread, name, text);
    if (refusal) return refusal;
    const comment = { id: randomUUID(), name, text, at: new Date().toISOString() };
    const line: Line = { thread, ...comment };
    await this.#append(JSON.stringify(line) + '\n');
    this.#keep(line);
    return comment;
  }

  #check(thread: string, name: string, text: string): Refusal | undefined {
    if (this.count(thread) >= LIMITS.thread || this.#size >= LIMITS.file) {
      return { full: 'This discussion is full. Nothing more can be added.' };
    }
    const refusal: Refusal = {};
    if (!name) refusal.name = 'Please give a name.';
    else if (name.length > LIMITS.name) refusal.name = `A name may have ${LIMITS.name} characters.`;
    if (!text) refusal.text = 'Please write something.';
    else if (text.length > LIMITS.text)
      refusal.text = `A comment may have ${LIMITS.text} characters.`;
    return refusal.name || refusal.text ? refusal : undefined;
  }

  async #append(line: string): Promise<void> {
    if (!this.file) return;
    makeFolder(dirname(this.file));
    const handle = await open(this.file, 'a');
    try {
      await handle.writeFile(line);
      await handle.sync();
      this.#size += Buffer.byteLength(line);
    } catch (error) {
      // A line that is half there (a full disk) would spoil the next one.
      await handle.truncate(this.#size);
      throw error;
    } finally {
      await handle.close();
    }
  }

  #read(file: string): void {
    const all = readFileSync(file);
    const whole = all.lastIndexOf(0x0a) + 1;
    if (whole < all.length) {
      console.warn(`${file}: the last comment was not written whole and is dropped`);
      truncateSync(file, whole);
    }
    this.#size = whole;
    const lines = all.toString('utf8', 0, whole).split('\n');
    lines.forEach((line, i) => {
      if (!line) return;
      const found = parse(line);
      if (found) this.#keep(found);
      else console.warn(`${file}:${i + 1}: not a comment, passed over`);
    });
  }

  #keep({ thread, id, name, text, at }: Line): void {
    const list = this.#threads.get(thread) ?? [];
    list.push({ id, name, text, at });
    this.#threads.set(thread, list);
  }
}

function parse(line: string): Line | undefined {
  try {
    const found = JSON.parse(line) as Line;
    const strings = [found.thread, found.id, found.name, found.text, found.at];
    return strings.every((value) => typeof value === 'string') ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Line ends as one, no control characters, no blank edges. */
function clean(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
      .trim()
  );
}
