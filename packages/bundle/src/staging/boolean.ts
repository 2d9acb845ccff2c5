// Booleans: true and false, yes and no, 1 and 0.
import { trimBlanks } from '../text/blanks.ts';
import { fold } from '../text/fold.ts';
import { bad, type Stage } from './stage.ts';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

export function makeBooleanStage(): Stage {
  return (datum, note) => {
    if (typeof datum === 'boolean') return datum;
    if (datum === 1 || datum === 0) return datum === 1;
    if (typeof datum !== 'string') return bad(note, 'not-a-boolean');
    const text = trimBlanks(datum);
    if (text === '') return null;
    return WORDS.get(fold(text)) ?? bad(note, 'not-a-boolean');
  };
}
