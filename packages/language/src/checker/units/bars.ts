// The bars of all scores: worked out again for scores of which something that asks them is new.
import { type ScoreBar, type ScoreBars, scoreBars } from '../checks/analysis/score-bars.ts';
import type { Memory } from './memory.ts';
import type { AllTyped } from './type-all.ts';

const SCORE = 'score/';

/** By the name of the score. What may have changed is put among the changes. */
export function barsOf(before: Memory | null, { groups, anew, gone, uses, changes }: AllTyped): Memory['bars'] {
  const names = new Set<string>();
  for (const unit of [...anew, ...gone]) {
    for (const { score } of unit.bars) names.add(score);
    for (const { to } of unit.references) if (to.startsWith(SCORE)) names.add(to.slice(SCORE.length));
  }
  if (before !== null && names.size === 0) return before.bars;
  const found = new Map<string, ScoreBar[]>();
  for (const { bars, barred } of groups.values()) {
    for (const bar of [...names].some(name => barred.has(name)) ? bars : []) {
      if (!names.has(bar.score)) continue;
      const alike = found.get(bar.score);
      if (alike === undefined) found.set(bar.score, [bar]);
      else alike.push(bar);
    }
  }
  const all = new Map<string, ScoreBars>(before?.bars);
  for (const name of names) {
    const bars = found.get(name);
    if (bars === undefined) all.delete(name);
    else all.set(name, scoreBars(bars, uses.get(SCORE + name) ?? 0));
    changes.add(`bars/${name}`);
  }
  return all;
}
