// What the names of a program stand for in one decision: params, segments, exclusion, scores, grades, gates. Each is worked out
// anew wherever it is asked for, always as before any move.

import { firstOf } from './arms.ts';
import { type Case, frameOf, inOrderOfFacts } from './case.ts';
import { conditionOf } from './condition.ts';
import { decideGate, type GateOutcome } from './gates.ts';
import type { Verdict } from './kleene.ts';
import { type ScoreOutcome, workOutScore } from './scores.ts';

export interface ParamOutcome {
  /** Steps of the param's decimals. */
  readonly value: bigint;
  readonly from: 'normally' | 'override' | 'set';
  readonly arm: number | null;
  readonly uncertain: readonly string[];
}

export function paramOf(name: string, asked: Case): ParamOutcome {
  const about = frameOf(asked);
  const param = about.rules.params.find(one => one.name === name)!;
  const { index, uncertain } = firstOf(param.overrides, about);
  const set = about.set[name];
  if (set !== undefined) {
    const value = BigInt(Math.floor(set * 10 ** param.decimals + 0.5));
    return { value, from: 'set', arm: null, uncertain: [] };
  }
  if (index === null) return { value: BigInt(param.normally), from: 'normally', arm: null, uncertain };
  return { value: BigInt(param.overrides[index]!.value), from: 'override', arm: index, uncertain };
}

export function segmentOf(name: string, asked: Case): Verdict {
  const about = frameOf(asked);
  return conditionOf(about.rules.segments.find(one => one.name === name)!.when, about);
}

/** The label of the first exclusion that is true, null when the lead is not excluded. */
export function exclusionOf(asked: Case): string | null {
  const about = frameOf(asked);
  const verdicts = about.rules.exclusions.map(exclusion => conditionOf(exclusion.when, about));
  const index = verdicts.findIndex(verdict => verdict.holds === 'yes');
  return index === -1 ? null : about.rules.exclusions[index]!.label;
}

export function scoreOf(name: string, asked: Case): ScoreOutcome {
  const about = frameOf(asked);
  const score = about.rules.scores.find(one => one.name === name)!;
  return workOutScore(score, exclusionOf(about) !== null, about);
}

export interface GradeOutcome {
  readonly band: string;
  readonly label: string | null;
  readonly uncertain: readonly string[];
}

export function gradeOf(name: string, asked: Case): GradeOutcome {
  const about = frameOf(asked);
  const grade = about.rules.grades.find(one => one.name === name)!;
  const { index, uncertain } = firstOf(grade.bands, about);
  const band = grade.bands[index!]!;
  return { band: band.name, label: band.label, uncertain };
}

export function gateOf(name: string, asked: Case): GateOutcome {
  const about = frameOf(asked);
  const gate = about.rules.gates.find(one => one.name === name)!;
  const outcome = decideGate(gate, exclusionOf(about), about);
  return { ...outcome, ask: inOrderOfFacts(about.rules, outcome.ask) };
}
