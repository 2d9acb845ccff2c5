// Which activities something looks at, as a row; equal ones become one.
import type { Occurrence } from '@funnel/bundle';
import { placeOf, type Scope } from './names.ts';
import { resolveCondition } from './resolve-condition.ts';
import type { OccurrenceRow } from './rows.ts';

export function resolveOccurrence(node: Occurrence, { names }: Scope): OccurrenceRow {
  const text = JSON.stringify([node.activity, node.by, node.period, node.where]);
  const present = names.occurrenceByText.get(text);
  if (present !== undefined) return present;
  const declared = names.rules.activities;
  const only = node.activity === null ? null : placeOf(names.activities, node.activity);
  const types = declared.map((activity, index) => (only === null ? activity.by === node.by : index === only));
  const before = names.expressions.length;
  const where =
    node.where === null
      ? null
      : resolveCondition(node.where, { names, activity: only === null ? null : declared[only]! });
  const asked = names.expressions.slice(before).flatMap(row => (row.kind === 'param' ? [row.index] : []));
  const row: OccurrenceRow = {
    index: names.occurrences.length,
    types,
    fact: node.activity ?? 'activity',
    where,
    params: asked,
    within: node.period === null ? Number.POSITIVE_INFINITY : node.period.milliseconds,
  };
  names.occurrences.push(row);
  names.occurrenceByText.set(text, row);
  return row;
}
