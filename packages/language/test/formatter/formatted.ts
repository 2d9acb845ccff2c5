// Short ways to format a piece of source in a test.
import { format } from '@funnel/language';

/** What a source looks like formatted; fails where the formatter refuses. */
export function formatted(source: string): string {
  const result = format(source);
  if (result.kind === 'refused') throw new Error(`refused: ${result.difference.in} at ${result.difference.at}`);
  return result.text;
}

/** Lines as one text that ends with a line end. */
export const lines = (...all: string[]): string => all.map(line => `${line}\n`).join('');
