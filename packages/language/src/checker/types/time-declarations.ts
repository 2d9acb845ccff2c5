// Types the conditions of lifecycle, calendars, SLAs, teams and routes, and looks up the names they use.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { StageMark, TriggerNode } from '../../syntax/nodes/time-declarations.ts';
import { checkOccurrence } from './activity.ts';
import { checkArm } from './expect.ts';
import { checkWorkKey } from './handover-declarations.ts';
import type { Scope } from './scope.ts';
import { slaArms, triggersOf } from './sla-lines.ts';
import { findStage } from './stages.ts';
import { findCalendar, findGate, findList, findRecipient, findTeam } from './uses.ts';

export function checkLifecycleNames(scope: Scope, { lines }: DeclarationOf<'lifecycle'>): void {
  for (const line of lines) {
    if (line.kind === 'stage') {
      for (const mark of line.marks) checkMark(scope, mark);
      continue;
    }
    for (const stage of [line.from, line.to]) findStage(scope, stage, 'stage', stage.span);
    if (line.when !== null) checkArm(scope, line.when);
  }
}

function checkMark(scope: Scope, mark: StageMark): void {
  if (mark.kind === 'needs') findGate(scope, mark.gate, 'needs');
}

export function checkCalendarNames(scope: Scope, { lines }: DeclarationOf<'calendar'>): void {
  for (const line of lines) if (line.kind === 'closed_on') findList(scope, line.list);
}

export function checkSlaNames(scope: Scope, { calendar, lines }: DeclarationOf<'sla'>): void {
  if (calendar !== null) findCalendar(scope, calendar);
  for (const line of lines) {
    if (line.kind === 'use') findCalendar(scope, line.calendar);
    if (line.kind === 'step') findRecipient(scope, line.to);
    for (const arm of slaArms(line)) checkArm(scope, arm);
    for (const trigger of triggersOf(line)) checkTrigger(scope, trigger);
  }
}

function checkTrigger(scope: Scope, trigger: TriggerNode): void {
  if (trigger.kind === 'entering') findStage(scope, trigger.stage, 'entering', trigger.span);
  else checkOccurrence(scope, trigger.of);
}

export function checkTeamNames(scope: Scope, { lines }: DeclarationOf<'team'>): void {
  for (const line of lines) if (line.kind === 'each') findStage(scope, line.stage, 'each', line.span);
}

export function checkRouteNames(scope: Scope, { arms, work }: DeclarationOf<'route'>): void {
  for (const { team, arm } of arms) {
    findTeam(scope, team);
    checkArm(scope, arm);
  }
  for (const key of work.flatMap(({ by }) => by)) checkWorkKey(scope, key);
}
