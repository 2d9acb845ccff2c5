// Arms that no lead comes to, since its own condition is true for none or earlier arms take all; and alternatives of an arm that
// never count for the same reason.
import type { Expression } from '../../../syntax/nodes/expression.ts';
import type { Placed } from '../../model.ts';
import { armFormula } from '../../reasoning/arms.ts';
import type { Asking } from '../../reasoning/asking.ts';
import { conditionFormula } from '../../reasoning/conditions.ts';
import { allOf, type Formula } from '../../reasoning/formula.ts';
import { isImpossible } from '../../reasoning/impossible.ts';
import { type Analysis, askingAt } from './analysis.ts';
import { type ArmLine, firstMatchLists } from './first-match-lists.ts';
import { exampleOfBoth } from './shadow-example.ts';
import { asksTold } from './told-scores.ts';

/** So many lines of a list are looked at; people write a dozen. */
const MOST_LINES = 150;

export function checkFirstMatch(analysis: Analysis, placed: Placed): void {
  const asking = askingAt(analysis, placed);
  for (const lines of firstMatchLists(placed.node)) checkLines(analysis, asking, placed, lines);
}

function checkLines(analysis: Analysis, asking: Asking, at: Placed, lines: readonly ArmLine[]): void {
  const { checking } = analysis;
  // What follows from an arm that is in question itself is not told again.
  const inQuestion = lines.map(({ word, arm }) => {
    const by = isOfErrors(word) ? 'error' : undefined;
    return checking.isTold(at, arm.condition?.span ?? arm.span, by) || asksTold(checking, arm.condition, by);
  });
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    const earlier = lines.slice(0, index);
    if (inQuestion.slice(0, index + 1).includes(true)) continue;
    const own = armFormula(asking, line.arm, 'true');
    if (isImpossible(asking.reasoning.effort, own)) {
      tellNever(analysis, at, line);
      continue;
    }
    const covering = coveringOf(asking, own, earlier);
    if (covering === null) checkAlternatives(analysis, asking, at, line, earlier);
    else {
      tellCovered(analysis, at, line, covering);
      // After those that take everyone all lines are like this one.
      if (takeEveryone(asking, covering)) return;
    }
  }
}

/** A band or a team that nobody comes to is an error. */
const isOfErrors = (word: ArmLine['word']): boolean => word === 'band' || word === 'to';

/** One earlier arm that takes all that come to this one, else those that do so together; null where some lead is left. */
function coveringOf(asking: Asking, own: Formula, earlier: readonly ArmLine[]): readonly ArmLine[] | null {
  const { effort } = asking.reasoning;
  const passed = earlier.map(({ arm }) => armFormula(asking, arm, 'not_true'));
  if (earlier.length === 0 || !isImpossible(effort, allOf([own, ...passed]))) return null;
  const one = earlier.find((_, index) => isImpossible(effort, allOf([own, passed[index]!])));
  if (one !== undefined) return [one];
  // Each that can be left out is: what is left takes them all, and no line of it can be spared.
  const needed = new Set(earlier.keys());
  for (const index of earlier.keys()) {
    needed.delete(index);
    const others = [...needed].map(each => passed[each]!);
    if (!isImpossible(effort, allOf([own, ...others]))) needed.add(index);
  }
  return [...needed].sort((a, b) => a - b).map(index => earlier[index]!);
}

function takeEveryone(asking: Asking, lines: readonly ArmLine[]): boolean {
  const passed = lines.map(({ arm }) => armFormula(asking, arm, 'not_true'));
  return isImpossible(asking.reasoning.effort, allOf(passed));
}

/** Only a band or a team that nobody comes to is told here: for all other arms it is told where their condition stands. */
function tellNever({ checking }: Analysis, at: Placed, { word, gives, span }: ArmLine): void {
  if (!isOfErrors(word)) return;
  checking.report(at, 'band-unreached', { word, gives, by: [], isOtherwise: false, example: null }, span);
}

function tellCovered(analysis: Analysis, at: Placed, line: ArmLine, covering: readonly ArmLine[]): void {
  const { word, gives, span, arm } = line;
  const code = isOfErrors(word) ? 'band-unreached' : 'arm-unreached';
  const by = covering.map(each => each.gives);
  const example = exampleOfBoth(
    analysis,
    arm,
    covering.map(each => each.arm),
  );
  const isOtherwise = arm.condition === null;
  analysis.checking.report(at, code, { word, gives, by, isOtherwise, example }, span, {
    related: covering.map(each => ({ note: 'taken-here' as const, at, span: each.span })),
  });
}

/** Of `a or b` one part may be covered where the arm as a whole is not. */
function checkAlternatives(
  analysis: Analysis,
  asking: Asking,
  at: Placed,
  { word, gives, arm }: ArmLine,
  earlier: readonly ArmLine[],
): void {
  for (const part of alternativesOf(arm.condition)) {
    const own = allOf([conditionFormula(asking, part, 'true'), armFormula(asking, arm, 'true')]);
    if (isImpossible(asking.reasoning.effort, own)) continue;
    const covering = coveringOf(asking, own, earlier);
    if (covering === null) continue;
    const example = exampleOfBoth(
      analysis,
      { ...arm, condition: part },
      covering.map(each => each.arm),
    );
    const by = covering.map(each => each.gives);
    analysis.checking.report(at, 'arm-part-shadowed', { word, gives, by, example }, part.span, {
      related: covering.map(each => ({ note: 'taken-here' as const, at, span: each.span })),
    });
  }
}

function alternativesOf(condition: Expression | null): readonly Expression[] {
  if (condition?.kind === 'grouped') return alternativesOf(condition.inner);
  return condition?.kind === 'logic' && condition.operator === 'or' ? condition.operands : [];
}
