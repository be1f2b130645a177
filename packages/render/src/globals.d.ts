/** Of the web's own classes, those that the renderer uses: every runtime has them, TypeScript names them only with a browser's or Node's types. */
declare class URL {
  constructor(address: string, base?: string);
  static canParse(address: string, base?: string): boolean;
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
  encodeInto(text: string, room: Uint8Array): { read: number; written: number };
}

declare class ReadableStream<T> {
  constructor(source: {
    start?(controller: ReadableStreamDefaultController<T>): void;
    pull?(controller: ReadableStreamDefaultController<T>): void;
    cancel?(reason: unknown): void;
  });
}

declare class ReadableStreamDefaultController<T> {
  enqueue(chunk: T): void;
  close(): void;
}
