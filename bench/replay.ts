// Replays of Acme Cloud's leads: all decisions against those that turn something, on the same leads, turn and turn about.
// node scripts/bench.mjs replay [one lead in so many, 10 unless given]
import { fileURLToPath } from 'node:url';
import type { RawRecord } from '@funnel/bundle';
import { readRecords } from '@funnel/data';
import { prepare, replay } from '@funnel/evaluator';
import { dataFiles } from '../packages/cli/src/program/data-files.ts';
import { loadProgram } from '../packages/cli/src/program/load.ts';

const ONE_IN = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 10);
const CHUNK = 50;
const SPANS = {
  'a month': { from: Date.UTC(2026, 9, 1), to: Date.UTC(2026, 10, 1) },
  '18 months': { from: Date.UTC(2025, 4, 21), to: Date.UTC(2026, 10, 21) },
} as const;

const program = loadProgram(fileURLToPath(new URL('../../examples/acme-cloud', import.meta.url)));
const prepared = prepare(program.bundle);
const all: RawRecord[] = [];
await readRecords({
  ...dataFiles(program, { leads: [], activities: [], history: [], clocks: [] }, 'replay'),
  rules: program.bundle.rules,
  settings: program.settings,
  onRecords: records => void all.push(...records),
  onReject: () => undefined,
});
const leads = all.filter((_, place) => place % ONE_IN === 0);
let sink = 0;

interface Measure {
  milliseconds: number;
  decisions: number;
}

/** Processor time, so that what else runs counts little. */
function measured(into: Measure, some: typeof leads, span: { from: number; to: number }, turnsOnly: boolean): void {
  const before = process.cpuUsage();
  for (const lead of some) {
    for (const { decision } of replay(prepared, lead, { ...span, turnsOnly })) {
      into.decisions += 1;
      sink += decision.clocks.length;
    }
  }
  const { system, user } = process.cpuUsage(before);
  into.milliseconds += (user + system) / 1000;
}

function row(name: string, { decisions, milliseconds }: Measure, against: Measure): string {
  const each = milliseconds / leads.length;
  return [
    name.padEnd(24),
    `${each.toFixed(2).padStart(8)} ms a lead`,
    `${((each * all.length) / 1000).toFixed(1).padStart(8)} s for all`,
    `${(decisions / leads.length).toFixed(1).padStart(8)} decisions a lead`,
    `${(against.milliseconds / milliseconds).toFixed(1).padStart(6)}×`,
  ].join('');
}

console.log(
  `${leads.length.toLocaleString('en')} of ${all.length.toLocaleString('en')} leads; × = faster than with all decisions`,
);
for (const [name, span] of Object.entries(SPANS)) {
  const whole: Measure = { milliseconds: 0, decisions: 0 };
  const turns: Measure = { milliseconds: 0, decisions: 0 };
  for (let first = 0; first < leads.length; first += CHUNK) {
    const some = leads.slice(first, first + CHUNK);
    const order = (first / CHUNK) % 2 === 0 ? [false, true] : [true, false];
    for (const turnsOnly of order) measured(turnsOnly ? turns : whole, some, span, turnsOnly);
  }
  console.log(row(`${name}, all decisions`, whole, whole));
  console.log(row(`${name}, turns`, turns, whole));
}
console.log(`(checksum ${sink})`);
