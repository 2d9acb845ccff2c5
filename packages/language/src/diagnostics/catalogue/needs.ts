// Which codes ask for more than the text of a program.
import { reviews } from './reviews.ts';
import { sample } from './sample.ts';

/** What has to be at hand beside the text: an instant as of which the program is looked at, or records of leads. */
export type Need = 'instant' | 'records';

const tables: Readonly<Record<Need, object>> = { instant: reviews, records: sample };

/** What a code asks for; null where the text of the program does. */
export function needOf(code: string): Need | null {
  const needs = Object.keys(tables) as readonly Need[];
  return needs.find(need => Object.hasOwn(tables[need], code)) ?? null;
}
