/** mapped: nothing lost; degraded: something lost or guessed; dropped: not in the article. */
export type Fate = 'mapped' | 'degraded' | 'dropped';

/** Of two fates of one place the worse one is told. */
export const SEVERITY: Record<Fate, number> = { mapped: 0, degraded: 1, dropped: 2 };
