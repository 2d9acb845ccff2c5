// What has to be so for a condition to come out as asked: constraints on values, all of them or any of them.
import type { Truths } from '../moves/truth.ts';
import type { Quantity } from './quantity.ts';

/** `coefficient` × the quantity. */
export interface Term {
  readonly quantity: Quantity;
  readonly coefficient: bigint;
}

export type Constraint =
  /** The sum of the terms is at most `most`. */
  | { readonly kind: 'linear'; readonly terms: readonly Term[]; readonly most: bigint }
  /** A fact is there, or missing. */
  | { readonly kind: 'known'; readonly of: string; readonly is: boolean }
  /** A text or member, folded, is one of these, or none of them. `all`: the only ones it can be. */
  | {
      readonly kind: 'among';
      readonly of: string;
      readonly texts: ReadonlySet<string>;
      readonly isIn: boolean;
      readonly all: ReadonlySet<string> | null;
    }
  /** A text has such a part, or not. */
  | {
      readonly kind: 'part';
      readonly of: string;
      readonly how: 'starts' | 'ends' | 'contains' | 'word';
      readonly part: string;
      readonly has: boolean;
    }
  /** Something that is true, false or unknown is one of these. */
  | { readonly kind: 'answer'; readonly of: string; readonly truths: Truths };

export type Formula =
  | { readonly kind: 'all'; readonly of: readonly Formula[] }
  | { readonly kind: 'any'; readonly of: readonly Formula[] }
  | Constraint;

/** Holds whatever the facts are. */
export const ALWAYS: Formula = { kind: 'all', of: [] };
/** Holds for no facts. */
export const NEVER: Formula = { kind: 'any', of: [] };

/** Short ones inside are lifted out; long ones are not, since they may stand in many places. */
const MOST_LIFTED = 8;

export function allOf(of: readonly Formula[]): Formula {
  const parts: Formula[] = [];
  for (const part of of) {
    if (isNever(part)) return NEVER;
    if (part.kind === 'all' && part.of.length <= MOST_LIFTED) parts.push(...part.of);
    else parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : { kind: 'all', of: parts };
}

export function anyOf(of: readonly Formula[]): Formula {
  const parts: Formula[] = [];
  for (const part of of) {
    if (isAlways(part)) return ALWAYS;
    if (part.kind === 'any' && part.of.length <= MOST_LIFTED) parts.push(...part.of);
    else parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : { kind: 'any', of: parts };
}

export function isAlways(formula: Formula): boolean {
  return formula.kind === 'all' && formula.of.length === 0;
}

export function isNever(formula: Formula): boolean {
  return formula.kind === 'any' && formula.of.length === 0;
}

/** A fact is there. */
export function known(of: string): Formula {
  return { kind: 'known', of, is: true };
}

export function unknown(of: string): Formula {
  return { kind: 'known', of, is: false };
}

export function answers(of: string, truths: Truths): Formula {
  return { kind: 'answer', of, truths };
}
