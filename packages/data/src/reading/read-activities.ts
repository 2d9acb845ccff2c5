// Activities out of their files: each checked as far as it can be without its lead, the rest is staging's.
import { type Activity, activityTypes, type Datum, fold, type RawActivity, trimBlanks } from '@funnel/bundle';
import { nearest } from '../problems/nearest.ts';
import type { RejectReason } from '../problems/problem.ts';
import { identifier } from './identifier.ts';
import { makeTimeReader, type TimeReader } from './instants.ts';
import { objectOf } from './json-rows.ts';
import { type CellMapper, cellMapper, cellOf, columnsOf } from './mapping.ts';
import type { DataFile, ReadRequest } from './request.ts';
import { shownRow } from './shown-row.ts';
import { type Cells, readTable, type TableResult } from './table.ts';

export interface ActivityVisitor {
  /** Gives null when it was taken, else why not. */
  readonly activity: (lead: string, activity: RawActivity) => RejectReason | null;
  readonly onReject: ReadRequest['onReject'];
  readonly onBytes: (bytes: number) => void | Promise<void>;
}

const REQUIRED = ['lead_id', 'type', 'at'];
const OPTIONAL = ['id', 'known_at', 'product', 'account_id', 'properties'];

/** The columns of activities that are taken. */
export function activityColumns(activities: readonly Activity[]): ReadonlySet<string> {
  return new Set([...REQUIRED, ...OPTIONAL, ...activities.flatMap(({ properties }) => columnsOf(properties))]);
}

/** Reads one file of activities. */
export async function readActivities(
  file: DataFile,
  request: ReadRequest,
  visitor: ActivityVisitor,
): Promise<TableResult> {
  const { activities } = request.rules;
  const read = makeActivityReader(request);
  return readTable({
    file,
    settings: request.settings,
    required: REQUIRED,
    wanted: activityColumns(activities),
    signal: request.signal,
    onReject: visitor.onReject,
    onBytes: visitor.onBytes,
    onRow: (cells, line, text) => {
      const lead = identifier(cells['lead_id']);
      const activity = lead === null ? missing('lead_id') : read(cells);
      const reason = 'code' in activity ? activity : visitor.activity(lead!, activity);
      if (reason !== null) visitor.onReject({ file: file.shown, line, ...reason, row: shownRow(text()) });
    },
  });
}

function missing(column: string): RejectReason {
  return { code: 'missing-id', data: { column } };
}

function makeActivityReader(request: ReadRequest): (cells: Cells) => RawActivity | RejectReason {
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
    const known = knownAt(cells, readTime);
    if (typeof known === 'object' && known !== null) return known;
    const values = properties[index]!(cells);
    if ('code' in values) return values;
    const name = rules.activities[index]!.event;
    return { type: name, at, known_at: known, id: identifier(cells['id']), properties: values.properties };
  };
}

function unknownType(type: string, activities: readonly Activity[]): RejectReason {
  const names = activities.flatMap(({ event, name }) => [event, name]);
  return { code: 'unknown-activity-type', data: { type: type.slice(0, 100), suggestion: nearest(type, names) } };
}

function knownAt(cells: Cells, readTime: TimeReader): string | null | RejectReason {
  const known = readTime(cells['known_at'], 'known_at');
  return typeof known !== 'string' && known.code === 'missing-time' ? null : known;
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
