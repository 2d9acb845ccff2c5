// Which of the lead's activities a condition looks at.
import type { Condition, Occurrence } from '@funnel/bundle';

/** In the order in which they stand there. */
export function occurrencesIn(condition: Condition): readonly Occurrence[] {
  return found(condition);
}

function found(value: unknown): readonly Occurrence[] {
  if (typeof value !== 'object' || value === null) return [];
  return isOccurrence(value) ? [value] : Object.values(value).flatMap(found);
}

function isOccurrence(value: object): value is Occurrence {
  return 'activity' in value && 'where' in value && 'period' in value;
}
