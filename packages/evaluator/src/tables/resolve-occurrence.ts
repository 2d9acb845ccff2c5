// Which activities something looks at, as a row; equal ones become one.
import type { Occurrence, Period, PeriodKind, PeriodOf } from '@funnel/bundle';
import { type Names, placeOf, type Scope } from './names.ts';
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
    ...EVER,
    ...(node.period === null ? null : limitsOf(node.period, names)),
  };
  names.occurrences.push(row);
  names.occurrenceByText.set(text, row);
  return row;
}

type Limits = Pick<OccurrenceRow, 'within' | 'since' | 'before'>;

const EVER: Limits = { within: Number.POSITIVE_INFINITY, since: -1, before: -1 };

const limits: { readonly [K in PeriodKind]: (period: PeriodOf<K>, names: Names) => Partial<Limits> } = {
  within: period => ({ within: period.milliseconds }),
  since_entering: (period, names) => ({ since: placeOf(names.stages, period.stage) }),
  before_entering: (period, names) => ({ before: placeOf(names.stages, period.stage) }),
};

function limitsOf(period: Period, names: Names): Partial<Limits> {
  return (limits[period.kind] as (period: Period, names: Names) => Partial<Limits>)(period, names);
}
