// Figures and names of a summary as people read them.
import type { Named } from './run-summary.ts';

/** Makes a text stand out, or leaves it. */
export type Paint = (text: string) => string;

/** The label, else the name with blanks for underscores. */
export function called({ name, label }: Named): string {
  return label ?? name.replaceAll('_', ' ');
}

/** `5,000`. */
export function whole(value: number): string {
  return value.toLocaleString('en-US');
}

/** `12.3%`; `-` where there is nothing to divide by. */
export function share(part: number, of: number): string {
  return of === 0 ? '-' : `${((100 * part) / of).toFixed(1)}%`;
}

/** `3 leads`, `1 lead`. */
export function leadsOf(count: number): string {
  return `${whole(count)} ${count === 1 ? 'lead' : 'leads'}`;
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
