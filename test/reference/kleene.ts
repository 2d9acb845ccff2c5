// Three-valued logic, with the facts that an unknown result rests on.
import type { Holds } from '@funnel/bundle';

export interface Verdict {
  readonly holds: Holds;
  /** Empty unless unknown. */
  readonly wants: readonly string[];
}

export const yes: Verdict = { holds: 'yes', wants: [] };
export const no: Verdict = { holds: 'no', wants: [] };
export const unknownFor = (wants: readonly string[]): Verdict => ({ holds: 'unknown', wants });
export const verdict = (truth: boolean): Verdict => (truth ? yes : no);

function unknownOf(parts: readonly Verdict[]): Verdict {
  return unknownFor(parts.flatMap(part => part.wants));
}

export function allOf(parts: readonly Verdict[]): Verdict {
  if (parts.some(part => part.holds === 'no')) return no;
  return parts.some(part => part.holds === 'unknown') ? unknownOf(parts) : yes;
}

export function anyOf(parts: readonly Verdict[]): Verdict {
  if (parts.some(part => part.holds === 'yes')) return yes;
  return parts.some(part => part.holds === 'unknown') ? unknownOf(parts) : no;
}

export function opposite(part: Verdict): Verdict {
  if (part.holds === 'unknown') return part;
  return part.holds === 'yes' ? no : yes;
}
