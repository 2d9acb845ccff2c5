// What a lifecycle and an SLA add to decisions: the same rules and leads with them and without, in one run; and replays a second.
// node scripts/bench.mjs evaluator-lifecycle [leads, 20000 unless given]
import type { RawRecord, Rules, StagedEntry, StagedRecord } from '@funnel/bundle';
import { type DecideOptions, decide, prepare, replay, values } from '@funnel/evaluator';
import {
  business,
  counting,
  elapsed,
  entering,
  happening,
  lifecycle,
  move,
  notify,
  sla,
  stage,
  target,
} from '../packages/evaluator/test/lifecycles.ts';
import * as r from '../packages/evaluator/test/rules.ts';
import { calendar, tablesOf } from '../packages/evaluator/test/zones.ts';
import { createRandom, generateLeads } from './evaluator/leads.ts';
import { measuredRules } from './evaluator/rules.ts';

const LEADS = Number(process.argv.find(argument => /^\d+$/.test(argument)) ?? 20_000);
const CHUNK = Math.min(LEADS, 5_000);
const REPLAYED = 1_000;

const STAGES = ['inquiry', 'mql', 'sal', 'lost', 'nurture'];
const ready = { kind: 'gate', name: 'ready' } as const;
const hot = {
  kind: 'equal',
  type: 'band',
  left: { kind: 'grade', name: 'priority' },
  right: { kind: 'band', value: 'hot' },
} as const;
const withLifecycle: Rules = {
  ...measuredRules,
  lifecycle: lifecycle(
    STAGES.map(name => stage(name, { stalls_after: name === 'mql' ? 14 * r.DAY : null })),
    [
      move('inquiry', 'mql', ready),
      move('mql', 'sal', r.any(r.occurrence('call', { period: { kind: 'since_entering', stage: 'mql' } }))),
      move('sal', 'nurture', null, 30),
      move('nurture', 'mql', ready, 30),
    ],
  ),
  calendars: [calendar('America/New_York', '09:00 to 12:30, 13:30 to 18:00')],
  zones: tablesOf('America/New_York', 2026, 2027),
  slas: [
    sla('first_response', entering('mql'), {
      calendars: [counting('office')],
      met_by: [{ times: 1, on: happening('call') }],
      pauses: [{ from: happening('form'), until: happening('download') }],
      cancels: [entering('lost')],
      targets: [target(business(1), hot), target(elapsed(24))],
      steps: [notify('at 75%', { kind: 'share', percent: 75 }), notify('when due', { kind: 'due' })],
    }),
  ],
};

const plain = prepare(r.bundleOf(measuredRules));
const timed = prepare(r.bundleOf(withLifecycle));
const quick: DecideOptions = { counterfactuals: false };
let sink = 0;

const engines: Readonly<Record<string, { readonly against: string; readonly run: (lead: StagedRecord) => void }>> = {
  'values without': { against: 'values without', run: lead => void (sink += values(plain, lead, r.AS_OF).scores[0]!) },
  'values with': { against: 'values without', run: lead => void (sink += values(timed, lead, r.AS_OF).scores[0]!) },
  'decide without': {
    against: 'decide without',
    run: lead => void (sink += decide(plain, lead, r.AS_OF, quick).clocks.length),
  },
  'decide with': {
    against: 'decide without',
    run: lead => void (sink += decide(timed, lead, r.AS_OF, quick).clocks.length),
  },
  'decide with, counterfactuals': {
    against: 'decide without',
    run: lead => void (sink += decide(timed, lead, r.AS_OF).clocks.length),
  },
};
const names = Object.keys(engines);
const perLead: Record<string, number[]> = Object.fromEntries(names.map(name => [name, []]));

for (let first = 0; first < LEADS; first += CHUNK) {
  const bare = generateLeads(Math.min(CHUNK, LEADS - first), first);
  const gone = bare.map(withHistory);
  names.forEach((_, place) => {
    const name = names[(place + first / CHUNK) % names.length]!;
    const { run } = engines[name]!;
    const leads = name.endsWith('without') ? bare : gone;
    for (const lead of leads.slice(0, 1000)) run(lead);
    const start = process.hrtime.bigint();
    for (const lead of leads) run(lead);
    perLead[name]!.push(Number(process.hrtime.bigint() - start) / leads.length);
  });
}

console.log(
  `${LEADS.toLocaleString('en')} leads with three entries on average; × = against the same without a lifecycle`,
);
for (const name of names) {
  const best = Math.min(...perLead[name]!);
  const ratio = best / Math.min(...perLead[engines[name]!.against]!);
  console.log(
    `${name.padEnd(30)}${best.toFixed(0).padStart(10)} ns${Math.round(1e9 / best)
      .toLocaleString('en')
      .padStart(12)} leads/s${ratio.toFixed(2).padStart(8)}×`,
  );
}

const start = process.hrtime.bigint();
let decisions = 0;
for (let place = 0; place < REPLAYED; place += 1) {
  for (const { decision } of replay(timed, rawLead(place), { from: r.AS_OF - 90 * r.DAY, to: r.AS_OF })) {
    decisions += 1;
    sink += decision.clocks.length;
  }
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(
  `replay of 90 days: ${Math.round(REPLAYED / seconds).toLocaleString('en')} leads/s, ${Math.round(decisions / seconds).toLocaleString('en')} decisions/s, ${(decisions / REPLAYED).toFixed(1)} a lead`,
);
console.log(`(checksum ${sink})`);

function withHistory(lead: StagedRecord, place: number): StagedRecord {
  const random = createRandom(0x57a6e + place);
  const history = Array.from({ length: Math.floor(random() * 7) }, (): StagedEntry => {
    const at = r.AS_OF - Math.floor(random() * 60 * r.DAY);
    return { stage: Math.floor(random() * STAGES.length), at, known_at: at, seq: 0, row: 0, by: null, reason: null };
  });
  const ordered = history.sort((a, b) => a.at - b.at).map((entry, row) => ({ ...entry, row }));
  return { ...lead, history: ordered };
}

/** A lead whose fields are known and whose activities are spread over the time that is replayed. */
function rawLead(place: number): RawRecord {
  const random = createRandom(0xca11 + place);
  const types = ['page_view', 'email_click', 'download', 'demo_request', 'call', 'form'];
  return {
    id: `l${place}`,
    fields: {
      seniority: 'vp',
      department: 'it',
      employees: 800,
      industry: 'software',
      source: 'trial',
      budget: 'approved',
    },
    activities: Array.from({ length: 20 }, () => ({
      type: types[Math.floor(random() * types.length)]!,
      at: new Date(r.AS_OF - Math.floor(random() * 90 * r.DAY)).toISOString(),
    })),
  };
}
