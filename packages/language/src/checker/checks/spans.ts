// Spans of time in SLAs: real time or open time, whole and more than none.
import { insertAt } from '../../diagnostics/report.ts';
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { TimeSpanNode } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { checkDuration } from '../types/period.ts';
import { decimalOf } from '../values/decimal.ts';

/** Each span says which time it counts; business time has no weeks, and needs a calendar whichever lead it is. */
export function checkSpans({ report }: Checking, placed: Placed<DeclarationOf<'sla'>>): void {
  for (const span of spansOf(placed.node)) {
    checkSpan(report, placed, span, hasCalendar(placed.node));
    if (span.basis === 'business' && span.unit !== 'week') checkCalendar(report, placed, span);
  }
}

function spansOf({ lines }: DeclarationOf<'sla'>): readonly TimeSpanNode[] {
  return lines.flatMap(line => {
    if (line.kind === 'target') return [line.time];
    return line.kind === 'step' && line.at.kind === 'after_due' ? [line.at.time] : [];
  });
}

function checkSpan(
  report: Report,
  at: Placed,
  { count, unit, basis, span }: TimeSpanNode,
  mayBeOpenTime: boolean,
): void {
  const written = `${count.digits} ${unit}${/^1(?:\.0*)?$/.test(count.digits) ? '' : 's'}`;
  if (basis === 'bare') {
    const choices = unit === 'week' || !mayBeOpenTime ? ['elapsed'] : ['business', 'elapsed'];
    const data = { written, digits: count.digits, unit, hasCalendar: mayBeOpenTime };
    report(at, 'span-bare', data, span, {
      fixes: choices.map(word => insertAt(count.span.end, ` ${word}`, !mayBeOpenTime)),
    });
  } else if (basis === 'business' && unit === 'week') {
    report(at, 'business-weeks', { digits: count.digits, isWhole: decimalOf(count).decimals === 0 }, span);
    return;
  }
  checkDuration(report, at, { count, unit, span });
}

/** Every lead's clock counts by some calendar. */
function checkCalendar(report: Report, at: Placed<DeclarationOf<'sla'>>, { span }: TimeSpanNode): void {
  const { aroundTheClock } = at.node;
  if (hasCalendar(at.node)) return;
  const related = aroundTheClock === null ? [] : [{ note: 'around-the-clock' as const, at, span: aroundTheClock }];
  report(at, 'business-without-calendar', { isAroundTheClock: aroundTheClock !== null }, span, { related });
}

const hasCalendar = ({ calendar, aroundTheClock, lines }: DeclarationOf<'sla'>): boolean =>
  calendar !== null || (aroundTheClock === null && lines.some(line => line.kind === 'use'));
