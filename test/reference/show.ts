// A datum as the words of a problem show it.
import type { Datum } from '@funnel/bundle';

/** The datum as text, at most a hundred UTF-16 units, half a surrogate pair as U+FFFD; null where there is nothing to show. */
export function show(datum: Datum): string | null {
  if (datum === null || datum === undefined) return null;
  const text = typeof datum === 'string' ? datum : JSON.stringify(datum);
  return text.slice(0, 100).replace(/\p{Surrogate}/gu, '\ufffd');
}
