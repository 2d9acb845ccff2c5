// Instants: whole milliseconds since 1970-01-01T00:00:00Z, floored.
import { trimBlanks } from '../text/blanks.ts';
import { parseInstant } from '../time/instant.ts';
import { bad, type Stage } from './stage.ts';

export function makeDatetimeStage(): Stage {
  return (datum, note) => {
    if (typeof datum !== 'string') return bad(note, 'not-an-instant');
    const text = trimBlanks(datum);
    return text === '' ? null : (parseInstant(text) ?? bad(note, 'not-an-instant'));
  };
}
