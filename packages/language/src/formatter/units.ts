// Units of time that agree with their number: `1 day`, `30 days`.
import type { Declaration } from '../syntax/nodes/declaration.ts';

/** Where the unit of a duration stands, from the start of the declaration, and how it is written. */
export interface Unit {
  readonly end: number;
  readonly text: string;
}

/** There may be a duration; most declarations have none. */
const doubtful = /(?:minute|hour|day|week)s?\b/;

/** The units of a declaration, wherever in it they stand; none where its text gives no reason to look. */
export function unitsOf(node: Declaration, text: string): readonly Unit[] {
  const found: Unit[] = [];
  if (!doubtful.test(text)) return found;
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isDuration(value)) {
      const isOne = Number(value.count.digits) === 1;
      found.push({ end: value.span.end, text: isOne ? value.unit : `${value.unit}s` });
    } else for (const part of Object.values(value)) walk(part);
  };
  walk(node);
  return found;
}

interface Counted {
  readonly count: { readonly digits: string };
  readonly unit: string;
  readonly span: { readonly end: number };
}

const units: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week']);

const isDuration = (value: object): value is Counted =>
  'count' in value && 'unit' in value && 'span' in value && typeof value.unit === 'string' && units.has(value.unit);
