// What is said of a baseline that was written.
import { counted } from '../../summary/figures.ts';
import type { Renewed } from './renew.ts';

export function writtenWords(shown: string, { baseline: { findings }, kept }: Renewed): string {
  const count = findings.reduce((sum, entry) => sum + entry.count, 0);
  const stayed = kept === 0 ? '' : `, ${kept} of them as before: the leads were not looked at`;
  return `${shown}: ${counted(count, 'finding', 'findings')} written${stayed}. A baseline holds warnings and notes; errors are told until they are put right.`;
}
