// Visits without a purpose. They bring the activities to their exact number, and no rule looks at such pages.
import { type Doing, doing } from './doing.ts';
import type { Entry } from './entry.ts';
import type { Person } from './people.ts';
import { randomStream } from './random.ts';
import { END } from './time.ts';
import { IDLE_PAGES } from './vocabulary.ts';

/** `count` page views by leads drawn at random, each before its lead was first handed over, where it was. */
export function drawIdleVisits(
  seed: number,
  people: readonly Person[],
  entries: readonly Entry[],
  count: number,
): readonly Doing[] {
  const random = randomStream(seed, 'idle');
  const handed = new Map<string, number>();
  for (const entry of entries) {
    if (entry.stage === 'mql') handed.set(entry.lead, Math.min(entry.at, handed.get(entry.lead) ?? END));
  }
  return Array.from({ length: count }, () => {
    const person = random.pick(people);
    const span = (handed.get(person.id) ?? END) - person.created;
    const at = person.created + Math.floor((random.uniform() * span) / 1000) * 1000;
    return doing(person.id, 'page_view', at, { path: random.pick(IDLE_PAGES) });
  });
}
