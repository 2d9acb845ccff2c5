// Targets: what is to be booked and when, and who answers for which part.

import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { NumberToken } from '../../syntax/nodes/node.ts';
import { suggest } from '../../words/suggest.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import type { Report } from '../report.ts';
import { targetLines } from '../types/handover-lines.ts';
import { checkDay, checkNumber } from '../types/literals.ts';
import { dayOf } from '../values/day.ts';
import { decimalOf, decimalText } from '../values/decimal.ts';
import { PERCENT_DECIMALS, percentSteps, WHOLE } from '../values/percent.ts';
import { checkOnce, eachRepeated } from './repeats.ts';

const AMOUNT_DECIMALS = 3;

/** A target has an amount, a period and the usual deal; its shares add up, and belong to people who own something. */
export function checkTargets(checking: Checking, placed: Placed<DeclarationOf<'target'>>): void {
  const { report } = checking;
  const { node } = placed;
  for (const kind of ['only', 'book', 'deal'] as const) {
    checkOnce(report, placed, kind, targetLines(node, kind));
  }
  for (const line of ['book', 'deal', 'rate'] as const) {
    if (targetLines(node, line).length > 0) continue;
    const data = { name: node.name?.text ?? '', line };
    report(placed, 'target-line-missing', data, node.name?.span ?? node.keyword, { structural: true });
  }
  for (const { amount } of targetLines(node, 'deal')) checkAmount(report, placed, amount, 'deal');
  checkBooking(report, placed);
  checkShares(checking, placed);
}

function checkBooking(report: Report, at: Placed<DeclarationOf<'target'>>): void {
  for (const { amount, from, to } of targetLines(at.node, 'book')) {
    checkAmount(report, at, amount, 'book');
    for (const { text, span } of [from, to]) checkDay(report, at, text, span);
    const [first, last] = [dayOf(from.text), dayOf(to.text)];
    if (typeof first === 'number' && typeof last === 'number' && last < first) {
      report(at, 'period-reversed', { from: from.text, to: to.text }, { start: from.span.start, end: to.span.end });
    }
  }
}

function checkAmount(report: Report, at: Placed, amount: NumberToken, line: 'book' | 'deal'): void {
  checkNumber(report, at, amount, amount.span, AMOUNT_DECIMALS);
  if (decimalOf(amount).steps === 0n) report(at, 'amount-not-positive', { line }, amount.span);
}

function checkShares(checking: Checking, at: Placed<DeclarationOf<'target'>>): void {
  const { report } = checking;
  const shares = targetLines(at.node, 'share');
  eachRepeated(
    shares,
    ({ owner }) => owner.text,
    ({ owner }, earlier) => {
      report(at, 'share-twice', { owner: owner.text }, owner.span, {
        related: [{ note: 'first-here', at, span: earlier.span }],
      });
    },
  );
  const parts = shares.map(({ percent }) => percentSteps(percent) ?? 0n);
  for (const [index, { percent }] of shares.entries()) {
    if (parts[index] !== 0n) continue;
    report(at, 'percent-out-of-range', { digits: percent.digits, word: 'share' }, percent.span);
  }
  const sum = parts.reduce((total, part) => total + part, 0n);
  const last = shares.at(-1);
  if (last !== undefined && sum !== WHOLE && !parts.includes(0n)) {
    const data = { sum: decimalText({ steps: sum, decimals: PERCENT_DECIMALS }) };
    report(at, 'shares-not-whole', data, { start: shares[0]!.span.start, end: last.span.end }, { structural: true });
  }
  checkOwners(checking, at);
}

/** Owners are those that `owned by` names anywhere, and those of the settings. */
function checkOwners({ names, owners: declared, report }: Checking, at: Placed<DeclarationOf<'target'>>): void {
  if (names.lost.any) return;
  const owners = [...new Set([...names.owners, ...declared])];
  for (const { owner } of targetLines(at.node, 'share')) {
    if (owner.text === '' || owners.includes(owner.text)) continue;
    const candidates = suggest(owner.text, owners);
    report(at, 'unknown-owner', { name: owner.text, owners, candidates }, owner.span, {
      fixes: candidateFixes(candidates, owner.span),
    });
  }
}
