// Texts as data wrote them: rules see them folded, people who are told of them should not.
import type { RawRecord, Value } from '../decision/record.ts';
import type { Activity, Field, Lead } from '../nodes/lead.ts';
import { columnLook } from './column.ts';
import { listParts } from './list-parts.ts';
import { scalarText } from './text.ts';

/** A staged value of a field or property in the spelling of the cells it came from; other values than texts stay as they are. */
export function asWritten(field: Field, cells: RawRecord['fields'], value: Value): Value {
  const kind = field.type.kind;
  if (value === null || (kind !== 'text' && kind !== 'text_list')) return value;
  const datum = columnLook(field)(cells);
  if (!Array.isArray(value)) return scalarText(datum) ?? value;
  const parts = listParts(datum) ?? value;
  return value.map((element, place) => (element === null ? null : (parts[place] ?? element)));
}

/** The same of a staged record's field, by its place. */
export function writtenField(lead: Lead, raw: RawRecord, place: number, value: Value): Value {
  return asWritten(lead.fields[place]!, raw.fields, value);
}

/** The same of a property of the activity that stands in a row of the record. */
export function writtenProperty(activity: Activity, raw: RawRecord, row: number, place: number, value: Value): Value {
  return asWritten(activity.properties[place]!, raw.activities?.[row]?.properties ?? {}, value);
}
