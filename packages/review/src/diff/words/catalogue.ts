// Every change that there is, each with its sentence.
import { CLOCKS } from './clocks.ts';
import { CONDITIONS } from './conditions.ts';
import { DATA } from './data.ts';
import { GENERAL } from './general.ts';
import { PLANS } from './plans.ts';
import { SCORES } from './scores.ts';
import type { Speaking } from './speaking.ts';
import { STAGES } from './stages.ts';

export const SENTENCES = {
  ...GENERAL,
  ...DATA,
  ...CONDITIONS,
  ...SCORES,
  ...STAGES,
  ...CLOCKS,
  ...PLANS,
} as const satisfies Readonly<Record<string, (data: never, speaking: Speaking) => string>>;

export type ChangeCode = keyof typeof SENTENCES;
export type ChangeData<C extends ChangeCode> = Parameters<(typeof SENTENCES)[C]>[0];

/** The sentence for a change, as a sales manager reads it. */
export function sentenceOf<C extends ChangeCode>(
  { code, data }: { readonly code: C; readonly data: ChangeData<C> },
  speaking: Speaking,
): string {
  return (SENTENCES[code] as (data: ChangeData<C>, speaking: Speaking) => string)(data, speaking);
}
