// The printer of each construct.
import type { DeclarationKind, DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Line } from '../line.ts';
import { printActivity } from './activity.ts';
import { printCalendar } from './calendar.ts';
import { printContent } from './content.ts';
import { printExclude } from './exclude.ts';
import { printFunnel } from './funnel.ts';
import { printGate } from './gate.ts';
import { printGrade } from './grade.ts';
import { printHandoff } from './handoff.ts';
import { printLead } from './lead.ts';
import { printLifecycle } from './lifecycle.ts';
import { printList } from './list.ts';
import { printMeasure } from './measure.ts';
import { printParam } from './param.ts';
import { printRoute } from './route.ts';
import { printScore } from './score.ts';
import { printSegment } from './segment.ts';
import { printSla } from './sla.ts';
import { printTarget } from './target.ts';
import { printTeam } from './team.ts';

const printers: { readonly [K in DeclarationKind]: (node: DeclarationOf<K>) => Line } = {
  funnel: printFunnel,
  lead: printLead,
  activity: printActivity,
  list: printList,
  param: printParam,
  segment: printSegment,
  exclude: printExclude,
  score: printScore,
  grade: printGrade,
  gate: printGate,
  lifecycle: printLifecycle,
  calendar: printCalendar,
  sla: printSla,
  team: printTeam,
  route: printRoute,
  content: printContent,
  handoff: printHandoff,
  measure: printMeasure,
  target: printTarget,
};

/** What is to be printed of a declaration without errors. */
export function printDeclaration<K extends DeclarationKind>(node: DeclarationOf<K>): Line {
  return (printers[node.kind as K] as (node: DeclarationOf<K>) => Line)(node);
}
