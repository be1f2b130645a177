/**
 * How much a run tries. `npm test` has minutes, so it takes samples; the run that takes a change in (CI=1) tries all that is
 * promised, and `npm run test:deep` (DEEP=1) more than that.
 */

/** Whether this run may take long: whole matrices, where others take the cases by name. */
export const HAS_TIME = process.env.DEEP === '1';

/** Whether this run tries all that is promised. */
export const IS_WHOLE = HAS_TIME || process.env.CI === '1';

/**
 * How many, by the time that there is.
 * @param {number} some under `npm test`
 * @param {number} all of what is promised
 * @param {number} [more] in the long run
 */
export function many(some, all, more = all) {
  if (HAS_TIME) return more;
  return IS_WHOLE ? all : some;
}

/**
 * So many of a list, spread over it; all of it in the runs that have the time.
 * @template T
 * @param {readonly T[]} all
 * @param {number} count
 * @returns {readonly T[]}
 */
export function sample(all, count) {
  if (IS_WHOLE || all.length <= count) return all;
  return Array.from({ length: count }, (_, i) => /** @type {T} */ (all[Math.floor((i * all.length) / count)])); // prettier-ignore
}

/** For a test that `npm test` has no time for: `test('…', inFull, async () => …)`. */
export const inFull = { skip: IS_WHOLE ? false : 'what CI=1 npm test has the time for' };
