/** A way in that a refusal names. */
export interface Offer {
  readonly text: string;
  readonly url: string;
}
