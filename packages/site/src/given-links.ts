/** Links that readers made on the page "Try the paywall", by whose they are. The access service keeps no link. */
export class GivenLinks {
  readonly #byGiver = new Map<string, { article: string; token: string }[]>();

  of(giver: string) {
    return this.#byGiver.get(giver) ?? [];
  }

  add(giver: string, article: string, token: string): void {
    this.#byGiver.set(giver, [{ article, token }, ...this.of(giver)].slice(0, 10));
  }

  forget(giver: string): void {
    this.#byGiver.delete(giver);
  }
}
