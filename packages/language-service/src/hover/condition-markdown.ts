// How many of the sample's leads meet the condition that a word begins.
import type { Span } from '@funnel/language';
import { conditionsOf } from '../sample/conditions.ts';
import { ofLeads, percent } from '../sample/share-words.ts';
import type { Told } from './name-markdown.ts';

const MOST_BETWEEN = 40;

/** `Holds for 412 of 9,240 sample leads (4%)`; null where no condition that was counted follows the word. */
export function conditionMarkdown({ outcomes, snapshot }: Told, path: string, { end }: Span): string | null {
  const parsed = snapshot.files.get(path)?.declarations.find(each => each.start <= end && end <= each.end);
  if (outcomes === null || !parsed?.node) return null;
  const condition = conditionsOf(parsed.node).find(({ span }) => {
    const between = parsed.start + span.start - end;
    return between >= 0 && between < MOST_BETWEEN;
  });
  if (condition === undefined) return null;
  const text = snapshot.files.get(path)!.text.slice(end, parsed.start + condition.span.start);
  const count = text.trim() === '' ? outcomes.conditions.get(condition) : undefined;
  return count === undefined ? null : `Holds for ${ofLeads(count, outcomes.leads)} (${percent(count, outcomes.leads)})`;
}
