// The interval of every score, and the next question: the unknown field with the greatest width behind it.
import { isExcluded } from '../interpret/fill.ts';
import type { State } from '../interpret/state.ts';
import type { RuleRow, ScoreRow } from '../tables/parts.ts';
import { hasHoles } from '../wants/expressions.ts';
import { wantsOfRule } from '../wants/parts.ts';
import { loosely } from './loosely.ts';
import { boundScore } from './rules.ts';

/** Fills the bounds of all scores and returns by rule how far its share can move (millionths). */
export function fillBounds(state: State): readonly number[] {
  const widths: number[] = [];
  const excluded = isExcluded(state);
  for (const step of state.tables.steps) {
    if (step.kind !== 'score') continue;
    const score = state.tables.scores[step.index]!;
    if (!excluded) boundScore(score, step.index, state, widths);
    else state.bounds.lowest[step.index] = state.bounds.highest[step.index] = score.lowest / 1000;
  }
  return widths;
}

/** The facts that a rule with a width rests on; of one that rests on a single unknown field no walk is needed. */
function wantedLoosely(rule: RuleRow, state: State): Iterable<string> {
  const { plain, fields } = state.tables.asked[rule.index]!;
  const holes = plain ? fields.filter(field => hasHoles(state.fields[field])) : null;
  if (holes?.length === 0) return [];
  if (holes?.length === 1 && rule.of === null) return [state.tables.source.lead.fields[holes[0]!]!.name];
  const facts = new Set<string>();
  wantsOfRule(rule, { state, asked: loosely, loose: true, facts });
  return facts;
}

/** Width in millionths; null when no unknown field has any behind it. */
export function nextQuestion(
  score: ScoreRow,
  state: State,
  widths: readonly number[],
): { readonly field: string; readonly width: number } | null {
  const behind = new Map<string, number>();
  for (const rule of score.groups.flatMap(group => group.rules)) {
    const width = Math.min(widths[rule.index] ?? 0, score.highest - score.lowest);
    if (width <= 0) continue;
    for (const fact of wantedLoosely(rule, state)) behind.set(fact, (behind.get(fact) ?? 0) + width);
  }
  let best: { field: string; width: number } | null = null;
  for (const [place, { name }] of state.tables.source.lead.fields.entries()) {
    // A text without an @ leaves its domain unknown, but there is nothing to ask.
    if (!hasHoles(state.fields[place])) continue;
    const width = behind.get(name) ?? 0;
    if (width > (best?.width ?? 0)) best = { field: name, width };
  }
  return best;
}
