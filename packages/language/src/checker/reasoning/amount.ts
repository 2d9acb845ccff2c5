// Exact numbers that an expression can be, and the ways to make new ones of them.
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { Decimal } from '../values/decimal.ts';
import { ALWAYS, allOf, anyOf, type Formula, known, NEVER, unknown } from './formula.ts';
import { constantOf, difference, type Linear, multiple, scaled, sum } from './linear.ts';
import { AGAINST_ZERO } from './order.ts';
import { type Quantity, quantity } from './quantity.ts';

/** `cases`: what it is, depending on what; several only for `lowest of` and `highest of`. */
export interface Amount {
  readonly cases: readonly Case[];
  readonly known: Formula;
  /** What has to be so for it to have no value. */
  readonly unknown: Formula;
}

interface Case {
  readonly linear: Linear;
  readonly when: Formula;
}

type MaybeAmount = Amount | null;

const MOST_CASES = 16;
const ONE: Decimal = { steps: 1n, decimals: 0 };
const MINUS_ONE: Decimal = { steps: -1n, decimals: 0 };

/** It always has this value. */
export function sure(linear: Linear): Amount {
  return { cases: [{ linear, when: ALWAYS }], known: ALWAYS, unknown: NEVER };
}

/** It may be missing. */
export function maybe(of: Quantity, unit: Decimal = ONE): Amount {
  return { cases: [{ linear: multiple(of, unit), when: ALWAYS }], known: known(of.key), unknown: unknown(of.key) };
}

export function negated(operand: MaybeAmount): MaybeAmount {
  return bounded(combined([operand], ([linear]) => scaled(linear!, MINUS_ONE)));
}

export function calculated(
  operator: ExpressionOf<'arithmetic'>['operator'],
  left: MaybeAmount,
  right: MaybeAmount,
): MaybeAmount {
  return bounded(combined([left, right], ([a, b]) => ARITHMETIC[operator](a!, b!)));
}

const ARITHMETIC: { readonly [O in '+' | '-' | '*']: (a: Linear, b: Linear) => Linear | null } = {
  '+': sum,
  '-': difference,
  '*': (a, b) => {
    const [first, second] = [constantOf(a), constantOf(b)];
    return second !== null ? scaled(a, second) : first !== null ? scaled(b, first) : null;
  },
};

/** One of them, namely that to which no other is lower (or higher). */
export function extreme(which: 'lowest' | 'highest', of: readonly MaybeAmount[]): MaybeAmount {
  const operator = which === 'lowest' ? '<=' : '>=';
  const chosen = of.map((_, index) => {
    const amount = combined(of, linears => linears[index]!);
    return amount?.cases.map(({ linear, when, all: linears }) => ({
      linear,
      when: allOf([when, ...linears.map(other => AGAINST_ZERO[operator](difference(linear, other)))]),
    }));
  });
  const parts = combined(of, ([first]) => first!);
  const cases = chosen.flatMap(each => each ?? []);
  return parts === null || cases.length > MOST_CASES ? null : bounded({ ...parts, cases });
}

interface Combined extends Amount {
  readonly cases: readonly (Case & { readonly all: readonly Linear[] })[];
}

/** Every choice of cases together; all parts have to be known. */
function combined(parts: readonly MaybeAmount[], make: (linears: readonly Linear[]) => Linear | null): Combined | null {
  let choices: readonly { readonly all: readonly Linear[]; readonly when: Formula }[] = [{ all: [], when: ALWAYS }];
  for (const part of parts) {
    if (part === null) return null;
    choices = choices.flatMap(choice =>
      part.cases.map(({ linear, when }) => ({ all: [...choice.all, linear], when: allOf([choice.when, when]) })),
    );
    if (choices.length > MOST_CASES) return null;
  }
  const cases = choices.map(choice => ({ ...choice, linear: make(choice.all) }));
  if (!cases.every((each): each is (typeof cases)[number] & { linear: Linear } => each.linear !== null)) return null;
  return { cases, known: allOf(parts.map(part => part!.known)), unknown: anyOf(parts.map(part => part!.unknown)) };
}

/** Results far out are unknown, so what may lie there may be unknown. */
function bounded(amount: MaybeAmount): MaybeAmount {
  if (amount === null || amount.cases.every(({ linear }) => isSmall(linear))) return amount;
  return { ...amount, unknown: ALWAYS };
}

/** Reached with the most decimals that a product can have. */
const FARTHEST = 9_000_000_000_000_000n;
const MOST_DECIMALS = 12;

function isSmall({ terms, constant: own, decimals }: Linear): boolean {
  let size = own < 0n ? -own : own;
  for (const { quantity: of, coefficient } of terms.values()) {
    if (of.low === null || of.high === null) return false;
    for (const end of [of.low, of.high]) {
      const reach = end * coefficient;
      size += reach < 0n ? -reach : reach;
    }
  }
  return decimals <= MOST_DECIMALS && size * 10n ** BigInt(MOST_DECIMALS - decimals) <= FARTHEST;
}

/** The day of the instant that is asked for, counted from 1970-01-01. */
export const TODAY = quantity('today', null, null);
