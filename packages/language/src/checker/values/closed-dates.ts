// Lists of dates, as `closed on` reads them.
import { dayOf } from './day.ts';

export interface ClosedDates {
  /** Days since 1970-01-01, in the order of the list. */
  readonly days: readonly number[];
  /** The first text that is no ISO date, with its index; null where all are. */
  readonly problem: { readonly text: string; readonly index: number } | null;
}

/** Reads the texts of a list as dates `2026-12-25`. */
export function closedListDates(texts: readonly string[]): ClosedDates {
  const days: number[] = [];
  let problem: ClosedDates['problem'] = null;
  for (const [index, text] of texts.entries()) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) ? dayOf(text.trim()) : 'no-such-date';
    if (typeof day === 'number') days.push(day);
    else problem ??= { text, index };
  }
  return { days, problem };
}
