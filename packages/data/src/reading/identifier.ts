// The name of a lead in a file.
import { type Datum, trimBlanks } from '@funnel/bundle';

/** The text of an identifier without the blanks around it; null when there is none. */
export function identifier(datum: Datum): string | null {
  const text = typeof datum === 'number' ? String(datum) : typeof datum === 'string' ? trimBlanks(datum) : '';
  return text === '' ? null : text;
}

/** The same text in memory of its own: a text cut out of a block keeps the whole block alive. */
export function detached(text: string): string {
  // Cutting a text that was just put together makes the engine lay it out anew.
  return ` ${text}`.slice(1);
}
