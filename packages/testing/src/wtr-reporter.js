/** A reporter for Web Test Runner: failures in full and the counts as one line, like node-reporter.js. */
import { COUNTS } from './node-reporter.js';

/** @returns {import('@web/test-runner').Reporter} */
export function wtrReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, notRun: /** @type {string[]} */ ([]) };
      /** @type {Set<string>} */
      const failedIn = new Set();
      for (const session of sessions) {
        if (!session.passed && session.testFile) failedIn.add(session.testFile);
        const file = session.testFile?.replace(`${process.cwd()}/`, '');
        for (const error of session.errors) {
          counts.failed++;
          console.log(`\n✗ ${file}\n    ${error.stack ?? error.message}`);
        }
        for (const { name, result } of testsOf(session.testResults)) {
          if (result.skipped) counts.notRun.push(name);
          else if (result.passed) counts.passed++;
          else {
            counts.failed++;
            const { error } = result;
            console.log(
              `\n✗ ${name}  ${file}\n    ${error?.message ?? ''}\n${difference(error)}${error?.stack ?? ''}`,
            );
          }
        }
        // A file whose tests never started has neither results nor, in some engines, an error.
        if (!session.passed && session.errors.length === 0 && !session.testResults) {
          counts.failed++;
          console.log(`\n✗ ${file}\n    its tests did not run`);
        }
      }
      console.log(`${COUNTS}${JSON.stringify({ ...counts, failedIn: [...failedIn] })}`);
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {string} [above]
 * @returns {{name: string, result: import('@web/test-runner').TestResult}[]}
 */
function testsOf(suite, above = '') {
  if (!suite) return [];
  const name = `${above}${suite.name ? `${suite.name} › ` : ''}`;
  return [
    ...suite.tests.map((result) => ({ name: `${name}${result.name}`, result })),
    ...suite.suites.flatMap((inner) => testsOf(inner, name)),
  ];
}

/** @param {{expected?: string, actual?: string} | undefined} error */
function difference(error) {
  if (error?.expected === undefined && error?.actual === undefined) return '';
  return `    expected: ${error.expected}\n    actual:   ${error.actual}\n`;
}
