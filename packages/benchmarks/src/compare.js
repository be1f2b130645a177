/** Measures functions side by side in one process, since on a shared machine only ratios of neighbours mean something. */

/**
 * @typedef {object} Sample
 * @property {number} median microseconds of CPU time for one call
 * @property {number} low a quarter of the rounds took less
 * @property {number} high a quarter of the rounds took more
 * @property {number[]} rounds all of them, in their order
 */

/**
 * Runs each function in turn, round after round: whatever slows the machine down slows all of them. CPU time of the
 * process counts, with its collector and compiler, and without the time in which others had the processor.
 * @param {Record<string, () => unknown>} functions
 * @param {{rounds?: number, milliseconds?: number}} [options] CPU time of each function in a round
 * @returns {Record<string, Sample>}
 */
export function compare(functions, { rounds = 60, milliseconds = 20 } = {}) {
  const runs = Object.entries(functions).map(([name, call]) => {
    // Meanwhile it is compiled, which takes hundreds of calls.
    const calls = callsIn(call, milliseconds * 30);
    return { name, call, calls: Math.ceil(calls / 30), times: /** @type {number[]} */ ([]) };
  });
  for (let i = 0; i < rounds; i++) {
    // Each in another place in every round, so that none always follows the same neighbour.
    const at = i % runs.length;
    for (const { call, calls, times } of [...runs.slice(at), ...runs.slice(0, at)]) {
      times.push(time(call, calls));
    }
  }
  return Object.fromEntries(runs.map(({ name, times }) => [name, sampleOf(times)]));
}

/** How many calls take so many milliseconds. */
function callsIn(call, milliseconds) {
  for (let calls = 1; ; calls *= 2) {
    const each = time(call, calls);
    if (each * calls > milliseconds * 500) return Math.ceil((milliseconds * 1000) / each);
  }
}

/** Microseconds of CPU time for one of so many calls. */
function time(call, calls) {
  const start = process.cpuUsage();
  for (let i = 0; i < calls; i++) call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / calls;
}

function sampleOf(rounds) {
  const sorted = rounds.toSorted((a, b) => a - b);
  return { median: at(sorted, 0.5), low: at(sorted, 0.25), high: at(sorted, 0.75), rounds };
}

function at(sorted, part) {
  return sorted[Math.round((sorted.length - 1) * part)];
}

/**
 * How many times faster one is than another: the median over the rounds of the ratio inside each round.
 * @param {Sample} one @param {Sample} other
 */
export function timesFaster(one, other) {
  const ratios = one.rounds.map((time, i) => other.rounds[i] / time);
  return sampleOf(ratios).median;
}
