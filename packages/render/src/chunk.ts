const encoder = new TextEncoder();

/** Bytes of a chunk: about what a connection sends in its first round trip (RFC 6928, ten segments). */
export const CHUNK = 14_600;

/**
 * Characters encoded at once: about a paragraph. One curly quote doubles the memory of the whole string that it stands in
 * and makes it slower to encode, so it had better slow down its own paragraph than the page.
 */
const RUN = 600;

/** Memory to encode in, kept from one chunk to the next: to get some costs more than to fill it. */
let spare: Uint8Array<ArrayBuffer> | undefined;
const MOST_SPARE = 2 ** 18;

const NONE = new Uint8Array(0);

/** Text that is gathered as UTF-8. What is added begins and ends between characters. */
export class Chunk {
  #room = NONE;
  #at = 0;
  #text = '';

  /** About how many bytes it holds; of text that is not encoded yet, the characters are counted. */
  get length(): number {
    return this.#at + this.#text.length;
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= RUN) this.#encode();
  }

  /** Gives its bytes and is empty. */
  take(): Uint8Array<ArrayBuffer> {
    this.#encode();
    const bytes = this.#room.slice(0, this.#at);
    if (this.#room.length <= MOST_SPARE) spare = this.#room;
    this.#room = NONE;
    this.#at = 0;
    return bytes;
  }

  #encode(): void {
    // A character takes three bytes at most; those that take four are two in a string.
    this.#makeRoom(this.#at + 3 * this.#text.length);
    this.#at += encoder.encodeInto(this.#text, this.#room.subarray(this.#at)).written;
    this.#text = '';
  }

  #makeRoom(needed: number): void {
    if (this.#room === NONE) {
      this.#room = spare ?? new Uint8Array(4 * CHUNK);
      // Nobody else may write there until the bytes are taken.
      spare = undefined;
    }
    if (needed <= this.#room.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#room.length));
    larger.set(this.#room.subarray(0, this.#at));
    this.#room = larger;
  }
}
