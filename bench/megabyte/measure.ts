// Measures one phase of one text in a process of its own: `node measure.mjs INPUT PHASE LENGTH`. Prints how long it takes and the
// most memory the process held. Other programs stretch the clock, and the threads that compile and collect beside the one that
// works add up in the processor time: the smaller of the two is nearer to what somebody waits, and neither is below it.
import { broken } from './broken.ts';
import { phases } from './phases.ts';
import { whole } from './whole.ts';

export interface Measured {
  /** null where there is nothing to measure. */
  readonly seconds: number | null;
  readonly megabytes: number;
  /** What it gave, such as how many there are. */
  readonly result: unknown;
}

const [input = '', phase = '', length = ''] = process.argv.slice(2);
const make = whole[input] ?? broken[input]!;
const run = phases[phase]!(make(Number(length)), make);
const started = performance.now();
const before = process.cpuUsage();
const result = run?.() ?? null;
const { user, system } = process.cpuUsage(before);
const elapsed = (performance.now() - started) / 1000;
const measured: Measured = {
  seconds: run === null ? null : Math.min(elapsed, (user + system) / 1e6),
  megabytes: process.resourceUsage().maxRSS / 1024,
  result,
};
console.log(JSON.stringify(measured));
