/** Counts of all suites of a run, and the lines that close it. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} notRun names of skipped tests
 * @property {string[]} [failedIn] paths of the files with a failure
 * @property {string[]} [unsteady] files that failed, and passed when tried again (attempts.js)
 */

export class Tally {
  /** @type {Map<string, Counts & {seconds: number}>} */
  #suites = new Map();

  /** @param {string} name @param {Counts} counts @param {number} seconds */
  add(name, counts, seconds) {
    this.#suites.set(name, { ...counts, seconds });
    console.log(suiteLine(name, counts, seconds));
  }

  /** Names a suite that could not run, for want of a browser or a service. @param {string} what */
  missing(what) {
    this.#suites.set(what, { passed: 0, failed: 0, notRun: [`${what} missing`], seconds: 0 });
  }

  /**
   * @param {{strict?: boolean}} options strict: a missing browser or service is a failure. The optional folder of sample
   *   documents is not, nor is a test that its engine cannot do.
   */
  close({ strict = false } = {}) {
    let passed = 0;
    let failed = 0;
    console.log('');
    for (const [name, suite] of this.#suites) {
      passed += suite.passed;
      failed += suite.failed;
      if (suite.seconds) console.log(suiteLine(name, suite, suite.seconds));
    }
    for (const name of new Set([...this.#suites.values()].flatMap((suite) => suite.notRun))) {
      console.log(`not run: ${name.replace(/^not run: /, '')}`);
      if (strict && name.endsWith(' missing') && !name.includes('fixtures')) failed++;
    }
    for (const [name, { unsteady = [] }] of this.#suites) {
      for (const file of unsteady) console.log(`passed at the second attempt: ${file}, ${name}`);
    }
    console.log(`total: ${passed} passed, ${failed} failed`);
    return { passed, failed };
  }
}

/** @param {string} name @param {Counts} counts @param {number} seconds */
function suiteLine(name, { passed, failed, notRun }, seconds) {
  const skipped = notRun.length ? `, ${notRun.length} not run` : '';
  return `${name}: ${passed} passed, ${failed} failed${skipped} (${seconds.toFixed(0)} s)`;
}
