// Where a made-up lead has been, and since when it is where it is.
import type { Expression } from '../../syntax/nodes/expression.ts';
import { occurrenceOf, visitExpressions } from '../types/children.ts';
import { stagesOf } from '../types/lifecycle-lines.ts';
import { DAY } from '../values/duration.ts';
import { constantsIn } from './constants.ts';
import { nobody } from './facts.ts';
import { holds } from './holds.ts';
import type { Known } from './known.ts';
import type { Literal } from './literals.ts';
import type { Situation } from './situation.ts';
import { isSteady } from './steady.ts';
import { subjectOf } from './subjects.ts';

const HOUR = 3_600_000;

/** In `stage` for so long as the tests and `atLeast` (milliseconds) ask, after those stages that the tests speak about. */
export function historyFor(
  known: Known,
  stage: string,
  atLeast: number,
  literals: readonly Literal[],
): Situation['history'] {
  const stays = literals.filter(({ test }) => subjectOf(known, test).kind === 'stay');
  const days = constantsIn(
    known,
    stays.map(({ test }) => test),
  ).numbers.map(({ steps, decimals }) => Number(steps) / 10 ** decimals);
  const around = days.flatMap(each => [Math.ceil(each), Math.ceil(each) + 1, Math.floor(each) - 1]);
  const lengths = [2, ...around].filter(each => each >= 0 && each < 36_525).map(each => each * DAY + HOUR);
  const stay =
    lengths.find(
      ago =>
        ago >= atLeast &&
        stays.every(({ test, wanted }) => holds({ ...nobody(known), history: [{ stage, ago }] }, test) === wanted),
    ) ?? Math.max(atLeast, 2 * DAY + HOUR);
  const before = [...stagesIn(literals.map(({ test }) => test))].filter(name => name !== stage);
  const earlier = before.map((name, index) => ({ stage: name, ago: stay + (before.length - index) * DAY }));
  return [...earlier, { stage, ago: stay }];
}

/** The stages that activities are counted from, and those that must have been entered. */
function stagesIn(tests: readonly Expression[]): ReadonlySet<string> {
  const stages = new Set<string>();
  visitExpressions(tests, expression => {
    const period = occurrenceOf(expression)?.period;
    if (period?.stage) stages.add(period.stage.text);
    else if (expression.kind === 'ever_entered' || expression.kind === 'entries') stages.add(expression.stage.text);
  });
  return stages;
}

/** The stage that a test asks the lead to be in, else the first; null where nothing depends on stages. */
export function stageFor(known: Known, literals: readonly Literal[]): string | null {
  if (literals.every(({ test }) => isSteady(known, test))) return null;
  let found: string | null = null;
  for (const { test, wanted } of literals) {
    visitExpressions([test], expression => {
      const meaning = known.meanings.get(expression);
      if (wanted && meaning?.kind === 'stage') found ??= meaning.name;
    });
  }
  const first = known.lifecycle === null ? undefined : stagesOf(known.lifecycle.node)[0];
  return found ?? first?.name.text ?? null;
}
