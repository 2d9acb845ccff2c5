// What a lead did: `any`, `no`, `at least`, counts, sums, the last one, days since.
import { insertAt } from '../../diagnostics/report.ts';
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { Name, NumberToken } from '../../syntax/nodes/node.ts';
import type { CheckedType, Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { checkOccurrence, findActivity, findProperty } from './activity.ts';
import { unknownName } from './names.ts';
import type { Scope } from './scope.ts';
import { CONDITION, fail, fieldType, refer, tell, UNKNOWABLE } from './scope.ts';

const COUNTED: CheckedType = { kind: 'number', decimals: 0 };

/** `any A`, `no A`, `at least 3 A`, `at most 3 A`. */
export function occursType(scope: Scope, { occurrence, times, quantifier }: ExpressionOf<'occurs'>): CheckedType {
  if (times !== null) checkTimes(scope, times, quantifier === 'at_most' ? 'at most' : 'at least');
  checkOccurrence(scope, occurrence);
  return CONDITION;
}

/** How often is a whole number, one or more. */
export function checkTimes(scope: Scope, times: NumberToken, words: 'at least' | 'at most'): void {
  checkTimesAt(scope.checking.report, scope.at, times, words);
}

/** The same where no condition stands. */
export function checkTimesAt(report: Report, at: Placed, times: NumberToken, words: 'at least' | 'at most'): void {
  const count = stepsAt(decimalOf(times), 0);
  if (count !== null && count >= 1n && count <= 1_000_000n) return;
  const isNone = words === 'at most' && count === 0n;
  report(at, 'count-not-whole', { digits: times.digits, words, isNone }, times.span);
}

export function latestActivityType(scope: Scope, { activity: name }: ExpressionOf<'latest_activity'>): CheckedType {
  const activity = findActivity(scope, name);
  if (activity.kind === 'one' && activity.declared.node.by !== null) {
    tell(scope, 'latest-is-the-leads-own', { name: name.text, by: activity.declared.node.by.text }, name.span);
  }
  if (activity.kind === 'any')
    tell(scope, 'unknown-activity', { name: name.text, candidates: [], isField: false }, name.span);
  return CONDITION;
}

export function countType(scope: Scope, { of }: ExpressionOf<'count'>): CheckedType {
  checkOccurrence(scope, of);
  return COUNTED;
}

/** `sum of p over A`: p is a number. */
export function totalType(scope: Scope, { of, property }: ExpressionOf<'total'>): CheckedType {
  const field = findProperty(scope, checkOccurrence(scope, of), property);
  if (field === null) return UNKNOWABLE;
  const type = fieldType(field);
  if (type.kind === 'number' || type.kind === 'unknowable') return type;
  return fail(scope, 'wrong-type', { expected: 'number', found: type.kind, name: property.text }, property.span);
}

/** `last p of A`: whatever p is. */
export function lastType(scope: Scope, { of, property }: ExpressionOf<'last'>): CheckedType {
  const field = findProperty(scope, checkOccurrence(scope, of), property);
  return field === null ? UNKNOWABLE : fieldType(field);
}

export function daysSinceLastType(scope: Scope, { of }: ExpressionOf<'days_since_last'>): CheckedType {
  checkOccurrence(scope, of);
  return COUNTED;
}

/** `days since f`: f is a date or an instant. */
export function daysSinceType(scope: Scope, { of }: ExpressionOf<'days_since'>): CheckedType {
  if (scope.checking.names.activities.has(of.text) && !scope.checking.names.shared.has(of.text)) {
    return fail(scope, 'days-since-activity', { name: of.text }, of.span, {
      fixes: [insertAt(of.span.start, 'last ', true)],
    });
  }
  return dayField(scope, of) === null ? UNKNOWABLE : COUNTED;
}

/** `days between a and b`: two dates or two instants. */
export function daysBetweenType(scope: Scope, { from, to }: ExpressionOf<'days_between'>): CheckedType {
  const [first, second] = [dayField(scope, from), dayField(scope, to)];
  if (first === null || second === null) return UNKNOWABLE;
  return first === second ? COUNTED : fail(scope, 'date-against-instant', {}, to.span);
}

/** The field's kind, or null where it is no date or instant. */
function dayField(scope: Scope, name: Name): 'date' | 'datetime' | null {
  if (name.text === '') return null;
  const shared = scope.checking.names.shared.get(name.text);
  if (shared === undefined && scope.checking.names.activities.has(name.text)) {
    tell(scope, 'days-of-field', { name: name.text, construct: 'activity' }, name.span);
    return null;
  }
  if (shared === undefined) {
    unknownName(scope, name);
    return null;
  }
  refer(scope, `${shared.kind}/${name.text}`, name.span);
  if (shared.kind === 'field') {
    const { kind } = fieldType(shared.field);
    if (kind === 'date' || kind === 'datetime') return kind;
    if (kind !== 'unknowable') {
      tell(scope, 'wrong-type', { expected: 'date', found: kind, name: name.text }, name.span);
    }
    return null;
  }
  tell(scope, 'days-of-field', { name: name.text, construct: shared.kind }, name.span);
  return null;
}

/** `domain of t`: t is a text. */
export function domainType(scope: Scope, { of }: ExpressionOf<'domain'>): CheckedType {
  const type = scope.typeOf(scope, of);
  if (type.kind === 'unknowable' || type.kind === 'text') return type;
  return fail(scope, 'wrong-type', { expected: 'text', found: type.kind, name: of.name.text }, of.span);
}
