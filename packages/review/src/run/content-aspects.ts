// What a test can expect of content: `content: decision`, `content: { step: decision, offers: [White paper] }`.
import type { ContentDecision, Decision } from '@funnel/bundle';
import type { Plain } from '../test-file/located.ts';
import { equal, type NamedAspect } from './aspects.ts';
import type { Takes } from './takes.ts';

function ofContent(takes: Takes, read: (content: ContentDecision) => Plain): NamedAspect {
  const from = ({ content }: Decision): Plain => (content === null ? null : read(content));
  return { takes, read: from, holds: equal };
}

/** `none` where the lead is left out; `offers: none` is a dead end, `next: none` the last step. */
export const CONTENT: ReadonlyMap<string, NamedAspect> = new Map([
  ['step', ofContent('a text or none', content => content.step)],
  ['offers', ofContent('a list of texts', content => content.offers)],
  ['taken', ofContent('a list of texts', content => content.taken)],
  ['next', ofContent('a text or none', content => content.next)],
  ['uncertain', ofContent('a list of texts', content => content.uncertain)],
  ['offers uncertain', ofContent('a list of texts', content => content.offers_uncertain)],
]);
