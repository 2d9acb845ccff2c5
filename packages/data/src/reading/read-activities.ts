// Activities out of their files: each checked as far as it can be without its lead, the rest is staging's.
import { type Activity, activityTypes, type Datum, fold, type RawActivity, trimBlanks } from '@funnel/bundle';
import { nearest } from '../problems/nearest.ts';
import type { RejectReason } from '../problems/problem.ts';
import { identifier } from './identifier.ts';
import { makeTimeReader, optionalTime } from './instants.ts';
import { objectOf } from './json-rows.ts';
import { columnsOfKind, type LeadRows } from './lead-rows.ts';
import { type CellMapper, cellMapper, cellOf, columnsOf } from './mapping.ts';
import type { ReadRequest } from './request.ts';
import type { Cells } from './table.ts';

const REQUIRED = ['type', 'at'];
const OPTIONAL = ['id', 'known_at', 'properties'];

/** Activities: `lead_id`, `type`, `at`, optionally `id` and `known_at`; properties as columns or as JSON in `properties`. */
export function activityRows(request: ReadRequest): LeadRows<RawActivity> {
  const properties = request.rules.activities.flatMap(activity => columnsOf(activity.properties));
  return {
    required: REQUIRED,
    columns: columnsOfKind(request, REQUIRED, [...OPTIONAL, ...properties]),
    sharesProducts: true,
    read: makeActivityReader(request),
  };
}

function makeActivityReader(request: ReadRequest): LeadRows<RawActivity>['read'] {
  const { rules, settings } = request;
  const types = activityTypes(rules.activities);
  const properties = rules.activities.map(activity => propertyReader(activity, settings));
  const readTime = makeTimeReader(settings.timeZone);
  return cells => {
    const type = typeof cells['type'] === 'string' ? cells['type'] : '';
    const index = types.get(type) ?? types.get(fold(trimBlanks(type)));
    if (index === undefined) return unknownType(type, rules.activities);
    const at = readTime(cells['at'], 'at');
    if (typeof at !== 'string') return at;
    const known = optionalTime(readTime, cells['known_at'], 'known_at');
    if (typeof known === 'object' && known !== null) return known;
    const values = properties[index]!(cells);
    if ('code' in values) return values;
    const name = rules.activities[index]!.event;
    const id = identifier(cells['id']);
    return { thing: { type: name, at, known_at: known, id, properties: values.properties } };
  };
}

function unknownType(type: string, activities: readonly Activity[]): RejectReason {
  const names = activities.flatMap(({ event, name }) => [event, name]);
  return { code: 'unknown-activity-type', data: { type: type.slice(0, 100), suggestion: nearest(type, names) } };
}

type Properties = Readonly<Record<string, Datum>>;

/** The declared properties, from the object in `properties` where it has them, else from columns of their own. */
function propertyReader(activity: Activity, settings: ReadRequest['settings']) {
  const mapped = activity.properties.map(field => ({
    field,
    map: cellMapper(field, `${activity.name}.${field.name}`, settings) ?? same,
  }));
  return (cells: Cells): { readonly properties: Properties } | RejectReason => {
    const given = objectIn(cells['properties']);
    if (given === null) return { code: 'properties-not-json', data: {} };
    const properties: Record<string, Datum> = {};
    for (const { field, map } of mapped) {
      const inObject = cellOf(field, given);
      const datum = inObject === undefined ? cellOf(field, cells) : inObject;
      if (datum !== undefined && datum !== '') properties[field.column] = map(datum);
    }
    return { properties };
  };
}

const same: CellMapper = datum => datum;
const EMPTY: Cells = {};

/** The object that the cell holds; empty for an empty cell, null for anything else. */
function objectIn(cell: unknown): Cells | null {
  if (cell === undefined || cell === null) return EMPTY;
  if (typeof cell === 'object') return Array.isArray(cell) ? null : (cell as Cells);
  if (typeof cell !== 'string') return null;
  if (trimBlanks(cell) === '') return EMPTY;
  const parsed = objectOf(cell);
  return 'code' in parsed ? null : (parsed.object as Cells);
}
