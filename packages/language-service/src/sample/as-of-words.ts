// As of when the sample is decided, and who says so.
import { formatInstant } from '@funnel/bundle';
import { asOfSource } from '../words/writing.ts';
import type { Sample } from './sample.ts';
import { grouped } from './share-words.ts';

/** `Sample: 9,240 leads as of 2026-11-21T12:00Z, as the settings say`. */
export function asOfWords({ asOf, asOfFrom, isCut, records }: Sample): string {
  const leads = `${isCut ? 'the first ' : ''}${grouped(records.length)} leads`;
  return `Sample: ${leads} as of ${formatInstant(asOf).replace(/(:00)?\.000Z$/, 'Z')}, ${asOfSource[asOfFrom]}`;
}
