// What the rules compare each field with: the values worth trying.
import type { CompareRow, ConditionRow, ExpressionRow, Scalar, SetRow } from '../tables/rows.ts';
import type { Tables } from '../tables/tables.ts';

/** A declared list longer than this is no suggestion to anybody. */
const LONGEST_LIST = 20;

/** Values that texts and elements of lists are compared with, by the place of the field. */
export function comparedValues(tables: Tables): readonly ReadonlySet<Scalar>[] {
  const found = tables.source.lead.fields.map(() => new Set<Scalar>());
  for (const row of tables.conditions) {
    const of = 'of' in row ? (row.of as ExpressionRow) : null;
    if ('set' in row && of?.kind === 'field') for (const value of valuesOf(row.set)) found[of.index]!.add(value);
    if (row.kind !== 'equal') continue;
    for (const [one, other] of [[row.left, row.right] as const, [row.right, row.left] as const]) {
      if (one.kind === 'field' && other.kind === 'literal') found[one.index]!.add(other.value);
    }
  }
  return found;
}

function valuesOf(set: SetRow): readonly Scalar[] {
  return set.list && set.values.length > LONGEST_LIST ? [] : set.values;
}

/** Steps next to the numbers that a field is compared with, ascending. */
export function comparedSteps(field: number, tables: Tables): readonly number[] {
  const steps = tables.conditions.flatMap(row => (isCompare(row) ? stepsOf(row, field, tables) : []));
  return [...new Set(steps)].sort((a, b) => a - b);
}

function isCompare(row: ConditionRow): row is CompareRow {
  return row.kind === 'compare';
}

function stepsOf(row: CompareRow, field: number, tables: Tables): readonly number[] {
  const sides = [
    [row.left, row.leftFactor, row.right, row.rightFactor],
    [row.right, row.rightFactor, row.left, row.leftFactor],
  ] as const;
  return sides.flatMap(([own, ownFactor, other, otherFactor]) =>
    own.kind === 'field' && own.index === field
      ? barsOf(other, tables).flatMap(bar => {
          const exact = (bar * otherFactor) / ownFactor;
          return [Math.ceil(exact) - 1, Math.floor(exact), Math.floor(exact) + 1];
        })
      : [],
  );
}

/** A literal, or what a param may be. */
function barsOf(row: ExpressionRow, { params }: Tables): readonly number[] {
  if (row.kind === 'literal') return [row.value as number];
  if (row.kind !== 'param') return [];
  const param = params[row.index]!;
  return [param.normally, ...param.values];
}
