// What has been asked of the facts so far.
import { ANY, type Truths } from '../moves/truth.ts';
import type { Constraint, Term } from './formula.ts';
import type { Inequality } from './linear-system.ts';
import type { Quantity } from './quantity.ts';
import { hasText, type Texts, withText } from './texts.ts';
import { floorDivide, higher, lower } from './whole.ts';

/** What a quantity can still be, both ends included; null where there is no end. */
export interface Range {
  readonly quantity: Quantity;
  readonly low: bigint | null;
  readonly high: bigint | null;
}

/** Changed in place; `copyOf` before going two ways. */
export interface State {
  readonly known: Map<string, boolean>;
  readonly answers: Map<string, Truths>;
  readonly texts: Map<string, Texts>;
  readonly ranges: Map<string, Range>;
  /** Those of several quantities. */
  readonly relations: Inequality[];
}

export function emptyState(): State {
  return { known: new Map(), answers: new Map(), texts: new Map(), ranges: new Map(), relations: [] };
}

export function copyOf({ known, answers, texts, ranges, relations }: State): State {
  return {
    known: new Map(known),
    answers: new Map(answers),
    texts: new Map(texts),
    ranges: new Map(ranges),
    relations: [...relations],
  };
}

type Of<K extends Constraint['kind']> = Extract<Constraint, { kind: K }>;
type Handlers = { readonly [K in Constraint['kind']]: (state: State, constraint: Of<K>) => boolean };

const fitting: Handlers = {
  known: ({ known }, { of, is }) => known.get(of) !== !is,
  answer: ({ answers }, { of, truths }) => ((answers.get(of) ?? ANY) & truths) !== 0,
  among: fitsText,
  part: fitsText,
  linear: ({ ranges }, { terms, most }) => {
    const [term] = terms;
    if (term === undefined) return most >= 0n;
    return terms.length > 1 || hasNumber(narrowed(ranges.get(term.quantity.key), ofTerm(term, most)));
  },
};

const adding: Handlers = {
  known: (state, constraint) => {
    state.known.set(constraint.of, constraint.is);
    return true;
  },
  answer: ({ answers }, { of, truths }) => {
    answers.set(of, (answers.get(of) ?? ANY) & truths);
    return true;
  },
  among: addText,
  part: addText,
  linear: ({ ranges, relations }, { terms, most }) => {
    const [term] = terms;
    if (terms.length > 1) {
      relations.push({ terms, most });
      for (const { quantity } of terms) ranges.set(quantity.key, ranges.get(quantity.key) ?? rangeOf(quantity));
    } else if (term !== undefined) {
      ranges.set(term.quantity.key, narrowed(ranges.get(term.quantity.key), ofTerm(term, most)));
    }
    return true;
  },
};

/** Can it hold beside what has been asked? Of a relation of several quantities nothing is seen yet. */
export function canHold<K extends Constraint['kind']>(state: State, constraint: Of<K>): boolean {
  return (fitting[constraint.kind as K] as (state: State, constraint: Of<K>) => boolean)(state, constraint);
}

/** Adds a constraint; false where it cannot hold any more. */
export function add<K extends Constraint['kind']>(state: State, constraint: Of<K>): boolean {
  if (!canHold(state, constraint)) return false;
  return (adding[constraint.kind as K] as (state: State, constraint: Of<K>) => boolean)(state, constraint);
}

function fitsText({ texts }: State, constraint: Of<'among' | 'part'>): boolean {
  return hasText(withText(texts.get(constraint.of), constraint));
}

function addText({ texts }: State, constraint: Of<'among' | 'part'>): boolean {
  texts.set(constraint.of, withText(texts.get(constraint.of), constraint));
  return true;
}

/** What a quantity can be at all. */
function rangeOf(quantity: Quantity): Range {
  return { quantity, low: quantity.low, high: quantity.high };
}

/** What one term leaves of its quantity, by itself. */
function ofTerm({ quantity, coefficient }: Term, most: bigint): Range {
  const { low, high } = quantity;
  if (coefficient > 0n) return { quantity, low, high: lower(high, floorDivide(most, coefficient)) };
  return { quantity, low: higher(low, -floorDivide(most, -coefficient)), high };
}

function narrowed(before: Range | undefined, range: Range): Range {
  if (before === undefined) return range;
  return { ...range, low: higher(before.low, range.low), high: lower(before.high, range.high) };
}

function hasNumber({ low, high }: Range): boolean {
  return low === null || high === null || low <= high;
}
