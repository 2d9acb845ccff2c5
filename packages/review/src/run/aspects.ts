// What a test can expect of each part of a decision: one entry an aspect, read from the decision as plain data.
import type {
  Decision,
  GateDecision,
  GradeDecision,
  ParamDecision,
  RouteDecision,
  ScoreDecision,
  SegmentDecision,
} from '@funnel/bundle';
import type { Plain } from '../test-file/located.ts';
import type { Takes } from './takes.ts';

/** `read` gives what there is; the expectation holds when it equals what is expected, or where `holds` says so. */
export interface Aspect<P> {
  readonly takes: Takes;
  readonly read: (part: P) => Plain;
  readonly holds?: (actual: Plain, expected: Plain) => boolean;
  /** All that there can be, where the rules have no part in it. */
  readonly possible?: readonly string[];
}

/** By name; the first is what a bare value under `expect` means. */
export type Aspects<P> = Readonly<Record<string, Aspect<P>>>;

export const number = <P>(read: (part: P) => Plain): Aspect<P> => ({ takes: 'a number', read });
export const texts = <P>(read: (part: P) => Plain): Aspect<P> => ({ takes: 'a list of texts', read });
export const text = <P>(read: (part: P) => Plain): Aspect<P> => ({ takes: 'a text or none', read });

const SCORE: Aspects<ScoreDecision> = {
  value: number(score => score.value),
  'at least': {
    takes: 'a number',
    read: score => score.value,
    holds: (actual, expected) => Number(actual) >= Number(expected),
  },
  'at most': {
    takes: 'a number',
    read: score => score.value,
    holds: (actual, expected) => Number(actual) <= Number(expected),
  },
  lowest: number(score => score.lowest),
  highest: number(score => score.highest),
  'next question': text(score => score.next_question?.field ?? null),
};

const GRADE: Aspects<GradeDecision> = {
  band: { takes: 'a text', read: grade => grade.band },
  uncertain: texts(grade => grade.uncertain),
};

/** The line that decided, where the gate has this result; else the result, so that a failure says what happened. */
function decidedBy(result: GateDecision['result']): Aspect<GateDecision> {
  return text(gate =>
    gate.result === result ? gate.by : `(${gate.result}${gate.by === null ? '' : ` by ${gate.by}`})`,
  );
}

const GATE: Aspects<GateDecision> = {
  result: { takes: 'a text', read: gate => gate.result, possible: ['passed', 'failed', 'refused', 'undecided'] },
  'failed at': decidedBy('failed'),
  'refused by': decidedBy('refused'),
  'passed by': decidedBy('passed'),
  'could pass': { takes: 'yes or no', read: gate => gate.could_pass },
  because: text(gate => gate.because),
  asks: texts(gate => gate.ask),
  uses: text(gate => gate.uses),
  uncertain: texts(gate => gate.uncertain),
  met: number(gate => gate.met),
  needed: number(gate => gate.needed),
  'not checked': texts(gate => gate.not_checked.map(line => line.id)),
};

const SEGMENT: Aspects<SegmentDecision> = {
  holds: { takes: 'yes, no or unknown', read: segment => segment.holds },
  'for want of': texts(segment => segment.for_want_of),
};

const PARAM: Aspects<ParamDecision> = {
  value: number(param => param.value),
  from: { takes: 'a text', read: param => param.from },
  uncertain: texts(param => param.uncertain),
};

const ROUTE: Aspects<RouteDecision> = {
  team: text(route => route.team),
  queue: {
    takes: 'a map from keys of the queue to values, or none',
    read: ({ queue }) => queue && Object.fromEntries(queue.map(key => [key.by, key.value])),
    holds: contains,
  },
  uncertain: texts(route => route.uncertain),
};

/** The parts of a decision that go by name, in the order of a decision. */
export const NAMED_PARTS = ['params', 'segments', 'scores', 'grades', 'gates', 'routes'] as const;
export type NamedPart = (typeof NAMED_PARTS)[number];

/** A reader that takes the part's name, so that all parts look alike from outside. */
type Reader = (decision: Decision, name: string) => Plain;

export interface NamedAspect {
  readonly takes: Takes;
  readonly read: Reader;
  readonly holds: (actual: Plain, expected: Plain) => boolean;
  readonly possible?: readonly string[];
}

function ofPart<K extends NamedPart>(part: K, aspects: Aspects<Decision[K][string]>): ReadonlyMap<string, NamedAspect> {
  return new Map(
    Object.entries(aspects).map(([name, aspect]) => {
      const read: Reader = (decision, of) => {
        const found = (decision[part] as Readonly<Record<string, Decision[K][string]>>)[of];
        return found === undefined ? null : aspect.read(found);
      };
      return [name, { ...aspect, read, holds: aspect.holds ?? equal }];
    }),
  );
}

/** A map holds where it has what is expected of it, whatever else it has. */
export function contains(actual: Plain, expected: Plain): boolean {
  const [there, wanted] = [actual, expected].map(each =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.entries(each) : null,
  );
  if (!there || !wanted) return equal(actual, expected);
  const found = new Map(there);
  return wanted.every(([key, value]) => found.has(key) && equal(found.get(key) ?? null, value));
}

/** Texts compare without the case of ASCII letters only where the language does: here they are names, and compare as they are. */
export function equal(actual: Plain, expected: Plain): boolean {
  return JSON.stringify(actual) === JSON.stringify(expected);
}

export const ASPECTS: { readonly [K in NamedPart]: ReadonlyMap<string, NamedAspect> } = {
  params: ofPart('params', PARAM),
  segments: ofPart('segments', SEGMENT),
  scores: ofPart('scores', SCORE),
  grades: ofPart('grades', GRADE),
  gates: ofPart('gates', GATE),
  routes: ofPart('routes', ROUTE),
};
