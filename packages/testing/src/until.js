/**
 * Asks again until it is true. A page that navigates answers with an error for a moment.
 * @param {() => Promise<unknown>} ask @param {string} what for the message @param {number} [limit] milliseconds
 */
export async function until(ask, what, limit = 15_000) {
  const end = performance.now() + limit;
  let last;
  while (performance.now() < end) {
    try {
      if (await ask()) return;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((next) => setTimeout(next, 30));
  }
  throw new Error(`waited ${limit / 1000} s in vain for: ${what}`, { cause: last });
}
