/** Why an envelope stays closed. */
export type SealFault =
  'malformed' | 'algorithm' | 'issuer' | 'article' | 'revision' | 'epoch' | 'key' | 'forged';

/** An envelope that is not opened. The message holds nothing of a key. */
export class SealError extends Error {
  constructor(
    readonly fault: SealFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SealError';
  }
}
