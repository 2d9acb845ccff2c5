// The words around the sentences: headings, counts, summaries.
import { counted } from '@funnel/explain';

export const DIFF_WORDS = {
  program: 'The program',
  nothing: 'Nothing changes: both mean the same.',
  nobody: 'Without an owner',
  ownedBy: (owners: string): string => `Owned by ${owners}`,
  heading: (label: string, construct: string): string =>
    construct === '' || label.toLowerCase() === construct ? label : `${label} (${construct})`,
  counts: (changes: number, deciding: number): string => {
    const told = counted(changes, 'change', 'changes');
    if (deciding === changes) return `${told}.`;
    if (deciding === 0) return `${told}; no decision hangs on ${changes === 1 ? 'it' : 'them'}.`;
    return `${told}; decisions hang on ${deciding} of them.`;
  },
  title: 'What this change of the rules means',
  allLeads: 'Who it concerns, and by what',
  more: (count: number): string => `${counted(count, 'more change', 'more changes')}`,
  allChanges: (count: number): string => `All ${counted(count, 'change', 'changes')} in words`,
} as const;
