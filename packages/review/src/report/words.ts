// The words of test reports, in one place.
import type { Part } from '../parts/parts-of.ts';
import type { Reason } from '../parts/reasons.ts';
import type { Place } from '../problems/problem.ts';
import type { Plain } from '../test-file/located.ts';

export const WORDS = {
  expected: 'expected',
  actual: 'actual',
  noTests: 'No tests.',
  rows: (count: number): string => `(${count} cases)`,
  summary: (passed: number, failed: number, problems: number): string =>
    [`${passed} passed`, `${failed} failed`, ...(problems > 0 ? [`${problems} wrong in test files`] : [])].join(', '),
  coverage: (percent: number, tried: number, total: number): string =>
    `Branches of the rules tried: ${percent}% (${tried} of ${total})`,
  neverTried: 'Never tried:',
  everything: 'Every branch was tried.',
  unknowns: (tried: number, total: number): string => `Conditions that were unknown in some test: ${tried} of ${total}`,
} as const;

export function placeText(place: Pick<Place, 'file' | 'line'>): string {
  return `${place.file}:${place.line}`;
}

/** A plain value on one line, as a test would write it. */
export function plainText(value: Plain): string {
  if (value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** `seniority in (vp, c_level): seniority vp → yes`, the parts of a persona below it. */
export function partLines(part: Part, indent: string): string[] {
  const facts = part.facts.map(fact => `${fact.name} ${fact.value}`);
  const sides =
    part.value === null || (part.facts.length === 1 && part.text.startsWith(part.facts[0]!.name))
      ? []
      : [`${part.value}`];
  const bar = sides.length > 0 && part.bar !== null && !part.text.endsWith(` ${part.bar}`) ? [`asked ${part.bar}`] : [];
  const values = [...facts, ...sides, ...bar].join(', ');
  const line = `${indent}${part.text}${values === '' ? '' : `: ${values}`} → ${part.holds}`;
  return [line, ...part.parts.flatMap(each => partLines(each, `${indent}  `))];
}

export function reasonLines(reason: Reason, indent: string): string[] {
  const outcome = reason.outcome === '' ? '' : `: ${reason.outcome}`;
  return [`${indent}${reason.text}${outcome}`, ...reason.parts.flatMap(part => partLines(part, `${indent}  `))];
}
