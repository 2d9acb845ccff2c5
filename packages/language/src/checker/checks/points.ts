// Points of rules and bounds of rules and groups.
import type { DeclarationOf, RuleNode } from '../../syntax/nodes/declaration.ts';
import type { NumberToken } from '../../syntax/nodes/node.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { rulesOf } from '../types/children.ts';
import { formOf } from '../types/limits.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';

/** Six decimals: what points per unit may have; other points have three. */
const MILLIONTHS = 6;

/**
 * What the points of a score's rules may add up to in size, so that all sums stay exact: those of its `per` rules, which count
 * up to a million times, and those of all others.
 */
const MOST_POINTS = { per: 8_000n, others: 1_000_000_000n };

/** Points and bounds are more than none and not finer than thousandths, and small enough together. */
export function checkPoints({ report }: Checking, placed: Placed<DeclarationOf<'score'>>): void {
  const rules = rulesOf(placed.node);
  for (const rule of rules) {
    checkAmount(report, placed, rule.points, formOf(rule) === 'proportion' ? MILLIONTHS : 3, 'points');
    for (const limit of rule.limits) {
      if (limit.kind === 'up_to') checkAmount(report, placed, limit.points, 3, 'up to');
    }
  }
  for (const line of placed.node.lines) if (line.kind === 'group') checkAmount(report, placed, line.upTo, 3, 'up to');
  checkSum(report, placed, 'per', rules.filter(isPer));
  checkSum(
    report,
    placed,
    'others',
    rules.filter(rule => !isPer(rule)),
  );
}

function isPer(rule: RuleNode): boolean {
  return ['per', 'proportion'].includes(formOf(rule));
}

function checkAmount(report: Report, at: Placed, token: NumberToken, most: number, what: 'points' | 'up to'): void {
  const { steps, decimals } = decimalOf(token);
  if (steps <= 0n) report(at, 'points-none', { what, digits: token.digits }, token.span);
  else if (decimals > most && stepsAt({ steps, decimals }, most) === null) {
    report(at, 'too-many-decimals', { digits: token.digits, most }, token.span);
  } else if (steps > MOST_POINTS.others * 10n ** BigInt(decimals)) {
    report(at, 'number-too-large', { digits: token.digits }, token.span);
  }
}

function checkSum(report: Report, at: Placed, which: 'per' | 'others', rules: readonly RuleNode[]): void {
  const most = MOST_POINTS[which];
  let sum = 0n;
  for (const { points } of rules) {
    sum += stepsAt(decimalOf(points), MILLIONTHS) ?? 0n;
    if (sum <= most * 1_000_000n) continue;
    report(at, 'points-too-many', { which, most: Number(most) }, points.span);
    return;
  }
}
