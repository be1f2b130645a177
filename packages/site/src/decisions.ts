import type { DecisionEntry } from '@broadsheet/access';

const KEPT = 12;

/** The last decisions of the access service, newest first. They say nothing about whose they are. */
export class Decisions {
  readonly #entries: DecisionEntry[] = [];

  add = (entry: DecisionEntry): void => {
    this.#entries.unshift(entry);
    this.#entries.splice(KEPT);
  };

  get last(): readonly DecisionEntry[] {
    return this.#entries;
  }
}
