// Hand-offs that are sent because the lead has entered a stage, each once.
import { parseInstant } from '@funnel/bundle';
import type { Matter } from '../speech.ts';
import { called, stageCalled } from '../wording/names.ts';
import { recipientWords } from '../wording/steps.ts';
import type { TimelineNote } from './timeline.ts';

/** Those that the decision before did not list. What was sent before the beginning is not told. */
export function handoffNotes(before: Matter | null, { decision, names, asOf }: Matter): TimelineNote[] {
  const told = new Set(before?.decision.handoffs.map(({ id }) => id));
  return decision.handoffs
    .filter(({ id, at }) => !told.has(id) && (before !== null || parseInstant(at) === asOf))
    .map(({ handoff, to }) => {
      const entering = names.handoffs.get(handoff)?.entering ?? null;
      return {
        kind: 'handoff',
        mark: 'note',
        tone: 'open',
        text: `Hand-off ${called(names.handoffs, handoff)} to ${recipientWords(names, to, decision)}`,
        why: entering === null ? null : `Entered ${stageCalled(names, entering)}`,
      };
    });
}
