// Decisions per second of the evaluator, and the ratio to a function written by hand for the same outputs, in one run.
// node scripts/bench.mjs evaluator [leads, 1000000 unless given]
import { decide, prepare, shares, values } from '@funnel/evaluator';
import { AS_OF, bundleOf } from '../packages/evaluator/test/rules.ts';
import { type HandWritten, handWritten } from './evaluator/hand-written.ts';
import { generateLeads } from './evaluator/leads.ts';
import { measuredRules } from './evaluator/rules.ts';

const LEADS = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 1_000_000);
const CHUNK = Math.min(LEADS, 20_000);
/** A full decision costs many times the values alone: measured on every tenth lead. */
const FULL_EVERY = 10;

const prepared = prepare(bundleOf(measuredRules));
const interpreted = prepare(bundleOf(measuredRules), { generate: false });
type Leads = ReturnType<typeof generateLeads>;

let sink = 0;
const engines: Readonly<
  Record<string, { readonly every: number; readonly against: string; readonly run: (lead: Leads[number]) => void }>
> = {
  'hand-written': {
    every: 1,
    against: 'hand-written',
    run: lead => void (sink += handWritten(lead, AS_OF).scores[0]!),
  },
  'hand-written, with shares': {
    every: 1,
    against: 'hand-written, with shares',
    run: lead => {
      const points = new Array<number>(45).fill(0);
      sink += handWritten(lead, AS_OF, points).scores[0]! + points[7]!;
    },
  },
  values: { every: 1, against: 'hand-written', run: lead => void (sink += values(prepared, lead, AS_OF).scores[0]!) },
  shares: {
    every: 1,
    against: 'hand-written, with shares',
    run: lead => void (sink += shares(prepared, lead, AS_OF).points[7]!),
  },
  decide: {
    every: FULL_EVERY,
    against: 'hand-written',
    run: lead => void (sink += decide(prepared, lead, AS_OF).problems.length),
  },
  'decide, no counterfactuals': {
    every: FULL_EVERY,
    against: 'hand-written',
    run: lead => void (sink += decide(prepared, lead, AS_OF, { counterfactuals: false }).problems.length),
  },
  'values, interpreted': {
    every: FULL_EVERY,
    against: 'hand-written',
    run: lead => void (sink += values(interpreted, lead, AS_OF).scores[0]!),
  },
};
const names = Object.keys(engines);
const perLead: Record<string, number[]> = Object.fromEntries(names.map(name => [name, []]));

for (let first = 0; first < LEADS; first += CHUNK) {
  const leads = generateLeads(Math.min(CHUNK, LEADS - first), first);
  for (const lead of leads) verify(lead);
  const parts: Record<number, Leads> = { 1: leads, [FULL_EVERY]: leads.filter((_, place) => place % FULL_EVERY === 0) };
  const turn = first / CHUNK;
  for (let place = 0; place < names.length; place += 1) {
    const name = names[(place + turn) % names.length]!;
    const { every, run } = engines[name]!;
    const some = parts[every]!;
    // An untimed run first: an engine that waited for its turn is cold.
    for (const lead of some.slice(0, 2000)) run(lead);
    const start = process.hrtime.bigint();
    for (const lead of some) run(lead);
    perLead[name]!.push(Number(process.hrtime.bigint() - start) / some.length);
  }
}

console.log(
  `${LEADS.toLocaleString('en')} leads, ${CHUNK.toLocaleString('en')} a round; all outputs equal. × = against the same by hand`,
);
console.log('engine                        best ns a lead   median ns    leads a second   × best   × median');
for (const name of names) {
  const times = perLead[name]!;
  const by = perLead[engines[name]!.against]!;
  const ratios = times.map((time, round) => time / by[round]!);
  const best = Math.min(...times);
  const columns = [best.toFixed(0), median(times).toFixed(0), Math.round(1e9 / best).toLocaleString('en')];
  const ratio = [(best / Math.min(...by)).toFixed(2), median(ratios).toFixed(2)];
  console.log(
    `${name.padEnd(28)}${columns[0]!.padStart(16)}${columns[1]!.padStart(12)}${columns[2]!.padStart(18)}${ratio[0]!.padStart(9)}${ratio[1]!.padStart(11)}`,
  );
}
console.log(`(checksum ${sink.toFixed(0)})`);

/** All engines must give the very same outputs, on every lead that is timed. */
function verify(lead: Leads[number]): void {
  const points = new Array<number>(45).fill(0);
  const expected = handWritten(lead, AS_OF, points);
  same(values(prepared, lead, AS_OF), expected, lead.id);
  const shared = shares(prepared, lead, AS_OF);
  same(shared, expected, lead.id);
  if (shared.points.some((share, place) => share !== points[place])) differs(lead.id, shared.points, points);
}

function same(found: HandWritten | ReturnType<typeof values>, expected: HandWritten, id: string): void {
  for (const part of ['scores', 'bands', 'gates'] as const) {
    if (found[part].some((one, place) => one !== expected[part][place])) differs(id, found, expected);
  }
}

function differs(id: string, found: unknown, expected: unknown): never {
  throw new Error(`${id}: ${JSON.stringify(found)} is not ${JSON.stringify(expected)}`);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
