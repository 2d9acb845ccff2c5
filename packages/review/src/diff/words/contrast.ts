// Two versions of a part, each in words that show what is different: people's words, else those of the language, else the bare values.
import type { Condition, Expression, Occurrence } from '@funnel/bundle';
import { conditionWords, expressionWords, occurrenceWords } from '@funnel/explain';
import { conditionText, occurrenceText } from '../../parts/condition-text.ts';
import { expressionText } from '../../parts/expression-text.ts';
import type { Speaking, Voice } from './speaking.ts';

export interface Contrast {
  readonly before: string;
  readonly after: string;
}

type Reading<T> = (voice: Voice, node: T) => string;

function contrast<T>(speaking: Speaking, before: T, after: T, readings: readonly Reading<T>[]): Contrast {
  for (const read of readings) {
    const [old, now] = [read(speaking.old, before), read(speaking.now, after)];
    if (old !== now) return { before: old, after: now };
  }
  const read = readings[0]!;
  const parts = differingValues(before, after);
  return {
    before: `${read(speaking.old, before)} (${parts.before})`,
    after: `${read(speaking.now, after)} (${parts.after})`,
  };
}

const CONDITION: readonly Reading<Condition>[] = [
  (voice, node) => conditionWords(voice, node),
  ({ rules }, node) => conditionText(rules, node),
];
const EXPRESSION: readonly Reading<Expression>[] = [
  (voice, node) => expressionWords(voice, node),
  ({ rules }, node) => expressionText(rules, node),
];
const OCCURRENCE: readonly Reading<Occurrence>[] = [
  (voice, node) => occurrenceWords(voice, node),
  ({ rules }, node) => occurrenceText(rules, node),
];

export function conditionContrast(speaking: Speaking, before: Condition, after: Condition): Contrast {
  return contrast(speaking, before, after, CONDITION);
}

export function expressionContrast(speaking: Speaking, before: Expression, after: Expression): Contrast {
  return contrast(speaking, before, after, EXPRESSION);
}

export function occurrenceContrast(speaking: Speaking, before: Occurrence, after: Occurrence): Contrast {
  return contrast(speaking, before, after, OCCURRENCE);
}

/** `left_factor 1`: every value that stands on one side only. */
export function differingValues(before: unknown, after: unknown): Contrast {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const only = (these: readonly string[], those: readonly string[]): string =>
    these.filter(each => !those.includes(each)).join(', ') || 'in another order';
  return { before: only(old, now), after: only(now, old) };
}

function valuesOf(value: unknown, key = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each, place) => valuesOf(each, `${key} ${place + 1}`.trim()));
  if (typeof value !== 'object' || value === null) return [`${key} ${JSON.stringify(value)}`.trim()];
  return Object.entries(value).flatMap(([name, part]) => valuesOf(part, `${key} ${name.replaceAll('_', ' ')}`.trim()));
}
