/** What is printed comes in pieces, so that a page can be sent before it is whole. */
import { SafeHTML } from '@broadsheet/elements/core/html.js';
import { CHUNK, Chunk } from './chunk.js';

/** A part of a page, or several that stand one after the other. */
export type Piece = SafeHTML | readonly SafeHTML[];

/**
 * The pieces of a page, each printed when it is asked for: a heading's level depends on the one before.
 * @param elements names of the custom elements in the pieces so far
 */
export type Printing = (elements: ReadonlySet<string>) => Iterable<Piece>;

/** As one string. */
export function joined(printing: Printing): string {
  const elements = new Set<string>();
  let text = '';
  for (const piece of printing(elements)) write(piece, elements, (markup) => (text += markup));
  return text;
}

/** As UTF-8. */
export function encoded(printing: Printing): Uint8Array<ArrayBuffer> {
  const elements = new Set<string>();
  const bytes = new Chunk();
  for (const piece of printing(elements)) write(piece, elements, (markup) => bytes.add(markup));
  return bytes.take();
}

/** As a stream of UTF-8: the first piece by itself, then chunks of some kilobytes, each printed when it is asked for. */
export function streamed(printing: Printing): ReadableStream<Uint8Array<ArrayBuffer>> {
  const elements = new Set<string>();
  const pieces = printing(elements)[Symbol.iterator]();
  const chunk = new Chunk();
  const print = (least: number) => {
    while (chunk.length < least) {
      const { value, done } = pieces.next();
      if (done) break;
      write(value, elements, (markup) => chunk.add(markup));
    }
    return chunk.take();
  };
  // Printed now, so that what is wrong with it is thrown before a status is sent.
  const head = print(1);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(head);
    },
    pull(controller) {
      const bytes = print(CHUNK);
      if (bytes.length > 0) controller.enqueue(bytes);
      else controller.close();
    },
  });
}

function write(piece: Piece, elements: Set<string>, add: (markup: string) => void): void {
  const parts = piece instanceof SafeHTML ? [piece] : piece;
  for (const { markup, elements: names } of parts) {
    for (const name of names) elements.add(name);
    add(markup);
  }
}
