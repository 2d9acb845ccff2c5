// Content: the step where the lead is, what is offered there, and what would open the next one.
import type { ContentDecision, ContentStep, Offer, When } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { conditionWords } from '../wording/conditions.ts';
import { dayWords } from '../wording/dates.ts';
import { stepCalled } from '../wording/names.ts';
import { wantWords } from '../wording/wants.ts';
import { failingWords, holdingWords, holdsNow } from './decisive.ts';
import { partLines } from './parts.ts';

const DAY = 86_400_000;

export function contentSection(matter: Matter): readonly ExplanationSection[] {
  const { content } = matter.decision;
  const declared = matter.bundle.rules.content;
  if (content === null || declared === null) return [];
  const { steps } = declared;
  const place = steps.findIndex(({ name }) => name === content.step);
  const offers = declared.offers.filter(({ step }) => step === content.step);
  const lines = [
    line('note', 'plain', whyHere(matter, steps, place)),
    ...doubtLine(matter, 'Could be further', content.uncertain),
    ...offers.map(offer => offerLine(matter, content, offer)),
    ...doubtLine(matter, 'Other offers are possible', content.offers_uncertain),
    ...deadEnd(content, offers),
    ...nextLines(matter, steps[place + 1]),
  ];
  const summary = stepCalled(matter.names, content.step);
  return [{ kind: 'content', name: content.step, title: 'Content', summary, meter: null, lines }];
}

/** Which condition opens the step; of the first, that none does. */
export function whyHere(matter: Matter, steps: readonly ContentStep[], place: number): string {
  const opens = place > 0 ? (steps[place]?.opens ?? null) : null;
  return opens === null ? 'Every lead begins here.' : `Open, because ${holdingWords(matter, opens.when)}.`;
}

function doubtLine({ names }: Matter, what: string, facts: readonly string[]): readonly ExplanationLine[] {
  return facts.length === 0 ? [] : [line('unknown', 'open', `${what}: ${wantWords(names, facts)}.`)];
}

function offerLine(matter: Matter, content: ContentDecision, { title, when }: Offer): ExplanationLine {
  const label = `"${title}"`;
  if (content.taken.includes(title)) return line('yes', 'quiet', 'taken', { label });
  if (when === null) return line('yes', 'good', 'to be offered', { label });
  if (content.offers.includes(title)) {
    return line('yes', 'good', 'to be offered', { label, detail: holdingWords(matter, when.when) });
  }
  const ended = endOf(matter, when);
  if (ended !== null) return line('no', 'quiet', ended, { label });
  const holds = holdsNow(matter, when.when) ?? (content.offers_uncertain.length === 0 ? 'no' : 'unknown');
  if (holds === 'unknown') {
    return line('unknown', 'open', 'perhaps', { label, detail: `if ${conditionWords(matter, when.when)}` });
  }
  return line('no', 'quiet', 'not for this lead', { label, detail: failingWords(matter, when.when) });
}

/** That the time of a condition is over; null where it is not. */
function endOf({ asOf }: Matter, { until }: When): string | null {
  return until !== null && Math.floor(asOf / DAY) > until ? `ended on ${dayWords(until)}` : null;
}

function deadEnd({ offers: open, taken }: ContentDecision, offers: readonly Offer[]): readonly ExplanationLine[] {
  if (open.length > 0) return [];
  const why =
    offers.length === 0
      ? 'this step has no offer'
      : taken.length === offers.length
        ? 'the lead has taken everything here'
        : 'nothing here is for this lead';
  return [line('no', 'bad', `A dead end: ${why}.`)];
}

function nextLines(matter: Matter, next: ContentStep | undefined): readonly ExplanationLine[] {
  if (next === undefined) return [line('note', 'quiet', 'This is the last step.')];
  const text = `To ${stepCalled(matter.names, next.name)}: not yet`;
  if (next.opens === null) return [];
  const ended = endOf(matter, next.opens);
  if (ended !== null) return [line('no', 'quiet', `To ${stepCalled(matter.names, next.name)}: ${ended}`)];
  // Content is decided before the moves; answers would see the lead behind them.
  const ask = matter.decision.moves.length === 0 ? matter.ask : null;
  return [line('none', 'plain', text), ...partLines(matter, next.opens.when, ask)];
}
