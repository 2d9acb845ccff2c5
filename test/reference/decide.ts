// The whole decision as the manual tells it: slow, plain, every number a BigInt, nothing remembered.
import type {
  Bundle,
  DataProblem,
  Decision,
  GateDecision,
  GradeDecision,
  NotChecked,
  ParamDecision,
  RawRecord,
  ScoreDecision,
  SegmentDecision,
} from '@funnel/bundle';
import { askAll } from './asked.ts';
import { type Case, inOrderOfFacts } from './case.ts';
import { clocksOf } from './clocks.ts';
import { conditionOf } from './condition.ts';
import { contentOf } from './content.ts';
import { flagsOf } from './flags.ts';
import { handoffsOf } from './handoffs.ts';
import { movesOf } from './moves.ts';
import { exclusionOf, gateOf, gradeOf, paramOf, scoreOf, segmentOf } from './named.ts';
import { nextChange } from './next-change.ts';
import { plainNumber } from './numbers.ts';
import { isVisible } from './occurrences.ts';
import { repeatedEntries } from './stages.ts';
import { readRecord } from './staging.ts';
import { writeInstant } from './time.ts';
import { toldClock } from './told-clock.ts';
import { type ToldMove, toldMoves, toldRoutes, toldStage } from './told-stage.ts';

/** A decision without what only the fast evaluator tells: bounds, the next question, counterfactuals, the facts behind a move. */
export interface ReferenceDecision extends Omit<Decision, 'scores' | 'gates' | 'moves'> {
  readonly scores: Readonly<Record<string, Omit<ScoreDecision, 'lowest' | 'highest' | 'next_question'>>>;
  readonly gates: Readonly<Record<string, Omit<GateDecision, 'could_pass' | 'counterfactuals'>>>;
  readonly moves: readonly ToldMove[];
}

export interface ReferenceOptions {
  /** Params in plain units. */
  readonly set?: Readonly<Record<string, number>>;
  /** Clocks that other rules decided begin anew. */
  readonly migrate?: boolean;
}

function byName<T, D>(
  declarations: readonly (T & { name: string })[],
  decide: (declaration: T & { name: string }) => D,
) {
  return Object.fromEntries(declarations.map(declaration => [declaration.name, decide(declaration)]));
}

/** What only a decision finds wrong in the data, each thing once. */
function collector(found: DataProblem[]): Case['report'] {
  return (code, fact, value) => {
    const isKnown = found.some(one => one.code === code && one.fact === fact && one.value === value);
    if (!isKnown) found.push({ code, fact, value });
  };
}

/** `asOf` in milliseconds. */
export function referenceDecide(
  bundle: Bundle,
  raw: RawRecord,
  asOf: number,
  { set = {}, migrate = false }: ReferenceOptions = {},
): ReferenceDecision {
  const { rules, digests } = bundle;
  const facts = readRecord(rules, raw);
  const problems = [...facts.problems];
  const report = collector(problems);
  const about: Case = { rules, facts, asOf: BigInt(asOf), set, activity: null, frame: null, report };
  const ordered = (wants: readonly string[]) => inOrderOfFacts(rules, wants);

  const excluded = exclusionOf(about);
  const exclusions_not_checked: NotChecked[] = rules.exclusions.flatMap(exclusion => {
    const { holds, wants } = conditionOf(exclusion.when, about);
    return holds === 'unknown' ? [{ id: exclusion.label, for_want_of: ordered(wants) }] : [];
  });
  const params = byName(rules.params, ({ name, decimals }): ParamDecision => {
    const { value, from, arm, uncertain } = paramOf(name, about);
    return { value: plainNumber(value, decimals), from, arm, uncertain: ordered(uncertain) };
  });
  const segments = byName(rules.segments, ({ name }): SegmentDecision => {
    const { holds, wants } = segmentOf(name, about);
    return { holds, for_want_of: ordered(wants) };
  });
  const scores = byName(rules.scores, ({ name }) => {
    const { value, shares } = scoreOf(name, about);
    return { value: plainNumber(value, 3), shares };
  });
  const grades = byName(rules.grades, ({ name }): GradeDecision => {
    const grade = gradeOf(name, about);
    return { ...grade, uncertain: ordered(grade.uncertain) };
  });
  const gates = byName(rules.gates, ({ name }) => {
    const gate = gateOf(name, about);
    return { ...gate, uncertain: ordered(gate.uncertain) };
  });
  const content = contentOf(about);
  for (const entry of repeatedEntries(about)) report('repeated-entry', 'stage', entry.stage);
  askAll(about);
  // What arithmetic makes of the history with the moves taken is no problem of the data.
  const silent: Case['report'] = (code, fact, value) => {
    if (code !== 'arithmetic-out-of-range') report(code, fact, value);
  };
  const chain = movesOf({ ...about, report: silent });
  const routes = toldRoutes(about, chain.about);
  const clocks = clocksOf({ ...chain.about, digest: digests.rules, migrate });
  const next = nextChange(about, chain.about, clocks);

  return {
    lead: facts.id,
    product: facts.product,
    as_of: writeInstant(about.asOf),
    digest: digests.rules,
    fields_are_newer: [...facts.happenings, ...facts.entries].some(one => !isVisible(one, about.asOf)),
    excluded,
    exclusions_not_checked,
    params,
    segments,
    scores,
    grades,
    gates,
    routes,
    content,
    stage: toldStage(chain.about),
    moves: toldMoves(chain),
    flags: flagsOf(about),
    clocks: clocks.map(clock => toldClock(clock, about)),
    handoffs: handoffsOf(chain, { routes, content }),
    problems,
    next_change_at: next === null ? null : writeInstant(next),
  };
}
