// From a checked program to its bundle.
import type { Bundle, Rules } from '@funnel/bundle';
import { compareBytes, sealBundle } from '@funnel/bundle';
import type { GateLineNode, Placed, Program, RuleNode } from '@funnel/language';
import { aboutOf } from './about/about.ts';
import { lowerActivity } from './lowering/activity.ts';
import { lowerCalendar } from './lowering/calendar.ts';
import { lowerContent } from './lowering/content.ts';
import { lowerGate } from './lowering/gate.ts';
import { lowerGrade } from './lowering/grade.ts';
import { lowerHandoff } from './lowering/handoff.ts';
import { lowerLead } from './lowering/lead.ts';
import { lowerLifecycle } from './lowering/lifecycle.ts';
import { lowerList } from './lowering/list.ts';
import type { Lowering } from './lowering/lowering.ts';
import { unchecked } from './lowering/lowering.ts';
import { lowerMeasure } from './lowering/measure.ts';
import { lowerParam } from './lowering/param.ts';
import { lowerRoute } from './lowering/route.ts';
import { lowerScore } from './lowering/score.ts';
import { lowerExclusion, lowerSegment } from './lowering/segment.ts';
import { lowerSla } from './lowering/sla.ts';
import { lowerTarget } from './lowering/target.ts';
import { lowerTeam } from './lowering/team.ts';
import { zoneTables } from './zones/zone-tables.ts';

/**
 * The bundle of a program in which the checker found no error. The same rules give the same bytes, whatever files they stand in
 * and in which order: declarations are sorted by name, and only the order inside a block is kept. Of all zones only those that
 * calendars are in are part of it.
 */
export function compile(program: Program): Bundle {
  const lowering: Lowering = { program, tables: new Map() };
  const rules = new Map<RuleNode, { readonly id: string; readonly at: Placed }>();
  const lines = new Map<GateLineNode, { readonly key: string; readonly at: Placed }>();
  const scores = byName(program.scores).map(([name, placed]) => {
    const { score, ids } = lowerScore(lowering, name, placed.node);
    for (const [rule, id] of ids) rules.set(rule, { id, at: placed });
    return score;
  });
  const gates = byName(program.gates).map(([name, placed]) => {
    const { gate, ids } = lowerGate(lowering, name, placed.node);
    for (const [line, id] of ids) lines.set(line, { key: `${name}/${id}`, at: placed });
    return gate;
  });
  const lifecycle = program.lifecycle === null ? null : lowerLifecycle(lowering, program.lifecycle.node);
  const calendars = byName(program.calendars).map(([name, { node }]) => lowerCalendar(lowering, name, node));
  const lowered: Rules = {
    lead: lowerLead(program.lead?.node ?? unchecked({ kind: 'lead' })),
    activities: byName(program.activities).map(([name, { node }]) => lowerActivity(name, node)),
    lists: byName(program.lists).map(([name]) => lowerList(lowering, name)),
    params: byName(program.params).map(([name, { node }]) => lowerParam(lowering, name, node)),
    segments: byName(program.segments).map(([name, { node }]) => lowerSegment(lowering, name, node)),
    exclusions: program.exclusions
      .map(({ node }) => lowerExclusion(lowering, node))
      .sort((a, b) => compareBytes(a.label, b.label)),
    scores,
    grades: byName(program.grades).map(([name, { node }]) => lowerGrade(lowering, name, node)),
    gates,
    lifecycle: lifecycle?.lifecycle ?? null,
    calendars,
    zones: zoneTables(
      calendars.map(({ zone }) => zone),
      program.years,
    ),
    slas: byName(program.slas).map(([name, { node }]) => lowerSla(lowering, name, node)),
    teams: byName(program.teams).map(([name, { node }]) => lowerTeam(name, node)),
    routes: byName(program.routes).map(([name, { node }]) => lowerRoute(lowering, name, node)),
    content: program.content === null ? null : lowerContent(lowering, program.content.node),
    handoffs: byName(program.handoffs).map(([name, { node }]) => lowerHandoff(lowering, name, node)),
    order: program.order,
  };
  const about = aboutOf(program, {
    rules,
    lines,
    moves: lifecycle?.ids ?? new Map(),
    measures: byName(program.measures).map(([name, { node }]) => lowerMeasure(lowering, name, node)),
    targets: byName(program.targets).map(([name, { node }]) => lowerTarget(lowering, name, node)),
  });
  return sealBundle(lowered, about);
}

function byName<P>(declared: ReadonlyMap<string, P>): readonly (readonly [string, P])[] {
  return [...declared].sort(([a], [b]) => compareBytes(a, b));
}
