// Content and hand-offs of a run, for people.
import { BAR, barOf, block, called, type Paint, share, whole } from './figures.ts';
import type { HandoverSummary } from './handover-summary.ts';
import { aligned } from './table.ts';

/** Blocks of text, empty ones among them. */
export function handoverText({ content, handoffs, offers }: HandoverSummary, strong: Paint): readonly string[] {
  const all = content.reduce((sum, { leads }) => sum + leads, 0);
  const steps = content.map(step => [
    called(step),
    whole(step.leads),
    share(step.leads, all),
    barOf(step.leads, all, BAR),
    step.dead_ends === 0 ? '' : `${whole(step.dead_ends)} without an offer`,
  ]);
  const open = offers.map(({ count, name }) => [name, whole(count)]);
  const sent = handoffs.map(handoff => [called(handoff), whole(handoff.count)]);
  return [
    block('Content', aligned(steps, ['left', 'right', 'right', 'left', 'left']), strong),
    block('Offers open to leads', aligned(open, ['left', 'right']), strong),
    block('Hand-offs to send', aligned(sent, ['left', 'right']), strong),
  ];
}
