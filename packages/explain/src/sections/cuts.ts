// What a rule would have given but for its limits, window or age.
import type { Cut, Rule, Score } from '@funnel/bundle';
import { type ExplanationLine, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { lengthWords } from '../wording/dates.ts';
import { counted, joined } from '../wording/lists.ts';
import { spoken, stageCalled } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';

/** `forgets`: the stages on whose entry the score counts anew, in words. */
interface Told {
  readonly points: string;
  readonly nothingLeft: boolean;
  readonly forgets: string;
}

type Say = (rule: Rule, cut: Cut, told: Told) => string;

function more(cut: Cut): string {
  return `${counted(cut.activities, 'more was', 'more were')}`;
}

const SENTENCES: Readonly<Record<Cut['by'], Say>> = {
  within: (rule, cut, { points }) => {
    const window = rule.kind === 'activity_rule' ? rule.of.period : null;
    const age = window?.kind === 'within' ? `older than ${lengthWords(window.milliseconds)}` : 'too old';
    return `${counted(cut.activities, 'more is', 'more are')} ${age} and no longer ${cut.activities === 1 ? 'counts' : 'count'} (${points})`;
  },
  forget: (_, cut, { points, forgets }) =>
    `${counted(cut.activities, 'more is', 'more are')} from before the lead entered ${forgets} and no longer ${cut.activities === 1 ? 'counts' : 'count'} (${points})`,
  once_per: (rule, cut, { points }) => {
    const property = rule.kind === 'activity_rule' ? rule.once_per : null;
    return `${more(cut)} left out: each ${property ? spoken(property) : 'kind'} counts once (${points})`;
  },
  at_most: (rule, cut, { points }) => {
    const limit = rule.kind === 'activity_rule' ? rule.at_most : null;
    const bound = limit
      ? `at most ${limit.times} a ${limit.per} ${limit.times === 1 ? 'counts' : 'count'}`
      : 'too many';
    return `${more(cut)} left out: ${bound} (${points})`;
  },
  take: (rule, cut, { points }) => {
    const which = rule.kind === 'activity_rule' && rule.take === 'last' ? 'last' : 'first';
    return `${more(cut)} left out: only the ${which} one counts (${points})`;
  },
  age: (_, cut, { points, nothingLeft }) =>
    nothingLeft
      ? `${counted(cut.activities, 'has', 'have')} faded to nothing with age (${points})`
      : `fading with age took ${points}`,
  up_to: (rule, _, { points }) => {
    const bound = rule.kind === 'condition_rule' || rule.up_to === null ? null : plainNumber(rule.up_to / 1e6);
    return bound === null ? `the limit took ${points}` : `limited to ${bound} points, which took ${points}`;
  },
};

/** One remark a cut; `nothingLeft` where the rule gave nothing at all. */
export function cutLines(
  { names }: Matter,
  score: Score,
  rule: Rule,
  cuts: readonly Cut[],
  nothingLeft: boolean,
): readonly ExplanationLine[] {
  const forgets = joined(
    score.forget.map(stage => stageCalled(names, stage)),
    'or',
  );
  return cuts.map(cut => {
    const size = plainNumber(Math.abs(cut.points), 1);
    const points =
      size === '0' && cut.points !== 0 ? 'less than 0.1 points' : `${size} ${size === '1' ? 'point' : 'points'}`;
    return line('note', 'quiet', SENTENCES[cut.by](rule, cut, { points, nothingLeft, forgets }), { depth: 1 });
  });
}
