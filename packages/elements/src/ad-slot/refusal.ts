/** What the slot does not allow: an ad that is too large, a request that a listener cancelled. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
