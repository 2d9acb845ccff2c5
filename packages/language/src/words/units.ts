// Units of durations and calendar buckets.
import type { WordTable } from './word.ts';

const duration = (unit: string, size: string) => ({
  summary: `A duration of ${size}`,
  doc: 'An exact multiple of a minute. Months, quarters and years are no durations.',
  example: `any page_view within 2 ${unit}`,
  snippet: unit,
});

const bucket = (unit: string, when: string) => ({
  summary: `Bounds a count for each ${unit}`,
  doc: `A calendar ${unit} in UTC${when}.`,
  example: `add 5 per page_view at most 1 per ${unit}`,
  snippet: unit,
});

export const units = {
  minute: duration('minute', '60 seconds'),
  minutes: duration('minutes', '60 seconds each'),
  hour: duration('hour', '60 minutes'),
  hours: duration('hours', '60 minutes each'),
  day: duration('day', '24 hours'),
  days: duration('days', '24 hours each'),
  week: duration('week', '7 days; as a bucket it begins on Monday'),
  weeks: duration('weeks', '7 days each'),
  month: bucket('month', ''),
  quarter: bucket('quarter', ''),
} as const satisfies WordTable;
