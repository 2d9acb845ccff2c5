// `forget earlier activity on entering s`: what a score does not see any more.
import type { Score } from '@funnel/bundle';
import type { Case } from './case.ts';
import type { Happening } from './facts.ts';
import { latestEntry } from './stages.ts';

/** At or before the latest entry into any of the score's stages. */
export function isForgotten(happening: Happening, score: Score, about: Case): boolean {
  const entries = score.forget.map(stage => latestEntry(stage, about)).filter(entry => entry !== null);
  return entries.some(entry => happening.at <= entry.at);
}
