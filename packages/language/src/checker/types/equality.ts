// `is`, `is not`, `is known`, `is unknown`.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { replaceWith } from '../../diagnostics/report.ts';
import type { Expression, ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { CheckedType } from '../model.ts';
import { typeWord } from './describe.ts';
import { nameIn } from './expect.ts';
import { isFieldInQuotes } from './field-in-quotes.ts';
import type { Scope } from './scope.ts';
import { CONDITION, tell, UNKNOWABLE } from './scope.ts';
import { checkValue } from './values.ts';

/** The left side is a value, the right side one of its type. */
export function isType(scope: Scope, { left, right, negated, span }: ExpressionOf<'is'>): CheckedType {
  if (isFieldInQuotes(scope, left)) return UNKNOWABLE;
  const type = scope.typeOf(scope, left);
  if (type.kind === 'text_list' || type.kind === 'member_list') {
    const between = { start: left.span.end, end: right.span.start };
    tell(scope, 'use-includes', { name: nameIn(left), operator: 'is' }, span, {
      fixes: negated ? [] : [replaceWith(between, ' includes ', true)],
    });
    return UNKNOWABLE;
  }
  if (type.kind === 'condition') {
    const data = { operator: negated ? 'is not' : 'is', name: nameIn(left) };
    tell(scope, 'condition-compared', data, left.span, { fixes: aloneFixes(left, right, negated) });
    return UNKNOWABLE;
  }
  checkValue(scope, { type, expression: left }, right, false);
  return type.kind === 'unknowable' ? UNKNOWABLE : CONDITION;
}

/** `ready is true` is `ready`, `ready is passed` too. */
function aloneFixes(left: Expression, right: Expression, negated: boolean): readonly Fix[] {
  const isTrue = right.kind === 'boolean' ? right.value : nameIn(right) === 'passed' ? true : null;
  const name = nameIn(left);
  if (isTrue === null || name === null || left.kind === 'grouped') return [];
  const text = isTrue === negated ? `not ${name}` : name;
  return [replaceWith({ start: left.span.start, end: right.span.end }, text, true)];
}

/** Presence is asked of values that can be missing. */
export function knownType(scope: Scope, { of, word, negated, span }: ExpressionOf<'known'>): CheckedType {
  const type = scope.typeOf(scope, of);
  if (type.kind === 'unknowable') return CONDITION;
  const name = nameIn(of);
  if (type.kind === 'condition' || type.kind === 'segments' || type.kind === 'stages') {
    tell(scope, 'known-needs-value', { found: typeWord(type), name }, of.span);
  } else if (type.kind === 'band' || isNeverUnknown(scope, of)) {
    tell(scope, 'always-known', { name, holds: (word === 'known') !== negated }, of.span);
  } else if (type.kind === 'member' && name !== null) {
    tellMember(scope, { word, negated, span }, of.span.end, name, type.members);
  }
  return CONDITION;
}

/** `timeframe is unknown` where `"unknown"` is one of its members: one of the two is meant. */
function tellMember(
  scope: Scope,
  { word, negated, span }: Pick<ExpressionOf<'known'>, 'word' | 'negated' | 'span'>,
  from: number,
  name: string,
  members: readonly string[],
): void {
  const called = (text: string): string | undefined => members.find(member => member.toLowerCase() === text);
  const other = word === 'known' ? called('unknown') : undefined;
  const member = called(word) ?? other;
  if (member === undefined) return;
  const isNot = negated !== (called(word) === undefined);
  const asked = `${name} is${negated ? ' not' : ''} ${word}`;
  const tail = `is${isNot ? ' not' : ''} "${member}"`;
  tell(scope, 'unknown-or-member', { name, member, asked, instead: `${name} ${tail}` }, span, {
    fixes: [replaceWith({ start: from, end: span.end }, ` ${tail}`, false)],
  });
}

/** Literals, scores, params and counts (of entries too) always have a value. */
function isNeverUnknown(scope: Scope, expression: Expression): boolean {
  if (expression.kind === 'grouped') return isNeverUnknown(scope, expression.inner);
  if (expression.kind === 'name') {
    const meaning = scope.checking.meanings.get(expression);
    return meaning?.kind === 'score' || meaning?.kind === 'param';
  }
  return ['count', 'total', 'entries', 'number', 'percent', 'text', 'date', 'instant', 'boolean'].includes(
    expression.kind,
  );
}
