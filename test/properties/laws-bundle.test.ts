// A bundle comes back from its text as it was; tables of fading are what exact arithmetic says; plans decide nothing.
import type { Rule, Score } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { buildSource, casesAskedFor, corpus } from '../random/corpus.ts';
import { isFaded } from '../reference/fading.ts';
import { bundleComesBack } from './laws/bundles.ts';
import { ready } from './laws/subject.ts';

const programs = [...corpus(0, Math.ceil(casesAskedFor(600) / 12))];

function rulesOf(score: Score): Rule[] {
  return score.items.flatMap(item => (item.kind === 'group' ? item.rules : [item]));
}

/** Steps at which an entry of the table is not what is left, or at which the table ends wrongly. */
function wrongSteps(score: Score, rule: Rule): number[] {
  if (rule.kind !== 'activity_rule' || rule.points_by_step === null) return [];
  const entries = [...rule.points_by_step, 0];
  return entries.flatMap((entry, step) => {
    const isEnd = step === entries.length - 1;
    return isFaded(score.fading!, rule.points, step, entry) && (entry === 0) === isEnd ? [] : [step];
  });
}

describe(`${programs.length} random bundles`, () => {
  it('come back from their text', { timeout: 600_000 }, () => {
    for (const { bundle } of programs) {
      const words = bundleComesBack({
        ...ready(bundle),
        raw: { id: '', fields: {} },
        asOf: 0,
        set: {},
        migrate: false,
        seed: 0,
      });
      expect(words).toBeNull();
    }
  });

  it('are for the rules what they are without measures and targets', { timeout: 600_000 }, () => {
    const planned = programs.filter(({ bundle: { about } }) => about.measures.length + about.targets.length > 0);
    for (const { bundle, unplanned, seed } of planned) {
      const plain = buildSource(unplanned, seed)!;
      expect(plain.rules).toEqual(bundle.rules);
      expect(plain.digests.rules).toBe(bundle.digests.rules);
      expect([...plain.about.measures, ...plain.about.targets]).toEqual([]);
    }
    expect(planned.length).toBeGreaterThan(programs.length / 4);
  });

  it('have tables of fading that exact arithmetic confirms', { timeout: 600_000 }, () => {
    const scores = programs.flatMap(({ bundle }) => bundle.rules.scores);
    const wrong = scores.flatMap(score =>
      rulesOf(score).flatMap(rule => wrongSteps(score, rule).map(step => [rule.id, step])),
    );
    expect(wrong).toEqual([]);
    expect(scores.some(score => score.fading !== null)).toBe(true);
  });
});
