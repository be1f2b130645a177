/**
 * A reporter for node:test: failures in full, what tests have to say (`t.diagnostic`), what was not run, and at the
 * end the counts as one line for the program that started the tests.
 */

import { OUTCOME, outcomeTable } from './bypass/outcomes.js';

export const COUNTS = '#counts ';

/** What went wrong when its test was over: node:test says so in words alone, and ends with an error. */
const AFTERWARDS = /asynchronous activity after/;

/** @param {AsyncIterable<any>} source events of node:test */
export default async function* nodeReporter(source) {
  const counts = { passed: 0, failed: 0, notRun: /** @type {string[]} */ ([]) };
  /** @type {Set<string>} */
  const failedIn = new Set();
  /** @type {import('./bypass/outcomes.js').Outcome[]} */
  const outcomes = [];
  for await (const { type, data } of source) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    // The runner's own summary comes at nesting 0 without a file.
    else if (type === 'test:diagnostic' && data.message.startsWith(OUTCOME))
      outcomes.push(JSON.parse(data.message.slice(OUTCOME.length)));
    else if (type === 'test:diagnostic' && data.file) yield `  ${data.message}\n`;
    else if (type === 'test:diagnostic' && AFTERWARDS.test(data.message)) {
      counts.failed++;
      yield `\n✗ ${data.message}\n`;
    } else if (type === 'test:pass' && isTest(data)) {
      const skipped = data.skip ?? data.todo;
      if (skipped === undefined) counts.passed++;
      else {
        const name = typeof skipped === 'string' ? skipped : data.name;
        counts.notRun.push(name);
      }
    } else if (type === 'test:fail' && isTest(data)) {
      counts.failed++;
      if (isOfTests(data)) failedIn.add(data.file);
      yield `\n✗ ${data.name}  ${place(data)}\n${indent(reason(data.details.error))}\n`;
    }
  }
  if (outcomes.length > 0) yield `\n${outcomeTable(outcomes)}\n\n`;
  yield `${COUNTS}${JSON.stringify({ ...counts, failedIn: [...failedIn] })}\n`;
}

/** A suite passes or fails with its tests; only one that failed by itself counts. @param {any} data */
function isTest(data) {
  if (data.details?.type !== 'suite') return true;
  return data.details.error && data.details.error.failureType !== 'subtestsFailed';
}

/** A file that could not even be loaded is told of by the one that loads all. @param {any} data */
const isOfTests = ({ file }) => file && !file.endsWith('/together.js');

/** @param {any} data */
function place(data) {
  return data.file ? `${data.file.replace(`${process.cwd()}/`, '')}:${data.line}` : '';
}

/** @param {any} error */
function reason(error) {
  const cause = error?.cause ?? error;
  return cause?.stack ?? String(cause);
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}
