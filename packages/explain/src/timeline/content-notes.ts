// What became of content between two decisions: another step, or a dead end.
import type { ContentDecision } from '@funnel/bundle';
import { failingWords, holdingWords } from '../sections/decisive.ts';
import type { Matter } from '../speech.ts';
import { capital } from '../wording/lists.ts';
import { stepCalled } from '../wording/names.ts';
import type { TimelineNote } from './timeline.ts';

/** At the beginning only a further step than the one where every lead begins. */
export function contentNotes(before: Matter | null, now: Matter): TimelineNote[] {
  const [was, is] = [before?.decision.content ?? null, now.decision.content];
  if (is === null) return [];
  if (was === null) return before === null ? beginningNote(is, now) : [];
  return [...stepNote(was, is, now), ...deadEndNote(was, is, now)];
}

function beginningNote(is: ContentDecision, now: Matter): TimelineNote[] {
  const steps = now.bundle.rules.content?.steps ?? [];
  const opens = steps.slice(1).find(({ name }) => name === is.step)?.opens ?? null;
  if (opens === null) return [];
  const text = `Content: ${stepCalled(now.names, is.step)}`;
  return [{ kind: 'content', mark: 'note', tone: 'plain', text, why: capital(holdingWords(now, opens.when)) }];
}

function stepNote(was: ContentDecision, is: ContentDecision, now: Matter): TimelineNote[] {
  if (was.step === is.step) return [];
  const text = `Content: ${stepCalled(now.names, was.step)} → ${stepCalled(now.names, is.step)}`;
  return [{ kind: 'content', mark: 'note', tone: 'plain', text, why: reason(was, is, now) }];
}

/** What opened the further step, or what holds no longer of the one that is lost. */
function reason(was: ContentDecision, is: ContentDecision, now: Matter): string | null {
  const steps = now.bundle.rules.content?.steps ?? [];
  const place = (name: string): number => steps.findIndex(each => each.name === name);
  const isFurther = place(is.step) > place(was.step);
  const opens = steps[place(isFurther ? is.step : was.step)]?.opens ?? null;
  if (opens === null) return null;
  return capital(isFurther ? holdingWords(now, opens.when) : failingWords(now, opens.when));
}

function deadEndNote(was: ContentDecision, is: ContentDecision, { names }: Matter): TimelineNote[] {
  if (is.offers.length > 0 || (was.step === is.step && was.offers.length === 0)) return [];
  const text = `A dead end: no offer is open in ${stepCalled(names, is.step)}`;
  return [{ kind: 'content', mark: 'no', tone: 'bad', text, why: null }];
}
