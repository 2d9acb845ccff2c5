// What a program says about its data, as whoever reads them needs it: there is that much even while its rules have errors.
import type { Rules } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import type { Program } from '@funnel/language';
import { checkSnapshot, type Snapshot } from '../snapshot.ts';

export type DataRules = Pick<Rules, 'lead' | 'activities' | 'lifecycle' | 'slas'>;

const none = new Map<string, never>();

/** Null where the program does not say what its data are like. */
export function dataRules(snapshot: Snapshot): DataRules | null {
  const { program } = checkSnapshot(snapshot);
  if (program.lead === null) return null;
  try {
    const { activities, lead, lifecycle } = compile(onlyData(program)).rules;
    return { activities, lead, lifecycle, slas: [] };
  } catch {
    return null;
  }
}

function onlyData(program: Program): Program {
  const { lifecycle } = program;
  const stages = lifecycle?.node.lines.filter(({ kind }) => kind === 'stage') ?? [];
  return {
    ...program,
    lifecycle: lifecycle === null ? null : { ...lifecycle, node: { ...lifecycle.node, lines: stages } },
    declarations: [],
    funnel: null,
    lists: none,
    params: none,
    segments: none,
    exclusions: [],
    scores: none,
    grades: none,
    gates: none,
    calendars: none,
    slas: none,
    teams: none,
    routes: none,
    content: null,
    handoffs: none,
    measures: none,
    targets: none,
    order: [],
  };
}
