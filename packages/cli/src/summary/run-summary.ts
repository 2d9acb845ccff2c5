// What a run prints at the end, as plain data: `--format json` writes it as it is.
import type { Bundle } from '@funnel/bundle';
import { inSourceOrder } from '@funnel/explain';
import { type HandoverSummary, handoverSummary } from './handover-summary.ts';
import { blocks, cellCounts, median } from './histogram.ts';
import { byCount, type LifecycleSummary, lifecycleSummary } from './lifecycle-summary.ts';
import type { Counted, Named } from './named.ts';
import type { Outcomes } from './outcome-counts.ts';
import { areaUnderCurve } from './ranking.ts';
import type { Tally } from './tally.ts';

export interface ScoreSummary extends Named {
  readonly lowest: number;
  readonly highest: number;
  readonly median: number | null;
  /** Leads in twenty equal parts of the range. */
  readonly histogram: readonly number[];
  readonly blocks: string;
}

export interface GradeSummary extends Named {
  readonly bands: readonly (Named & { readonly count: number })[];
}

export interface GateSummary extends Named {
  readonly passed: number;
  readonly failed: number;
  readonly refused: number;
  readonly undecided: number;
  readonly could_pass: number;
  /** Of the undecided, the facts that are wanting, the most frequent first. */
  readonly wants: readonly Counted[];
  /** Lines that decided, the most frequent first. */
  readonly by: readonly Counted[];
}

export interface GateOutcomeSummary extends Named {
  readonly passed: number;
  readonly passed_converted: number;
  readonly rest: number;
  readonly rest_converted: number;
  /** Converted among the passed; null when none passed. */
  readonly precision: number | null;
  /** Passed among the converted; null when none converted. */
  readonly recall: number | null;
}

export interface OutcomeSummary {
  /** The part of the data; null for all of them. */
  readonly fold: string | null;
  /** Evaluated leads, excluded ones apart, whose outcome is known. */
  readonly leads: number;
  readonly converted: number;
  readonly gates: readonly GateOutcomeSummary[];
  readonly scores: readonly (Named & { readonly auc: number | null })[];
}

export interface ProblemSummary {
  readonly fact: string;
  readonly code: string;
  readonly leads: number;
  /** The first three different values, as the data have them. */
  readonly values: readonly string[];
}

export interface DecisionSummary extends LifecycleSummary, HandoverSummary {
  readonly evaluated: number;
  /** Leads of whom something later than as-of is known. Fields have no past: theirs are today's. */
  readonly fields_are_newer: number;
  readonly excluded: readonly Counted[];
  readonly scores: readonly ScoreSummary[];
  readonly grades: readonly GradeSummary[];
  readonly gates: readonly GateSummary[];
  readonly problems: readonly ProblemSummary[];
  readonly next_change: { readonly day: number; readonly week: number; readonly later: number; readonly never: number };
  /** All leads first, then by part of the data; empty where no outcome is named. */
  readonly outcomes: readonly OutcomeSummary[];
}

function outcomeSummaries(bundle: Bundle, { outcomes }: Tally): readonly OutcomeSummary[] {
  if (outcomes === null) return [];
  const folds = [...outcomes.folds].sort(([left], [right]) => (left < right ? -1 : 1));
  return [
    outcomeSummary(bundle, outcomes.all, null),
    ...folds.map(([fold, counts]) => outcomeSummary(bundle, counts, fold)),
  ];
}

function outcomeSummary(bundle: Bundle, outcomes: Outcomes, fold: string | null): OutcomeSummary {
  const { leads, converted } = outcomes;
  return {
    fold,
    leads,
    converted,
    gates: inSourceOrder(bundle, 'gate', bundle.rules.gates).map(({ name, label }) => {
      const { passed, passedConverted } = outcomes.gates.get(name)!;
      return {
        name,
        label,
        passed,
        passed_converted: passedConverted,
        rest: leads - passed,
        rest_converted: converted - passedConverted,
        precision: passed === 0 ? null : passedConverted / passed,
        recall: converted === 0 ? null : passedConverted / converted,
      };
    }),
    scores: bundle.rules.scores.map(({ name, label }) => ({
      name,
      label,
      auc: areaUnderCurve(outcomes.scores.get(name)!),
    })),
  };
}

export function decisionSummary(bundle: Bundle, tally: Tally): DecisionSummary {
  const scores = inSourceOrder(bundle, 'score', bundle.rules.scores);
  const grades = inSourceOrder(bundle, 'grade', bundle.rules.grades);
  const gates = inSourceOrder(bundle, 'gate', bundle.rules.gates);
  return {
    evaluated: tally.decided,
    fields_are_newer: tally.newer,
    excluded: byCount(tally.excluded),
    scores: scores.map(({ name, label }) => {
      const { lowest, highest, values } = tally.scores.get(name)!;
      const histogram = cellCounts(values, lowest, highest);
      return { name, label, lowest, highest, median: median(values), histogram, blocks: blocks(histogram) };
    }),
    grades: grades.map(({ name, label, bands }) => ({
      name,
      label,
      bands: bands.map(band => ({
        name: band.name,
        label: band.label,
        count: tally.grades.get(name)!.get(band.name) ?? 0,
      })),
    })),
    gates: gates.map(({ name, label }) => {
      const { results, couldPass, wants, by } = tally.gates.get(name)!;
      return { name, label, ...results, could_pass: couldPass, wants: byCount(wants), by: byCount(by) };
    }),
    ...lifecycleSummary(bundle, tally),
    ...handoverSummary(bundle, tally.handover),
    problems: [...tally.problems]
      .flatMap(([fact, codes]) =>
        [...codes].map(([code, { leads, values }]) => ({ fact, code, leads, values: [...values] })),
      )
      .sort((left, right) => right.leads - left.leads || (left.fact < right.fact ? -1 : 1)),
    next_change: { ...tally.changes },
    outcomes: outcomeSummaries(bundle, tally),
  };
}
