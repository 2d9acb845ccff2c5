// What the rules make of the sample's leads: counted by the evaluator itself, some leads at a time so that nobody has to wait for it.
import type { Bundle, RawRecord, StagedRecord } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import { type Prepared, prepare, RESULTS, values } from '@funnel/evaluator';
import type { Expression } from '@funnel/language';
import { checkSnapshot, type Snapshot } from '../snapshot.ts';
import { asked, withQuestions } from './questions.ts';
import type { Sample } from './sample.ts';

export type GateOutcome = Readonly<Record<(typeof RESULTS)[number], number>>;

export interface ScoreOutcome {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface Outcomes {
  readonly leads: number;
  /** By condition as it stands in the program: leads for which it holds. */
  readonly conditions: ReadonlyMap<Expression, number>;
  readonly gates: ReadonlyMap<string, GateOutcome>;
  /** By `grade/band`. */
  readonly bands: ReadonlyMap<string, number>;
  /** The points that a quarter, half and three quarters of the leads do not exceed. */
  readonly scores: ReadonlyMap<string, ScoreOutcome>;
}

export interface Counting {
  /** Goes on with so many leads; the outcomes once all are counted, else null. */
  readonly step: (leads: number) => Outcomes | null;
}

/** Null for a program with errors: it decides nothing. */
export function countOutcomes(snapshot: Snapshot, sample: Sample): Counting | null {
  const { diagnostics, program } = checkSnapshot(snapshot);
  if (diagnostics.some(({ severity }) => severity === 'error')) return null;
  const questions = asked(program);
  const bundle = compile(withQuestions(program, questions));
  const prepared = prepare(bundle);
  const tally = tallyFor(bundle, sample.records.length);
  const stage = stagerOf(sample, prepared);
  let next = 0;
  return {
    step: leads => {
      const end = Math.min(sample.records.length, next + leads);
      for (; next < end; next++) tally.add(next, values(prepared, stage(next), sample.asOf));
      return next < sample.records.length ? null : outcomesOf(bundle, tally, questions, next);
    },
  };
}

interface Tally {
  readonly add: (lead: number, of: ReturnType<typeof values>) => void;
  /** By place of the grade, by place of the band. */
  readonly bands: readonly Uint32Array[];
  readonly gates: readonly Uint32Array[];
  /** By place of the score: thousandths by lead. */
  readonly scores: readonly Float64Array[];
}

function tallyFor({ rules }: Bundle, leads: number): Tally {
  const bands = rules.grades.map(grade => new Uint32Array(grade.bands.length));
  const gates = rules.gates.map(() => new Uint32Array(RESULTS.length));
  const scores = rules.scores.map(() => new Float64Array(leads));
  return {
    bands,
    gates,
    scores,
    add: (lead, of) => {
      for (const [place, band] of of.bands.entries()) bands[place]![band]!++;
      for (const [place, result] of of.gates.entries()) gates[place]![result]!++;
      for (const [place, points] of of.scores.entries()) scores[place]![lead] = points;
    },
  };
}

function outcomesOf(
  { rules }: Bundle,
  tally: Tally,
  questions: ReadonlyMap<string, Expression>,
  leads: number,
): Outcomes {
  const bands = new Map<string, number>();
  const conditions = new Map<Expression, number>();
  rules.grades.forEach((grade, place) => {
    const question = questions.get(grade.name);
    if (question !== undefined) conditions.set(question, tally.bands[place]![0]!);
    else
      for (const [band, { name }] of grade.bands.entries())
        bands.set(`${grade.name}/${name}`, tally.bands[place]![band]!);
  });
  const gates = rules.gates.map(({ name }, place) => {
    const counts = RESULTS.map((result, index) => [result, tally.gates[place]![index]!]);
    return [name, Object.fromEntries(counts) as GateOutcome] as const;
  });
  const scores = rules.scores.map(({ name }, place) => [name, spread(tally.scores[place]!)] as const);
  return { leads, conditions, gates: new Map(gates), bands, scores: new Map(scores) };
}

function spread(points: Float64Array): ScoreOutcome {
  const sorted = Float64Array.from(points).sort();
  const at = (share: number): number => (sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0) / 1000;
  return { low: at(0.25), middle: at(0.5), high: at(0.75) };
}

interface Staged {
  readonly rules: string;
  readonly records: (StagedRecord | undefined)[];
}

const staged = new WeakMap<readonly RawRecord[], Staged>();

/** Stages each lead once, as long as nothing changes about how data are read. */
function stagerOf({ records }: Sample, prepared: Prepared): (lead: number) => StagedRecord {
  const { activities, lead, lifecycle, slas } = prepared.bundle.rules;
  const rules = JSON.stringify([lead, activities, lifecycle?.stages, slas]);
  const known = staged.get(records);
  const current = known?.rules === rules ? known : { rules, records: [] };
  staged.set(records, current);
  return place => (current.records[place] ??= prepared.stage(records[place]!));
}
