// How cells of a file become the fields of a record: which columns, and what is done to them on the way.
import { type Datum, type Field, trimBlanks } from '@funnel/bundle';
import { makeInstantMapper } from './instants.ts';
import type { ReadingSettings } from './request.ts';
import type { Cells } from './table.ts';

/** The columns that some field may be in: under its outside name or its own. */
export function columnsOf(fields: readonly Field[]): readonly string[] {
  return fields.flatMap(field => [field.column, field.name]);
}

/** The declared fields for which a file has no column. */
export function absentFields(fields: readonly Field[], columns: readonly string[]): readonly string[] {
  const present = new Set(columns);
  return fields.filter(({ column, name }) => !present.has(column) && !present.has(name)).map(({ name }) => name);
}

/** The cell of a field: under its outside name, else under its own. */
export function cellOf(field: Field, cells: Cells): Datum {
  const column = own(cells, field.column);
  return column === undefined ? own(cells, field.name) : column;
}

function own(cells: Cells, name: string): Datum {
  return Object.hasOwn(cells, name) ? cells[name] : undefined;
}

export type CellMapper = (datum: Datum) => Datum;

/** What is done to a field's cells; null when they are taken as they are. `key` is the field's name in the settings. */
export function cellMapper(
  field: Field,
  key: string,
  settings: Pick<ReadingSettings, 'timeZone' | 'listSeparators'>,
): CellMapper | null {
  const separator = settings.listSeparators[key];
  const isList = field.type.kind === 'text_list' || field.type.kind === 'member_list';
  if (isList && separator !== undefined) return datum => splitList(datum, separator);
  return field.type.kind === 'datetime' && settings.timeZone !== null ? makeInstantMapper(settings.timeZone) : null;
}

/** The parts of a list cell; a blank one stays blank, for it is not known. */
function splitList(datum: Datum, separator: string): Datum {
  return typeof datum === 'string' && trimBlanks(datum) !== '' ? datum.split(separator) : datum;
}
