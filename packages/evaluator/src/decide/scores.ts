// A score as a decision shows it: its shares in order, then rounding and range, which add up to its value.
import type { ScoreDecision, Share } from '@funnel/bundle';
import { nextQuestion } from '../bounds/bounds.ts';
import { isExcluded } from '../interpret/fill.ts';
import { rounded } from '../interpret/score.ts';
import type { State } from '../interpret/state.ts';
import type { ScoreRow } from '../tables/parts.ts';
import { plain, pointsOf } from './plain.ts';
import { ruleShare } from './shares.ts';

export function scoreDecision(score: ScoreRow, index: number, state: State, widths: readonly number[]): ScoreDecision {
  const { frame, bounds } = state;
  const thousandths = frame[score.slot]!;
  const question = nextQuestion(score, state, widths);
  return {
    value: plain(thousandths, 1000),
    lowest: plain(bounds.lowest[index]!, 1000),
    highest: plain(bounds.highest[index]!, 1000),
    shares: isExcluded(state) ? floorShares(thousandths) : sharesOf(score, thousandths * 1000, state),
    next_question: question === null ? null : { field: question.field, width: pointsOf(question.width) },
  };
}

function floorShares(thousandths: number): readonly Share[] {
  return thousandths === 0 ? [] : [{ kind: 'range', points: plain(thousandths, 1000) }];
}

function sharesOf(score: ScoreRow, value: number, state: State): readonly Share[] {
  const shares: Share[] = [];
  for (const group of score.groups) {
    for (const rule of group.rules) shares.push(ruleShare(rule, state));
    const cut = state.frame[group.slot]!;
    if (cut !== 0) shares.push({ kind: 'group_cut', group: group.label!, points: pointsOf(cut) });
  }
  const sum = state.frame[score.slot + 1]!;
  const whole = rounded(sum, score.unit);
  if (whole !== sum) shares.push({ kind: 'rounding', points: pointsOf(whole - sum) });
  if (value !== whole) shares.push({ kind: 'range', points: pointsOf(value - whole) });
  return shares;
}
