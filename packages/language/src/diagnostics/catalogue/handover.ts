// Codes of what is offered and handed over: queues, content, hand-offs.
import type { NotAFact } from '../../checker/types/facts.ts';
import { entry, quoted } from './entry.ts';
import { didYouMean, several } from './type-words.ts';

/** What a name whose value cannot go along is, and what to write for it. */
const notFacts: { readonly [W in NonNullable<NotAFact>]: { readonly what: string; readonly hint: string } } = {
  activity: {
    what: 'an activity',
    hint: 'Activities go along with a line of their own, for example `include last 5 activities`',
  },
  persona: { what: 'a persona', hint: 'Write `persona`: it says which ones hold; their notes always go along' },
  segment: { what: 'a segment', hint: 'Write `segment`: it says which ones hold; their notes always go along' },
  stage: { what: 'about the stage', hint: 'The stage is told anyway: it is the one behind `on entering`' },
  list: { what: 'a list', hint: 'A list is the same for all leads; include the field that is compared with it' },
  property: {
    what: 'a property of an activity',
    hint: 'The latest activities go along with their properties: `include last 5 activities`',
  },
};

export const handover = {
  'unknown-work-key': entry<{
    name: string;
    construct: string | null;
    known: readonly string[];
    candidates: readonly string[];
  }>({
    severity: 'error',
    message: data =>
      data.construct === null
        ? `There is no grade or score ${quoted(data.name)} to work by`
        : `${quoted(data.name)} is a ${data.construct}, and a queue is worked by grades, scores and \`longest waiting\``,
    hint: data =>
      didYouMean(
        data.candidates,
        data.known.length === 0
          ? 'Without a grade or score there is `work by longest waiting`'
          : `There are ${several(data.known)} and \`longest waiting\``,
      ),
  }),
  'work-key-twice': entry<{ name: string }>({
    severity: 'error',
    message: data => `The queue is already ordered by ${quoted(data.name)}`,
    hint: () => 'Leads that are equal there are equal here too: remove it',
  }),
  'content-empty': entry<object>({
    severity: 'error',
    message: () => 'This `content` has no steps',
    hint: () => 'The first one is open to every lead, for example `step awareness`',
  }),
  'content-step-twice': entry<{ name: string }>({
    severity: 'error',
    message: data => `There is already a step ${quoted(data.name)}`,
    hint: () => 'Rename one of them',
  }),
  'first-step-opens': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is the first step, which is always open`,
    hint: () => 'Take the condition away, or put a step without one before it',
  }),
  'opens-missing': entry<{ name: string }>({
    severity: 'error',
    message: data => `Nothing says when the step ${quoted(data.name)} opens`,
    hint: data => `Only the first step is always open. For example \`step ${data.name} opens when any demo_request\``,
  }),
  'step-without-offers': entry<{ name: string }>({
    severity: 'warning',
    message: data => `The step ${quoted(data.name)} has no offers, so a lead that comes to it is offered nothing`,
    hint: data => `Add one, for example \`offer "…" in ${data.name}\``,
  }),
  'unknown-step': entry<{ name: string; steps: readonly string[]; candidates: readonly string[] }>({
    severity: 'error',
    message: data => `The content has no step ${quoted(data.name)}`,
    hint: data =>
      didYouMean(
        data.candidates,
        data.steps.length === 0
          ? `A step is declared with \`step ${data.name}\``
          : `Its steps are ${several(data.steps)}`,
      ),
  }),
  'offer-twice': entry<{ title: string }>({
    severity: 'error',
    message: data => `There is already an offer \`"${data.title}"\``,
    hint: () => 'The title is what an offer is known by: give each its own',
  }),
  'offer-title-empty': entry<object>({
    severity: 'error',
    message: () => 'This offer has no title',
    hint: () => 'Write what it is called, for example `offer "TCO calculator" in consideration`',
  }),
  'handoff-to-missing': entry<{ name: string }>({
    severity: 'error',
    message: data => `The hand-off ${quoted(data.name)} goes to nobody`,
    hint: () => 'Name a team or a route, for example `to sdr`, or in quotes somebody your own system knows',
  }),
  'unknown-fact': entry<{ name: string; what: NotAFact; candidates: readonly string[] }>({
    severity: 'error',
    message: data =>
      data.what === null
        ? `Nothing is called ${quoted(data.name)}`
        : `${quoted(data.name)} is ${notFacts[data.what].what}, which cannot be included by name`,
    hint: data =>
      data.what === null
        ? didYouMean(
            data.candidates,
            '`include` names fields, params, scores, grades and gates, and `persona` and `segment`',
          )
        : notFacts[data.what].hint,
  }),
  'included-twice': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} is included already`,
    hint: () => 'Remove one of them',
  }),
  'activities-count': entry<{ digits: string }>({
    severity: 'error',
    message: data => `A hand-off takes 1 to 100 activities along, not ${quoted(data.digits)}`,
    hint: data => (Number(data.digits) === 0 ? 'For none leave the line out' : null),
  }),
  'suggest-without-content': entry<object>({
    severity: 'error',
    message: () => 'The program has no `content` to suggest',
    hint: () => 'Declare its steps and offers in a `content` block, or remove this line',
  }),
};
