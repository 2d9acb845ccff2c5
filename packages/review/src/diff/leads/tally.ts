// Counts, lead by lead, what two versions of rules decide differently.
import type { Bundle, ClockDecision, Decision, GateDecision } from '@funnel/bundle';
import { causeOf, type FoundCause, ruleChanges } from './causes.ts';

/** Counts by key, in the order in which keys are first met. */
export type Counts = Map<string, number>;

export interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

export interface MovedTally {
  readonly causes: Map<string, { readonly cause: FoundCause; leads: number }>;
  readonly first: { readonly lead: string; readonly product: string | null; readonly cause: FoundCause }[];
  leads: number;
  won: number;
  lost: number;
}

export interface LeadTally {
  leads: number;
  affected: number;
  /** Keys are `gate` and a result, `grade` and a band, and so on, joined by a blank. */
  readonly before: Counts;
  readonly after: Counts;
  readonly entering: Map<string, MovedTally>;
  readonly leaving: Map<string, MovedTally>;
  readonly undecided: Map<string, Counts>;
  readonly bandMoves: Map<string, Counts>;
  /** By score: how often it changed by so much. */
  readonly shifts: Map<string, Map<number, number>>;
  readonly shares: Map<string, Counts>;
  readonly earlier: Counts;
  readonly later: Counts;
}

/** How a lead ended; null where that is not known. */
export type Outcome = 'won' | 'lost' | null;

/** So many leads are named. */
const FIRST = 200;

export function emptyLeadTally(): LeadTally {
  return {
    leads: 0,
    affected: 0,
    before: new Map(),
    after: new Map(),
    entering: new Map(),
    leaving: new Map(),
    undecided: new Map(),
    bandMoves: new Map(),
    shifts: new Map(),
    shares: new Map(),
    earlier: new Map(),
    later: new Map(),
  };
}

/** Both decisions are about the same lead, as of the same instant, with the names after. */
export function addLead(tally: LeadTally, bundles: Sides<Bundle>, decisions: Sides<Decision>, outcome: Outcome): void {
  const { after: now, before: old } = decisions;
  tally.leads += 1;
  const [was, is] = [resultsOf(old), resultsOf(now)];
  for (const key of was) count(tally.before, key);
  for (const key of is) count(tally.after, key);
  const scores = changedScores(tally, decisions);
  const dues = changedDues(tally, decisions);
  if (scores + dues > 0 || was.join('\n') !== is.join('\n')) tally.affected += 1;
  for (const [name, gate] of Object.entries(now.gates)) gateMoves(tally, name, gate, bundles, decisions, outcome);
  for (const [name, { band }] of Object.entries(now.grades)) {
    const from = old.grades[name]?.band;
    if (from !== undefined && from !== band)
      count(
        at(tally.bandMoves, name, () => new Map()),
        `${from} ${band}`,
      );
  }
}

/** What a decision comes to, as keys. */
function resultsOf({ clocks, gates, grades, routes, stage }: Decision): readonly string[] {
  return [
    ...Object.entries(gates).map(([name, { result }]) => `gate ${name} ${result}`),
    ...Object.entries(grades).map(([name, { band }]) => `grade ${name} ${band}`),
    ...(stage === null ? [] : [`stage ${stage.name ?? ''}`]),
    ...clocks.map(({ sla, state }) => `clock ${sla} ${state}`),
    ...[...new Set(Object.values(routes).flatMap(({ team }) => team ?? []))].map(
      team => `team ${team} ${stage?.name ?? ''}`,
    ),
  ];
}

function changedScores({ shares, shifts }: LeadTally, { after, before }: Sides<Decision>): number {
  let changed = 0;
  for (const [name, now] of Object.entries(after.scores)) {
    const old = before.scores[name];
    if (old === undefined || old.value === now.value) continue;
    changed += 1;
    const shift = Math.round((now.value - old.value) * 1000) / 1000;
    const own = at(shifts, name, () => new Map<number, number>());
    own.set(shift, (own.get(shift) ?? 0) + 1);
    for (const { rule } of ruleChanges(old.shares, now.shares))
      count(
        at(shares, name, () => new Map()),
        rule,
      );
  }
  return changed;
}

function changedDues({ earlier, later }: LeadTally, { after, before }: Sides<Decision>): number {
  let changed = 0;
  for (const now of after.clocks) {
    const old = before.clocks.find(each => isSameClock(each, now));
    if (old === undefined || old.due === null || now.due === null || old.due === now.due) continue;
    changed += 1;
    count(now.due < old.due ? earlier : later, now.sla);
  }
  return changed;
}

function isSameClock(a: ClockDecision, b: ClockDecision): boolean {
  return a.sla === b.sla && a.entry === b.entry && a.start === b.start;
}

function gateMoves(
  tally: LeadTally,
  name: string,
  now: GateDecision,
  bundles: Sides<Bundle>,
  { after, before }: Sides<Decision>,
  outcome: Outcome,
): void {
  const old = before.gates[name];
  if (old === undefined || old.result === now.result) return;
  if (now.result === 'undecided')
    for (const fact of now.ask)
      count(
        at(tally.undecided, name, () => new Map()),
        fact,
      );
  const isIn = now.result === 'passed';
  if (!isIn && old.result !== 'passed') return;
  const [loser, winner] = isIn ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const cause = causeOf(
    { loser: bundles[loser], winner: bundles[winner] },
    name,
    isIn ? before : after,
    isIn ? after : before,
  );
  const moved = at(isIn ? tally.entering : tally.leaving, name, emptyMoved);
  moved.leads += 1;
  if (outcome !== null) moved[outcome] += 1;
  const key = JSON.stringify(cause);
  const known = at(moved.causes, key, () => ({ cause, leads: 0 }));
  known.leads += 1;
  if (moved.first.length < FIRST) moved.first.push({ lead: after.lead, product: after.product, cause });
}

function emptyMoved(): MovedTally {
  return { causes: new Map(), first: [], leads: 0, won: 0, lost: 0 };
}

function count(counts: Counts, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function at<V>(map: Map<string, V>, key: string, make: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}
