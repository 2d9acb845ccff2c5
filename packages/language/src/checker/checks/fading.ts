// `points halve every`, `points fade to zero over`.
import type { DeclarationOf, FadingNode } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { rulesOf } from '../types/children.ts';
import { checkDuration } from '../types/period.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { DAY, durationMilliseconds, LONGEST } from '../values/duration.ts';

/** How many steps a table of faded points may have. */
const MOST_STEPS = 20_000;

/** A score fades in one way, in steps that are not longer than the fading nor too many, and has rules that fade. */
export function checkFading({ report }: Checking, placed: Placed<DeclarationOf<'score'>>): void {
  const [first, ...others] = placed.node.lines.filter(line => line.kind === 'fading');
  if (first === undefined) return;
  for (const other of others) {
    report(placed, 'fading-twice', {}, other.span, {
      related: [{ note: 'first-here', at: placed, span: first.span }],
    });
  }
  checkDuration(report, placed, first.over);
  if (first.step !== null) checkDuration(report, placed, first.step);
  if (!rulesOf(placed.node).some(({ source }) => source.kind === 'activities')) {
    report(placed, 'fading-nothing', {}, first.span, { structural: true });
  } else checkSteps(report, placed, first);
}

function checkSteps(report: Report, at: Placed<DeclarationOf<'score'>>, fading: FadingNode): void {
  const over = durationMilliseconds(fading.over);
  const step = fading.step === null ? DAY : durationMilliseconds(fading.step);
  if (over === null || step === null || over <= 0 || step <= 0 || over > LONGEST || step > LONGEST) return;
  if (fading.step !== null && step > over) {
    report(at, 'fading-step-too-long', {}, fading.step.span);
    return;
  }
  const most = rulesOf(at.node).reduce((size, { points }) => {
    const millionths = stepsAt(decimalOf(points), 6) ?? 0n;
    return millionths > size ? millionths : size;
  }, 1n);
  const lives = fading.shape === 'fade' ? 1 : (2n * most).toString(2).length;
  const steps = Math.ceil((lives * over) / step);
  if (steps > MOST_STEPS) report(at, 'fading-too-fine', { steps, most: MOST_STEPS }, fading.span);
}
