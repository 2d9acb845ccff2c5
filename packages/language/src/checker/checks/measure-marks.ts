// What a measure should come to, and when something is wrong.
import { replaceWith } from '../../diagnostics/report.ts';
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { MeasureMark } from '../../syntax/nodes/handover-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { percentSteps } from '../values/percent.ts';
import { checkOnce } from './repeats.ts';

type Mark<K extends MeasureMark['kind']> = Extract<MeasureMark, { kind: K }>;

/** An aim and an alarm, each once and a share; the alarm rings on the bad side of the aim. */
export function checkMeasureMarks({ report }: Checking, placed: Placed<DeclarationOf<'measure'>>): void {
  const { marks } = placed.node;
  const aims = marks.filter(mark => mark.kind === 'aim');
  const alarms = marks.filter(mark => mark.kind === 'alarm');
  checkOnce(report, placed, 'aim', aims);
  checkOnce(report, placed, 'alarm', alarms);
  for (const { kind, percent } of marks) {
    if (percentSteps(percent) === null) {
      report(placed, 'percent-out-of-range', { digits: percent.digits, word: kind }, percent.span);
    }
  }
  if (aims[0] !== undefined && alarms[0] !== undefined) checkSides(report, placed, aims[0], alarms[0]);
}

function checkSides(report: Report, at: Placed, aim: Mark<'aim'>, alarm: Mark<'alarm'>): void {
  const related = [{ note: 'aim-here', at, span: aim.span }] as const;
  const below = aim.below !== null;
  if (below !== (alarm.side === 'above')) {
    const instead = `alarm ${below ? 'above' : 'below'} ${alarm.percent.digits}%`;
    const fixes = [replaceWith(alarm.span, instead, false)];
    report(at, 'aim-and-alarm', { below, instead }, alarm.span, { related, fixes });
    return;
  }
  const [wanted, worst] = [percentSteps(aim.percent), percentSteps(alarm.percent)];
  if (wanted === null || worst === null || (below ? worst >= wanted : worst <= wanted)) return;
  const data = { aim: aim.percent.digits, alarm: alarm.percent.digits, side: alarm.side };
  report(at, 'alarm-beyond-aim', data, alarm.span, { related });
}
