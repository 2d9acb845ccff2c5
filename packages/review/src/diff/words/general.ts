// Sentences about whatever comes, goes, is called otherwise, or asks something else.
import type { Condition, Occurrence, Period, When } from '@funnel/bundle';
import { capital, conditionWords, dayWords, joined, periodWords, spoken } from '@funnel/explain';
import type { Thing } from '../thing.ts';
import { differingValues, occurrenceContrast } from './contrast.ts';
import { deltaWords } from './delta.ts';
import { descriptionOf } from './descriptions.ts';
import type { Speaking } from './speaking.ts';
import { namedThing, THING_WORDS, titleOf } from './things.ts';

/** Without a reason, a line is told by what it asks and gives. */
function isUntitled({ kind, node }: Thing): boolean {
  return kind !== 'move' && 'because' in node && node.because === null;
}

export const GENERAL = {
  came: ({ thing }: { readonly thing: Thing }, { now }: Speaking) => {
    const description = descriptionOf(now, thing.kind, thing.node);
    const word = THING_WORDS[thing.kind];
    if (isUntitled(thing)) return `New ${word}: ${description}.`;
    return description === ''
      ? `New ${word}: ${titleOf(now, thing)}.`
      : `New ${word} ${titleOf(now, thing)}: ${description}.`;
  },
  went: ({ thing }: { readonly thing: Thing }, { old }: Speaking) => {
    const description = descriptionOf(old, thing.kind, thing.node);
    const word = THING_WORDS[thing.kind];
    if (isUntitled(thing)) return `No longer a ${word}: ${description}.`;
    if (description === '') return `No longer a ${word}: ${titleOf(old, thing)}.`;
    return `The ${word} ${titleOf(old, thing)} is gone (it was: ${description}).`;
  },
  renamed: ({ thing, before, after }: { readonly thing: Thing; readonly before: string; readonly after: string }) =>
    `The ${THING_WORDS[thing.kind]} "${before}" is now called "${after}" in the rules; nothing else about it changes by that.`,
  label: (
    { thing, before, after }: { readonly thing: Thing; readonly before: string | null; readonly after: string | null },
    _: Speaking,
  ) => {
    const name = 'name' in thing.node ? spoken(String(thing.node.name)) : '';
    const what = `The ${THING_WORDS[thing.kind]} ${name}`.trimEnd();
    if (after === null) return `${what} has lost its label "${before}".`;
    return before === null
      ? `${what} is now labelled "${after}".`
      : `${what} is now labelled "${after}" instead of "${before}".`;
  },
  condition: (
    { thing, before, after }: { readonly thing: Thing; readonly before: Condition; readonly after: Condition },
    speaking: Speaking,
  ) => `${capital(namedThing(speaking.old, thing))} ${deltaWords(speaking, before, after)}.`,
  'condition-came': ({ thing, when }: { readonly thing: Thing; readonly when: When }, { now }: Speaking) =>
    `${capital(namedThing(now, thing))} holds only when ${conditionWords(now, when.when)}${untilWords(when.until)}.`,
  'condition-went': ({ thing, when }: { readonly thing: Thing; readonly when: When }, { old }: Speaking) =>
    `${capital(namedThing(old, thing))} holds for all, no longer only when ${conditionWords(old, when.when)}${untilWords(when.until)}.`,
  until: (
    { thing, before, after }: { readonly thing: Thing; readonly before: number | null; readonly after: number | null },
    { now }: Speaking,
  ) => {
    const what = capital(namedThing(now, thing));
    if (after === null) return `${what} no longer ends after ${dayWords(before ?? 0)}.`;
    return `${what} ends after ${dayWords(after)}${before === null ? '' : ` instead of ${dayWords(before)}`}.`;
  },
  order: ({ things }: { readonly things: readonly Thing[] }, { now }: Speaking) =>
    `The order is now: ${things.map(each => titleOf(now, each)).join(', then ')}.`,
  window: (
    { thing, before, after }: { readonly thing: Thing; readonly before: Period | null; readonly after: Period | null },
    { now, old }: Speaking,
  ) => {
    const [was, is] = [
      before === null ? 'at any time' : periodWords(old.names, before),
      after === null ? 'at any time' : periodWords(now.names, after),
    ];
    const what = capital(namedThing(old, thing));
    if (was !== is) return `${what} counts what happened ${is} instead of ${was}.`;
    const values = differingValues(before, after);
    return `${what} counts what happened ${is} (${values.after} instead of ${values.before}).`;
  },
  'counted-activity': (
    { thing, before, after }: { readonly thing: Thing; readonly before: Occurrence; readonly after: Occurrence },
    speaking: Speaking,
  ) => {
    const words = occurrenceContrast(speaking, before, after);
    return `${capital(namedThing(speaking.old, thing))} looks at ${words.after} instead of ${words.before}.`;
  },
  'order-of-work': (_: Readonly<Record<string, never>>) =>
    'The parts are worked out in another order; each needs only earlier ones, so that no decision hangs on it.',
  'otherwise-different': ({
    before,
    after,
    parts,
  }: {
    readonly parts: readonly string[];
    readonly before: string;
    readonly after: string;
  }) => `Something is worked out otherwise in ${joined(parts)}: ${after} instead of ${before}.`,
} as const;

function untilWords(until: number | null): string {
  return until === null ? '' : `, until ${dayWords(until)}`;
}
