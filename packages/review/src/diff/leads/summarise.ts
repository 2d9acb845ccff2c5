// What was counted, as the report has it: with labels, the most first, and only what comes out otherwise for somebody.
import { type Bundle, type ClockState, formatInstant, type GateDecision } from '@funnel/bundle';
import { capital, nameBook, spoken } from '@funnel/explain';
import { rulesOf } from '../../parts/rules-of.ts';
import { ruleThing } from '../changes/rules.ts';
import { type Thing, thing } from '../thing.ts';
import { LEAD_WORDS } from '../words/leads.ts';
import { voiceOf } from '../words/speaking.ts';
import { titleOf } from '../words/things.ts';
import { type FoundCause, NEEDED } from './causes.ts';
import type {
  BeforeAfter,
  Cause,
  ClockLeads,
  GateLeads,
  GradeLeads,
  LeadsReport,
  Moved,
  ScoreLeads,
  StageLeads,
  TeamLeads,
} from './leads-report.ts';
import type { Counts, LeadTally, MovedTally, Sides } from './tally.ts';

const RESULTS: readonly GateDecision['result'][] = ['passed', 'failed', 'refused', 'undecided'];
const STATES: readonly ClockState[] = ['running', 'paused', 'met', 'met_late', 'breached', 'cancelled'];
/** Bars of a small histogram. */
const MOST_BARS = 8;
const WIDTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000, 100_000, 1_000_000];

/** `asOf` in milliseconds. */
export function leadsReport(tally: LeadTally, bundles: Sides<Bundle>, asOf: number): LeadsReport {
  const { rules } = bundles.after;
  const title = titlesOf(bundles);
  const of = (key: string): BeforeAfter => ({ before: tally.before.get(key) ?? 0, after: tally.after.get(key) ?? 0 });
  const labelled = ({ label, name }: { readonly name: string; readonly label: string | null }) => ({
    name,
    label: label ?? capital(spoken(name)),
  });
  const facts = nameBook(bundles.after).fields;
  const gates = rules.gates.map(
    (gate): GateLeads => ({
      ...labelled(gate),
      results: keyed(RESULTS, result => of(`gate ${gate.name} ${result}`)),
      entering: movedOf(tally.entering.get(gate.name), title),
      leaving: movedOf(tally.leaving.get(gate.name), title),
      undecided: ranked(tally.undecided.get(gate.name)).map(([fact, leads]) => ({
        fact,
        title: facts.get(fact)?.label ?? spoken(fact),
        leads,
      })),
    }),
  );
  const grades = rules.grades.map(
    (grade): GradeLeads => ({
      ...labelled(grade),
      bands: grade.bands.map(band => ({ ...labelled(band), ...of(`grade ${grade.name} ${band.name}`) })),
      moves: ranked(tally.bandMoves.get(grade.name)).map(([key, leads]) => {
        const [from = '', to = ''] = key.split(' ').map(name => bandCalled(bundles, grade.name, name));
        return { from, to, leads };
      }),
    }),
  );
  const scores = rules.scores.map((score): ScoreLeads => {
    const shifts = tally.shifts.get(score.name) ?? new Map<number, number>();
    return {
      ...labelled(score),
      changed: [...shifts.values()].reduce((sum, leads) => sum + leads, 0),
      shifts: histogram(shifts),
      causes: ranked(tally.shares.get(score.name)).map(([id, leads]): Cause => {
        const cause: FoundCause = { kind: 'rule', id, gate: null };
        return { kind: 'rule', id, title: title(cause), leads };
      }),
    };
  });
  const stages = (rules.lifecycle?.stages ?? []).map(
    (stage): StageLeads => ({ ...labelled(stage), ...of(`stage ${stage.name}`) }),
  );
  const clocks = rules.slas.map(
    (sla): ClockLeads => ({
      ...labelled(sla),
      states: keyed(STATES, state => of(`clock ${sla.name} ${state}`)),
      earlier: tally.earlier.get(sla.name) ?? 0,
      later: tally.later.get(sla.name) ?? 0,
    }),
  );
  return {
    as_of: formatInstant(asOf),
    leads: tally.leads,
    affected: tally.affected,
    gates: gates.filter(
      ({ entering, leaving, results }) => entering.leads + leaving.leads > 0 || Object.values(results).some(isOther),
    ),
    grades: grades.filter(({ moves }) => moves.length > 0),
    scores: scores.filter(({ changed }) => changed > 0),
    stages: stages.filter(isOther),
    clocks: clocks.filter(({ earlier, later, states }) => earlier + later > 0 || Object.values(states).some(isOther)),
    teams: teamsOf(tally, bundles.after).filter(isOther),
  };
}

