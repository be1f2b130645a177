/** What is printed comes in pieces, so that a page can be sent before it is whole. */
import type { SafeHTML } from '@broadsheet/elements/core/html.js';

/**
 * Prints its part of a page. Pieces are printed once, in their order: a heading's level depends on the one before.
 * @param elements names of the custom elements in the pieces before this one
 */
export type Piece = (elements: ReadonlySet<string>) => SafeHTML;

/** As one string. */
export function joined(pieces: Iterable<Piece>): string {
  const elements = new Set<string>();
  let out = '';
  for (const piece of pieces) out += printed(piece, elements).markup;
  return out;
}

function printed(piece: Piece, elements: Set<string>): SafeHTML {
  const it = piece(elements);
  for (const name of it.elements) elements.add(name);
  return it;
}

const encoder = new TextEncoder();
/** Characters of one chunk: about what a connection sends in its first round trip (RFC 6928, ten segments). */
const CHUNK = 14_600;

/** As a stream of UTF-8: the first piece by itself, then chunks of some kilobytes, each printed when it is asked for. */
export function streamed(pieces: Iterable<Piece>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const elements = new Set<string>();
  const rest = pieces[Symbol.iterator]();
  const print = (least: number) => {
    let text = '';
    while (text.length < least) {
      const { value, done } = rest.next();
      if (done) break;
      text += printed(value, elements).markup;
    }
    return encoder.encode(text);
  };
  // Printed now, so that what is wrong with it is thrown before a status is sent.
  const head = print(1);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(head);
    },
    pull(controller) {
      const chunk = print(CHUNK);
      if (chunk.length > 0) controller.enqueue(chunk);
      else controller.close();
    },
  });
}
