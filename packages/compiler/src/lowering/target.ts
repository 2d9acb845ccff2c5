// `target`: what is to be booked, from whom, and by which rates.
import type { Target } from '@funnel/bundle';
import { type DateToken, type DeclarationOf, dayOf, targetLines } from '@funnel/language';
import { lowerWhen } from './arm.ts';
import { milliseconds } from './duration.ts';
import type { Lowering } from './lowering.ts';
import { unchecked } from './lowering.ts';

export function lowerTarget(lowering: Lowering, name: string, node: DeclarationOf<'target'>): Target {
  const only = targetLines(node, 'only')[0];
  const book = targetLines(node, 'book')[0] ?? unchecked(node);
  const deal = targetLines(node, 'deal')[0] ?? unchecked(node);
  return {
    name,
    label: node.label?.value ?? null,
    only: only === undefined ? null : lowerWhen(lowering, only.arm),
    book: { amount: Number(book.amount.digits), from: lowerDay(book.from), to: lowerDay(book.to) },
    shares: targetLines(node, 'share').map(({ owner, percent }) => ({
      owner: owner.text,
      percent: Number(percent.digits),
    })),
    deal: Number(deal.amount.digits),
    rates: targetLines(node, 'rate').map(({ from, to, percent, within }) => ({
      from: from.text,
      to: to.text,
      percent: Number(percent.digits),
      within: milliseconds(within),
    })),
  };
}

function lowerDay({ text }: DateToken): number {
  const day = dayOf(text);
  return typeof day === 'number' ? day : unchecked({ kind: 'date' });
}
