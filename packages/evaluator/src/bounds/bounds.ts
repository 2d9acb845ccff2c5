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

/** Width in millionths; null when no unknown field has any behind it. */
export function nextQuestion(
  score: ScoreRow,
  state: State,
  widths: readonly number[],
): { readonly field: string; readonly width: number } | null {
  const range = score.highest - score.lowest;
  let behind: number[] | null = null;
  for (const group of score.groups) {
    for (const rule of group.rules) {
      const width = Math.min(widths[rule.index] ?? 0, range);
      if (width <= 0 || isFilled(rule, state)) continue;
      behind ??= state.fields.map(() => 0);
      addWidth(rule, width, state, behind);
    }
  }
  if (behind === null) return null;
  const best = behind.reduce((one, width, place) => (width > behind[one]! ? place : one), 0);
  return behind[best]! > 0 ? { field: state.tables.source.lead.fields[best]!.name, width: behind[best]! } : null;
}

/** Whether nothing that the rule asks of the lead is unknown; false where that takes a walk to tell. */
function isFilled(rule: RuleRow, { tables, fields }: State): boolean {
  const { plain, fields: asked } = tables.asked[rule.index]!;
  if (!plain) return false;
  for (const place of asked) if (hasHoles(fields[place])) return false;
  return true;
}

/** Adds a rule's width to each unknown field that it rests on. */
function addWidth(rule: RuleRow, width: number, state: State, behind: number[]): void {
  const { plain, fields } = state.tables.asked[rule.index]!;
  if (plain && fields.length === 1 && rule.of === null) {
    behind[fields[0]!]! += width;
    return;
  }
  const facts = new Set<string>();
  wantsOfRule(rule, { state, asked: loosely, loose: true, facts });
  for (const fact of facts) {
    const place = state.tables.fieldPlaces.get(fact);
    // A text without an @ leaves its domain unknown, but there is nothing to ask.
    if (place !== undefined && hasHoles(state.fields[place])) behind[place]! += width;
  }
}
