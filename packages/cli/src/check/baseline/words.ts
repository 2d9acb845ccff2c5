// What is said of a baseline that was written.
import { counted } from '../../summary/figures.ts';
import type { Baseline } from './baseline.ts';

export function writtenWords(shown: string, { findings }: Baseline): string {
  const count = findings.reduce((sum, entry) => sum + entry.count, 0);
  return `${shown}: ${counted(count, 'finding', 'findings')} written. A baseline holds warnings and notes; errors are told until they are put right.`;
}
