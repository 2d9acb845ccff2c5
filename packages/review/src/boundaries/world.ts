// What the rules make of a draft: the answer to every condition and every side of a bar, all asked at once.
import {
  type Bundle,
  type Compare,
  type Condition,
  compareBytes,
  createStager,
  type Decision,
  type Gate,
  type Holds,
  parseInstant,
  type RawRecord,
  type Rules,
  sealBundle,
} from '@funnel/bundle';
import { decide, prepare, RESULTS, values } from '@funnel/evaluator';
import { type Draft, recordIn } from './draft.ts';

/** How long the lead has been in its stage, before the moves; null where no entry is on record. */
export interface Stay {
  readonly stage: string;
  readonly milliseconds: number | null;
}

export interface Look {
  readonly asOf: number;
  readonly holds: (condition: Condition) => Holds;
  /** Of a comparison of numbers: both sides, in plain units. */
  readonly line: (condition: Condition) => { readonly value: number; readonly bar: number } | null;
  /** Plain points, exclusions left aside. */
  readonly score: (name: string) => number;
  readonly param: (name: string) => number;
  readonly isExcluded: boolean;
  readonly stay: Stay | null;
  /** By the whole rules. */
  readonly decision: () => Decision;
}

export interface World {
  readonly bundle: Bundle;
  readonly rules: Rules;
  /** null where the rules know nothing of what the draft says, and where no more looks are left. */
  readonly look: (draft: Draft) => Look | null;
  /** So many looks from now on. */
  readonly allow: (looks: number) => void;
}

function withParts(condition: Condition): Condition[] {
  if (condition.kind === 'not') return [condition, ...withParts(condition.of)];
  if (condition.kind === 'and' || condition.kind === 'or') return [condition, ...condition.of.flatMap(withParts)];
  return [condition];
}

/** No gate can be called so: names have no blanks. */
const LINES_GATE = 'bars of the rules';
const gateName = (place: number): string => `bar ${place}`;

function withGates({ about, rules }: Bundle, added: readonly Gate[]): Bundle {
  const gates = [...rules.gates, ...added].sort((a, b) => compareBytes(a.name, b.name));
  const order = [...rules.order, ...added.map(({ name }) => `gate/${name}`)];
  return sealBundle({ ...rules, exclusions: [], gates, order }, about);
}

function hurdles(name: string, conditions: readonly Condition[]): Gate {
  const lines = conditions.map((condition, index) => ({ id: `line ${index + 1}`, because: null, condition }));
  return { kind: 'hurdles', name, label: null, refusals: [], shortcuts: [], hurdles: lines };
}

const HOLDS: Readonly<Record<(typeof RESULTS)[number], Holds>> = {
  passed: 'yes',
  failed: 'no',
  refused: 'no',
  undecided: 'unknown',
};

function stayIn({ lifecycle }: Rules, { history = [] }: RawRecord, asOf: number): Stay | null {
  if (lifecycle === null) return null;
  const entries = history
    .map(each => ({ each, at: parseInstant(each.at) ?? 0 }))
    .filter(({ at }) => at <= asOf)
    .sort((a, b) => a.at - b.at);
  const last = entries.at(-1);
  if (last === undefined) return { stage: lifecycle.stages[0]!.name, milliseconds: null };
  const stage = lifecycle.stages.find(({ value }) => value === last.each.stage);
  return stage === undefined ? null : { stage: stage.name, milliseconds: asOf - last.at };
}

/** Of `wholes` the parts can be asked for too, of `sides` they cannot; by the very objects that are given. */
export function createWorld(bundle: Bundle, wholes: readonly Condition[], sides: readonly Condition[]): World {
  const { rules } = bundle;
  const asked = [...wholes, ...rules.exclusions.map(({ when }) => when)].flatMap(withParts);
  const all = [...new Set([...asked, ...sides])];
  const compared = [...new Set(asked)].filter(({ kind }) => kind === 'compare');
  const stage = createStager(rules);
  // Answers to all conditions are a gate each, by the fast path; both sides of a comparison are asked for seldom, and of another gate.
  const answering = prepare(
    withGates(
      bundle,
      all.map((condition, place) => hurdles(gateName(place), [condition])),
    ),
  );
  const comparing = once(() => prepare(withGates(bundle, [hurdles(LINES_GATE, compared)]), { generate: false }));
  const whole = once(() => prepare(bundle));
  const gates = new Map(answering.bundle.rules.gates.map(({ name }, place) => [name, place]));
  const places = new Map(all.map((condition, place) => [condition, gates.get(gateName(place))!]));
  const scores = new Map(rules.scores.map(({ name }, place) => [name, place]));
  const lines = new Map(compared.map((condition, place) => [condition, place]));
  const seen = new WeakMap<Draft, Look | null>();
  let left = Number.POSITIVE_INFINITY;

  function lookAt(draft: Draft): Look | null {
    const record = recordIn(bundle, draft);
    if (record === null) return null;
    const { asOf } = draft;
    const staged = stage(record);
    const found = values(answering, staged, asOf);
    const holds = (condition: Condition): Holds => {
      const place = places.get(condition);
      return place === undefined ? 'unknown' : HOLDS[RESULTS[found.gates[place]!]!];
    };
    const byLines = once(() => decide(comparing(), staged, asOf, { counterfactuals: false }));
    return {
      asOf,
      holds,
      line: condition => {
        const place = lines.get(condition as Compare);
        const line = place === undefined ? undefined : byLines().gates[LINES_GATE]!.lines[place];
        const isNumbers = line !== undefined && line.value !== null && line.bar !== null;
        return isNumbers ? { value: line.value!, bar: line.bar! } : null;
      },
      score: name => (found.scores[scores.get(name) ?? -1] ?? 0) / 1000,
      param: name => byLines().params[name]?.value ?? 0,
      isExcluded: rules.exclusions.some(({ when }) => holds(when) === 'yes'),
      stay: stayIn(rules, record, asOf),
      decision: once(() => decide(whole(), staged, asOf, { counterfactuals: false })),
    };
  }

  return {
    bundle,
    rules,
    allow: looks => {
      left = looks;
    },
    look: draft => {
      if (left <= 0) return null;
      left -= 1;
      const known = seen.get(draft);
      if (known !== undefined) return known;
      const look = lookAt(draft);
      seen.set(draft, look);
      return look;
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
