// What an SLA chooses for each lead: its calendar and its target.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { ArmNode } from '../../syntax/nodes/expression.ts';
import type { SlaLine } from '../../syntax/nodes/time-declarations.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import type { Report } from '../report.ts';
import { checkArms } from './arms.ts';

/** Calendars stand in the head or on `use` lines; both lists of arms end with `otherwise`, but for a target that stands alone. */
export function checkSlaArms({ report }: Checking, placed: Placed<DeclarationOf<'sla'>>): void {
  checkCalendars(report, placed);
  checkTargets(report, placed);
}

function checkCalendars(report: Report, at: Placed<DeclarationOf<'sla'>>): void {
  const { calendar, aroundTheClock, lines } = at.node;
  const uses = lines.filter(line => line.kind === 'use');
  const head = calendar?.span ?? aroundTheClock;
  if (head !== null && uses[0] !== undefined) {
    report(at, 'calendar-and-use', { isAroundTheClock: calendar === null }, uses[0].span, {
      related: [{ note: 'calendar-here', at, span: head }],
    });
  }
  checkArms(report, at, uses, 'use');
}

type TargetLine = Extract<SlaLine, { kind: 'target' | 'no_target' }>;
type WithArm = TargetLine & { readonly arm: ArmNode };

function checkTargets(report: Report, at: Placed<DeclarationOf<'sla'>>): void {
  const targets = at.node.lines.filter(
    (line): line is TargetLine => line.kind === 'target' || line.kind === 'no_target',
  );
  const bare = targets.filter(({ arm }) => arm === null);
  if (bare.length === 0) {
    checkArms(
      report,
      at,
      targets.filter((line): line is WithArm => line.arm !== null),
      'target',
    );
  } else if (targets.length > 1) {
    const other = targets.find(line => line !== bare[0])!;
    report(at, 'target-not-alone', {}, bare[0]!.span, { related: [{ note: 'target-here', at, span: other.span }] });
  }
}
