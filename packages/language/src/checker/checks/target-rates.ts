// Rates of a target: a chain of stages that ends where deals are won.
import { replaceWith } from '../../diagnostics/report.ts';
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { targetLines } from '../types/handover-lines.ts';
import { checkDuration } from '../types/period.ts';
import { percentSteps } from '../values/percent.ts';
import { stageRole } from '../values/stage-roles.ts';

/** Each rate begins where the one before leads to, and no stage is passed twice. */
export function checkTargetRates({ names, report }: Checking, placed: Placed<DeclarationOf<'target'>>): void {
  for (const { percent, within } of targetLines(placed.node, 'rate')) {
    checkDuration(report, placed, within);
    if ((percentSteps(percent) ?? 0n) > 0n) continue;
    report(placed, 'percent-out-of-range', { digits: percent.digits, word: 'rate' }, percent.span);
  }
  if (isChain(report, placed)) checkWon({ names, report }, placed);
}

/** Tells of the first rate that breaks the chain. */
function isChain(report: Report, at: Placed<DeclarationOf<'target'>>): boolean {
  const rates = targetLines(at.node, 'rate');
  const passed = new Set(rates.slice(0, 1).map(({ from }) => from.text));
  for (const [index, { from, to }] of rates.entries()) {
    const before = rates[index - 1];
    if (before !== undefined && before.to.text !== from.text) {
      report(at, 'rate-chain-broken', { expected: before.to.text, found: from.text }, from.span, {
        structural: true,
        related: [{ note: 'rate-before', at, span: before.span }],
        fixes: [replaceWith(from.span, before.to.text, false)],
      });
      return false;
    }
    if (passed.has(to.text)) {
      report(at, 'rate-returns', { stage: to.text }, to.span);
      return false;
    }
    passed.add(to.text);
  }
  return true;
}

/** The stage that is won: by `as won`, or by its name. */
function checkWon({ names, report }: Pick<Checking, 'names' | 'report'>, at: Placed<DeclarationOf<'target'>>): void {
  const last = targetLines(at.node, 'rate').at(-1)?.to;
  const stage = last === undefined ? undefined : names.stages.get(last.text);
  if (last === undefined || stage === undefined || stageRole(stage) === 'won') return;
  const won = [...names.stages.values()].find(other => stageRole(other) === 'won')?.name.text ?? null;
  report(at, 'rates-not-won', { last: last.text, won }, last.span, { structural: true });
}