function isOther({ after, before }: BeforeAfter): boolean {
  return after !== before;
}

function keyed<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map(key => [key, value(key)])) as Record<K, V>;
}

function ranked(counts: Counts | undefined): readonly (readonly [string, number])[] {
  return [...(counts ?? [])].sort((a, b) => b[1] - a[1]);
}

function movedOf(moved: MovedTally | undefined, title: (cause: FoundCause) => string): Moved {
  if (moved === undefined) return { leads: 0, causes: [], won: 0, lost: 0, first: [] };
  const { causes, first, leads, lost, won } = moved;
  const told = [...causes.values()].map(
    ({ cause, leads: of }): Cause => ({ kind: cause.kind, id: cause.id, title: title(cause), leads: of }),
  );
  return {
    leads,
    won,
    lost,
    causes: told.sort((a, b) => b.leads - a.leads),
    first: first.map(({ cause, lead, product }) => ({ lead, product, because: title(cause) })),
  };
}

/** What causes are called: by the rules after, else by those before. */
function titlesOf({ after, before }: Sides<Bundle>): (cause: FoundCause) => string {
  return cause => {
    if (cause.kind === 'exclusion') return LEAD_WORDS.excluded(cause.id);
    for (const bundle of [after, before]) {
      const found = cause.kind === 'rule' ? ruleOf(bundle, cause.id) : lineOf(bundle, cause);
      if (found !== null) return titleOf(voiceOf(bundle), found);
    }
    if (cause.kind === 'other') return cause.id === NEEDED ? LEAD_WORDS.needed : LEAD_WORDS.several;
    return cause.id;
  };
}

function ruleOf({ rules }: Bundle, id: string): Thing | null {
  const rule = rules.scores.flatMap(rulesOf).find(each => each.id === id);
  return rule === undefined ? null : ruleThing(rule);
}

function lineOf({ rules }: Bundle, { gate: name, id }: FoundCause): Thing | null {
  const gate = rules.gates.find(each => each.name === name);
  if (gate === undefined) return null;
  if (gate.kind === 'hurdles') {
    const hurdle = gate.hurdles.find(each => each.id === id);
    const line = [...gate.refusals, ...gate.shortcuts].find(each => each.id === id);
    return hurdle !== undefined ? thing('hurdle', hurdle) : line === undefined ? null : thing('refusal', line);
  }
  if (gate.kind === 'checklist') {
    const ask = gate.asks.find(each => each.name === id);
    return ask === undefined ? null : thing('ask', ask);
  }
  const use = gate.uses.find(each => each.gate === id);
  return use === undefined ? null : thing('use', use);
}

function bandCalled({ after, before }: Sides<Bundle>, grade: string, band: string): string {
  for (const { rules } of [after, before]) {
    const found = rules.grades.find(each => each.name === grade)?.bands.find(each => each.name === band);
    if (found !== undefined) return found.label ?? capital(spoken(band));
  }
  return band;
}

/** Bars as wide as it takes for a few of them; none of leads whose score stayed. */
function histogram(shifts: ReadonlyMap<number, number>): ScoreLeads['shifts'] {
  const values = [...shifts.keys()];
  if (values.length === 0) return [];
  if (values.length <= MOST_BARS) {
    return [...shifts].sort(([a], [b]) => a - b).map(([shift, leads]) => ({ from: shift, to: shift, leads }));
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = WIDTHS.find(each => Math.floor(high / each) - Math.floor(low / each) < MOST_BARS) ?? WIDTHS.at(-1)!;
  const bars = new Map<number, number>();
  for (const [shift, leads] of shifts) {
    const from = Math.floor(shift / width) * width;
    bars.set(from, (bars.get(from) ?? 0) + leads);
  }
  return [...bars].sort(([a], [b]) => a - b).map(([from, leads]) => ({ from, to: from + width, leads }));
}

function teamsOf({ after, before }: LeadTally, { about, rules }: Bundle): readonly TeamLeads[] {
  return rules.teams.map(({ label, name }) => {
    const own = about.teams.find(each => each.name === name);
    const stages = own?.each.map(({ stage }) => stage) ?? [];
    const people = own?.people ?? null;
    const each = own?.each.reduce((sum, { count }) => sum + count, 0) ?? 0;
    const of = (counts: Counts): number =>
      [...counts].reduce((sum, [key, leads]) => {
        const [kind, team, stage = ''] = key.split(' ');
        const isOwn = kind === 'team' && team === name && (stages.length === 0 || stages.includes(stage));
        return sum + (isOwn ? leads : 0);
      }, 0);
    return {
      name,
      label: label ?? capital(spoken(name)),
      before: of(before),
      after: of(after),
      stages,
      capacity: people === null || each === 0 ? null : people * each,
    };
  });
}
