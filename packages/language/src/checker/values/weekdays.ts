// The days of the week, from Monday to Sunday.

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** 0 for monday to 6 for sunday, -1 for any other word. */
export function weekdayOf(word: string): number {
  return (WEEKDAYS as readonly string[]).indexOf(word);
}

/**
 * The weekdays (0 to 6) from one to another, both included, in the order of time: `sunday to thursday` are five. `to` null: one
 * day. Empty where a word is no weekday.
 */
export function weekdaysBetween(from: string, to: string | null): readonly number[] {
  const [first, last] = [weekdayOf(from), weekdayOf(to ?? from)];
  if (first === -1 || last === -1) return [];
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (first + index) % 7);
}
