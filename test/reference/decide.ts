// The whole decision as the manual tells it: slow, plain, every number a BigInt, nothing remembered.
import type {
  Bundle,
  Decision,
  GateDecision,
  GradeDecision,
  NotChecked,
  ParamDecision,
  RawRecord,
  ScoreDecision,
  SegmentDecision,
} from '@funnel/bundle';
import { type Case, inOrderOfFacts } from './case.ts';
import { conditionOf } from './condition.ts';
import { exclusionOf, gateOf, gradeOf, paramOf, scoreOf, segmentOf } from './named.ts';
import { nextChange } from './next-change.ts';
import { plainNumber } from './numbers.ts';
import { isVisible } from './occurrences.ts';
import { readRecord } from './staging.ts';
import { writeInstant } from './time.ts';

/** A decision without what only the fast evaluator tells: bounds, the next question, counterfactuals. */
export interface ReferenceDecision extends Omit<Decision, 'scores' | 'gates'> {
  readonly scores: Readonly<Record<string, Omit<ScoreDecision, 'lowest' | 'highest' | 'next_question'>>>;
  readonly gates: Readonly<Record<string, Omit<GateDecision, 'could_pass' | 'counterfactuals'>>>;
}

function byName<T, D>(
  declarations: readonly (T & { name: string })[],
  decide: (declaration: T & { name: string }) => D,
) {
  return Object.fromEntries(declarations.map(declaration => [declaration.name, decide(declaration)]));
}

/** `asOf` in milliseconds; `set` gives params in plain units. */
export function referenceDecide(
  bundle: Bundle,
  raw: RawRecord,
  asOf: number,
  options: { readonly set?: Readonly<Record<string, number>> } = {},
): ReferenceDecision {
  const { rules } = bundle;
  const facts = readRecord(rules, raw);
  let overflowed = false;
  const overflow = () => {
    overflowed = true;
  };
  const about: Case = { rules, facts, asOf: BigInt(asOf), set: options.set ?? {}, activity: null, overflow };
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
  const next = nextChange(about);

  return {
    lead: facts.id,
    as_of: writeInstant(about.asOf),
    digest: bundle.digests.rules,
    fields_are_newer: facts.happenings.some(happening => !isVisible(happening, about.asOf)),
    excluded,
    exclusions_not_checked,
    params,
    segments,
    scores,
    grades,
    gates,
    problems: overflowed
      ? [...facts.problems, { code: 'arithmetic-out-of-range', fact: '', value: null }]
      : facts.problems,
    next_change_at: next === null ? null : writeInstant(next),
  };
}
