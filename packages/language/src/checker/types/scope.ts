// From where an expression looks at the program: what it may name, and who asks.

import type { Code, DataOf } from '../../diagnostics/catalogue/index.ts';
import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { Typing } from '../checking.ts';
import type { CheckedType, Meaning, Placed } from '../model.ts';
import type { More } from '../report.ts';
import type { ActivityOrAny } from './activity.ts';

export interface Scope {
  readonly checking: Typing;
  readonly at: Placed;
  /** Key of the declaration that asks, `score/fit`. */
  readonly owner: string | null;
  /** `where` sees one activity's properties; `exclude` sees no score, grade or gate. */
  readonly place: 'lead' | 'where' | 'exclude';
  /** The activity of a `where`. */
  readonly activity: ActivityOrAny | null;
  readonly typeOf: (scope: Scope, expression: Expression) => CheckedType;
}

export const UNKNOWABLE: CheckedType = { kind: 'unknowable' };
export const CONDITION: CheckedType = { kind: 'condition' };

/** Tells a finding in the declaration that asks. */
export function tell<C extends Code>(scope: Scope, code: C, data: DataOf<C>, span: Span, more?: More): void {
  scope.checking.report(scope.at, code, data, span, more);
}

/** Tells it and gives the type that no further error comes from. */
export function fail<C extends Code>(scope: Scope, code: C, data: DataOf<C>, span: Span, more?: More): CheckedType {
  tell(scope, code, data, span, more);
  return UNKNOWABLE;
}

/** Notes that the owner needs another declaration. */
export function refer(scope: Scope, to: string, span: Span): void {
  scope.checking.references.push({ from: scope.owner, to, of: scope.at.node, span });
}

/** Notes what a name means. */
export function means(scope: Scope, expression: Expression, meaning: Meaning): void {
  scope.checking.meanings.set(expression, meaning);
}

/** The text of a part of the declaration, as written. */
export function textOf(scope: Scope, span: Span): string {
  const { file, parsed } = scope.at;
  return file.text.slice(parsed.start + span.start, parsed.start + span.end);
}

const types = new WeakMap<FieldNode, CheckedType>();

/** The type of a declared field or property; one whose type did not parse fits everywhere. The same object each time. */
export function fieldType(field: FieldNode): CheckedType {
  const known = types.get(field) ?? typeOfField(field);
  types.set(field, known);
  return known;
}

function typeOfField({ type }: FieldNode): CheckedType {
  if (type === null) return UNKNOWABLE;
  if (type.kind === 'number') return { kind: 'number', decimals: stepDecimals(type.step?.digits) };
  if (type.kind === 'member' || type.kind === 'member_list') {
    return { kind: type.kind, members: type.members.map(member => member.value) };
  }
  return { kind: type.kind };
}

/** Decimals of `number by 0.01`: 2; of a plain number, or a step that is none: 3. */
export function stepDecimals(digits: string | undefined): number {
  if (digits === undefined) return 3;
  return STEPS.includes(digits) ? STEPS.indexOf(digits) : 3;
}

/** The steps a number may have, by their decimals. */
export const STEPS: readonly string[] = ['1', '0.1', '0.01', '0.001', '0.0001', '0.00001', '0.000001'];
