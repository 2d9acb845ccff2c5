// Times as data files write them, as instants with a zone.
import { type Datum, formatInstant, parseInstant, readLocalTime, trimBlanks } from '@funnel/bundle';
import type { RejectReason } from '../problems/problem.ts';
import { makeLocalToInstant } from '../time/zone.ts';

/** The text of an instant with a zone, or why there is none. `column` is what the time is called. */
export type TimeReader = (datum: Datum, column: string) => string | RejectReason;

/** Reads times; those without a zone only when the settings name one. */
export function makeTimeReader(zone: string | null): TimeReader {
  const toInstant = zone === null ? null : makeLocalToInstant(zone);
  return (datum, column) => {
    if (datum === undefined || datum === null) return { code: 'missing-time', data: { column } };
    const value = typeof datum === 'string' ? datum : JSON.stringify(datum);
    const text = trimBlanks(value);
    if (text === '') return { code: 'missing-time', data: { column } };
    if (parseInstant(text) !== null) return text;
    const local = localTime(text);
    if (local === null) return { code: 'unparsable-time', data: { column, value: value.slice(0, 100) } };
    if (toInstant === null) return { code: 'time-without-zone', data: { column, value } };
    const zoned = formatInstant(toInstant(local));
    return parseInstant(zoned) === null ? { code: 'unparsable-time', data: { column, value } } : zoned;
  };
}

/** The same for a time that may be missing: null then. */
export function optionalTime(read: TimeReader, datum: Datum, column: string): string | null | RejectReason {
  const time = read(datum, column);
  return typeof time !== 'string' && time.code === 'missing-time' ? null : time;
}

/** A datum for an instant field: a local time with its zone applied, anything else as it is. */
export function makeInstantMapper(zone: string): (datum: Datum) => Datum {
  const toInstant = makeLocalToInstant(zone);
  return datum => {
    if (typeof datum !== 'string') return datum;
    const local = localTime(trimBlanks(datum));
    return local === null ? datum : formatInstant(toInstant(local));
  };
}

/** Milliseconds that a clock without a zone shows; null for any text that is not just such a time. */
function localTime(text: string): number | null {
  const local = readLocalTime(text);
  return local !== null && local.end === text.length ? local.milliseconds : null;
}
