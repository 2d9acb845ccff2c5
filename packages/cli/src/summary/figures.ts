// Figures and names of a summary as people read them.
import type { Bundle } from '@funnel/bundle';
import type { Named } from './named.ts';

/** Makes a text stand out, or leaves it. */
export type Paint = (text: string) => string;

/** The label, else the name as the beginning of a line: with blanks for underscores and a first letter in upper case. */
export function called({ name, label }: Named): string {
  return label ?? capital(name.replaceAll('_', ' '));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `5,000`. Not by the tables of languages, which take longer to load than a program to check. */
export function whole(value: number): string {
  const [digits = '', ...rest] = String(value).split('.');
  return [digits.replace(/\B(?=(?:\d{3})+$)/g, ','), ...rest].join('.');
}

/** `12.3%`; `-` where there is nothing to divide by. */
export function share(part: number, of: number): string {
  return of === 0 ? '-' : `${((100 * part) / of).toFixed(1)}%`;
}

/** `3 leads`, `1 lead`; with `lead per product` `3 pairs of lead and product`. */
export function leadsOf(bundle: Bundle, count: number): string {
  return counted(count, unitOf(bundle, 1), unitOf(bundle, count));
}

/** What is decided one by one, as so many are called. */
export function unitOf({ rules }: Bundle, count: number): string {
  const { per } = rules.lead;
  if (per === null) return count === 1 ? 'lead' : 'leads';
  return `${count === 1 ? 'pair' : 'pairs'} of lead and ${per.replaceAll('_', ' ')}`;
}

/** A bar of at most `size` full blocks, at least one where there is something. */
export function barOf(part: number, of: number, size: number): string {
  if (part === 0 || of === 0) return '';
  return '█'.repeat(Math.max(1, Math.round((part / of) * size)));
}

/** `1 file`, `3 files`. */
export function counted(count: number, one: string, several: string): string {
  return `${whole(count)} ${count === 1 ? one : several}`;
}

/** Columns of the longest bar. */
export const BAR = 24;

/** Rows under a title; nothing where there are none. */
export function block(title: string, rows: readonly string[], strong: Paint): string {
  return rows.length === 0 ? '' : [strong(title), ...rows.map(row => `  ${row}`)].join('\n');
}
