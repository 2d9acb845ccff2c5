// Dates: whole days since 1970-01-01.
import { trimBlanks } from '../text/blanks.ts';
import { parseDate } from '../time/date.ts';
import { bad, type Stage } from './stage.ts';

export function makeDateStage(): Stage {
  return (datum, note) => {
    if (typeof datum !== 'string') return bad(note, 'not-a-date');
    const text = trimBlanks(datum);
    return text === '' ? null : (parseDate(text) ?? bad(note, 'not-a-date'));
  };
}
