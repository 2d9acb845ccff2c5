// Two sides that are compared must hold values of one kind.

import type { Fix } from '../../diagnostics/diagnostic.ts';
import { replaceWith } from '../../diagnostics/report.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import { own } from '../../words/own.ts';
import type { CheckedType } from '../model.ts';
import { comparable, typeWord } from './describe.ts';
import { nameIn } from './expect.ts';
import type { Scope } from './scope.ts';
import { tell } from './scope.ts';

/** Types the right side and tells where it does not go with the left; the right side's type if it does, else null. */
export function checkComparable(
  scope: Scope,
  left: CheckedType,
  leftExpression: Expression,
  right: Expression,
): CheckedType | null {
  const type = scope.typeOf(scope, right);
  return tellMismatch(scope, left, leftExpression, type, right) ? null : type;
}

/** Tells of two types that do not go together; false when they do. */
export function tellMismatch(
  scope: Scope,
  left: CheckedType,
  leftExpression: Expression,
  right: CheckedType,
  rightExpression: Expression,
): boolean {
  if (comparable(left, right)) return false;
  const kinds = new Set([left.kind, right.kind]);
  if (kinds.has('date') && kinds.has('datetime')) {
    tell(scope, 'date-against-instant', {}, rightExpression.span);
  } else {
    const data = {
      left: typeWord(left),
      right: typeWord(right),
      leftName: nameIn(leftExpression),
      rightName: nameIn(rightExpression),
    };
    tell(scope, 'type-mismatch', data, rightExpression.span, { fixes: literalFixes(left, rightExpression) });
  }
  return true;
}

/** A number as it stands in a program. */
export const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

const truths: Readonly<Record<string, string>> = {
  yes: 'true',
  y: 'true',
  true: 'true',
  no: 'false',
  n: 'false',
  false: 'false',
};

/** A literal that is the right value in the wrong form: `"200"`, `"2026-11-26"`, `"yes"`, `49` for a text, `1` for true. */
function literalFixes({ kind }: CheckedType, right: Expression): readonly Fix[] {
  const written = right.kind === 'text' ? right.text.value : right.kind === 'number' ? right.number.digits : null;
  if (written === null) return [];
  const instead = literals[kind]?.(written, right.kind === 'text') ?? null;
  return instead === null ? [] : [replaceWith(right.span, instead, true)];
}

type Literal = (written: string, isText: boolean) => string | null;

const dateOf: Literal = (written, isText) => {
  if (isText) return /^\d{4}-\d\d-\d\d$/.test(written) ? written : null;
  const [, year, month, day] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)$/.exec(written) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
};

const literals: { readonly [K in CheckedType['kind']]?: Literal } = {
  number: (written, isText) => (isText && isNumber(written) ? written : null),
  text: (written, isText) => (isText ? null : `"${written}"`),
  date: dateOf,
  boolean: (written, isText) =>
    isText ? (own(truths, written.toLowerCase()) ?? null) : written === '1' ? 'true' : written === '0' ? 'false' : null,
};
