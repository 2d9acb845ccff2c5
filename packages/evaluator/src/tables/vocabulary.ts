// The members or bands that a value can take, so that names compare as indices.
import type { Expression, ValueType } from '@funnel/bundle';
import { fieldOf, placeOf, propertyPlace, type Scope } from './names.ts';

/** The declared type of a field, a property or a last property; null for other expressions. */
export function typeOf(node: Expression, scope: Scope): ValueType | null {
  if (node.kind === 'field') return fieldOf(scope, node.name).type;
  if (node.kind === 'property') {
    return scope.activity?.properties[propertyPlace(scope.activity, node.name)]?.type ?? null;
  }
  if (node.kind === 'last_property') {
    const { rules, activities } = scope.names;
    const activity = rules.activities[placeOf(activities, node.of.activity ?? '')];
    return activity?.properties[propertyPlace(activity, node.property)]?.type ?? null;
  }
  return null;
}

/** Members of the expression's type, or the bands of its grade; null where it has neither. */
export function vocabularyOf(node: Expression, scope: Scope): readonly string[] | null {
  if (node.kind === 'grade') {
    return scope.names.rules.grades[placeOf(scope.names.grades, node.name)]!.bands.map(band => band.name);
  }
  const type = typeOf(node, scope);
  return type !== null && (type.kind === 'member' || type.kind === 'member_list') ? type.members : null;
}
