// Data files that a program has no use for.
import type { ReadSummary } from '@funnel/data';

/** What a program must have for files of a kind to mean anything. */
const WANTED = { activities: 'activity', history: 'lifecycle', clocks: 'SLA' } as const;

/** That a file was not read, and why. */
export function unusedSentence({ file, kind }: ReadSummary['unused'][number]): string {
  return `${file} not read: the program has no ${WANTED[kind]}.`;
}
