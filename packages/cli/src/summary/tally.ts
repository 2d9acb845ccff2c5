// Counts of a run, filled lead by lead. Plain counters, so that parts of a run can be told apart and added up.
import type { Bundle, Decision, GateDecision, RouteDecision } from '@funnel/bundle';
import { addClocks, type ClockTallies, emptyClocks } from './clock-counts.ts';
import { count } from './count.ts';
import { addHandover, emptyHandover, type HandoverTally } from './handover-counts.ts';
import { addLifecycle, emptyLifecycle, type LifecycleTally } from './lifecycle-counts.ts';
import { addOutcome, emptyOutcomes, type Outcomes } from './outcome-counts.ts';
import { addProblems, type ProblemTallies } from './problem-counts.ts';

export interface ScoreTally {
  readonly lowest: number;
  readonly highest: number;
  /** How many leads have each value. */
  readonly values: Map<number, number>;
}

export interface GateTally {
  readonly results: Record<GateDecision['result'], number>;
  /** Of the failed: those that facts still missing could lift. */
  couldPass: number;
  /** Of the undecided: how often each fact is wanting. */
  readonly wants: Map<string, number>;
  /** How often each line decided. */
  readonly by: Map<string, number>;
}

export interface RouteTally {
  readonly teams: Map<string, number>;
  uncertain: number;
}

export interface Tally {
  decided: number;
  /** Leads of whom something later is known: their fields are newer than the decision. */
  newer: number;
  readonly excluded: Map<string, number>;
  readonly scores: Map<string, ScoreTally>;
  readonly grades: Map<string, Map<string, number>>;
  readonly gates: Map<string, GateTally>;
  readonly lifecycle: LifecycleTally;
  readonly clocks: ClockTallies;
  readonly routes: Map<string, RouteTally>;
  readonly handover: HandoverTally;
  readonly problems: ProblemTallies;
  /** Leads that change by themselves within a day, within a week, later, never. */
  readonly changes: { day: number; week: number; later: number; never: number };
  /** null where the settings name no outcome. */
  readonly outcomes: OutcomeTally | null;
}

export interface OutcomeTally {
  readonly all: Outcomes;
  /** By the part of the data that a lead belongs to. */
  readonly folds: Map<string, Outcomes>;
}

/** What became of a lead, where that is known. */
export interface KnownOutcome {
  readonly converted: boolean;
  readonly fold: string | null;
}

const DAY = 86_400_000;

export function emptyTally(bundle: Bundle, withOutcome: boolean): Tally {
  const { scores, grades, gates } = bundle.rules;
  return {
    decided: 0,
    newer: 0,
    excluded: new Map(),
    scores: new Map(
      scores.map(each => [each.name, { lowest: each.lowest / 1000, highest: each.highest / 1000, values: new Map() }]),
    ),
    grades: new Map(grades.map(each => [each.name, new Map(each.bands.map(band => [band.name, 0]))])),
    gates: new Map(
      gates.map(each => [
        each.name,
        {
          results: { passed: 0, failed: 0, refused: 0, undecided: 0 },
          couldPass: 0,
          wants: new Map(),
          by: new Map(),
        },
      ]),
    ),
    lifecycle: emptyLifecycle(bundle),
    clocks: emptyClocks(bundle),
    routes: new Map(bundle.rules.routes.map(({ name }) => [name, { teams: new Map(), uncertain: 0 }])),
    handover: emptyHandover(bundle),
    problems: new Map(),
    changes: { day: 0, week: 0, later: 0, never: 0 },
    outcomes: withOutcome ? { all: emptyOutcomes(bundle), folds: new Map() } : null,
  };
}

function addGate(tally: GateTally, gate: GateDecision): void {
  tally.results[gate.result] += 1;
  if (gate.could_pass) tally.couldPass += 1;
  if (gate.by !== null) count(tally.by, gate.by);
  for (const fact of gate.ask) count(tally.wants, fact);
}

function addRoute(tally: RouteTally, { team, uncertain }: RouteDecision): void {
  if (team !== null) count(tally.teams, team);
  if (uncertain.length > 0) tally.uncertain += 1;
}

function addChange(tally: Tally, decision: Decision, asOf: number): void {
  if (decision.next_change_at === null) {
    tally.changes.never += 1;
    return;
  }
  const away = Date.parse(decision.next_change_at) - asOf;
  tally.changes[away <= DAY ? 'day' : away <= 7 * DAY ? 'week' : 'later'] += 1;
}

function addKnownOutcome(tally: OutcomeTally, bundle: Bundle, decision: Decision, known: KnownOutcome): void {
  addOutcome(tally.all, decision, known.converted);
  if (known.fold === null) return;
  const fold = tally.folds.get(known.fold) ?? emptyOutcomes(bundle);
  tally.folds.set(known.fold, fold);
  addOutcome(fold, decision, known.converted);
}

/** Counts one lead. Excluded leads are counted apart: they stand in no score, grade, gate, stage, clock or outcome. `known` null: not known. */
export function addDecision(
  tally: Tally,
  bundle: Bundle,
  decision: Decision,
  asOf: number,
  known: KnownOutcome | null,
): void {
  tally.decided += 1;
  if (decision.fields_are_newer) tally.newer += 1;
  addProblems(tally.problems, decision);
  addChange(tally, decision, asOf);
  if (decision.excluded !== null) {
    count(tally.excluded, decision.excluded);
    return;
  }
  for (const [name, score] of tally.scores) {
    const decided = decision.scores[name];
    if (decided) count(score.values, decided.value);
  }
  for (const [name, bands] of tally.grades) {
    const decided = decision.grades[name];
    if (decided) count(bands, decided.band);
  }
  for (const [name, gate] of tally.gates) {
    const decided = decision.gates[name];
    if (decided) addGate(gate, decided);
  }
  for (const [name, route] of tally.routes) {
    const decided = decision.routes[name];
    if (decided) addRoute(route, decided);
  }
  addLifecycle(tally.lifecycle, decision);
  addClocks(tally.clocks, decision, asOf);
  addHandover(tally.handover, decision);
  if (tally.outcomes !== null && known !== null) addKnownOutcome(tally.outcomes, bundle, decision, known);
}
