// How each declaration is read in pieces: its head, and the lines of its block.

import type { Declaration, DeclarationKind, DeclarationOf } from '../nodes/declaration.ts';
import type { Draft } from '../parser/draft.ts';
import type { FunnelParser } from '../parser/program-rules.ts';

export interface Pieces<D extends Declaration = Declaration> {
  readonly head: (parser: FunnelParser) => void;
  /** Absent for declarations without a block. */
  readonly line?: (parser: FunnelParser, draft: Draft<D>) => void;
  readonly block: 'needed' | 'possible' | 'none';
  /** The words that open a line; none where any name may. */
  readonly openers: readonly string[];
}

const ownership = ['owned', 'review', 'reviewed'];

export const pieces: { readonly [K in DeclarationKind]: Pieces<DeclarationOf<K>> } = {
  funnel: { head: p => p.funnelHead(), line: (p, d) => p.funnelLine(d), block: 'possible', openers: ownership },
  lead: { head: p => p.leadHead(), line: (p, d) => p.leadLine(d), block: 'needed', openers: [] },
  activity: { head: p => p.activityHead(), line: (p, d) => p.activityLine(d), block: 'possible', openers: [] },
  list: { head: p => p.listHead(), block: 'none', openers: [] },
  param: {
    head: p => p.paramHead(),
    line: (p, d) => p.paramLine(d),
    block: 'possible',
    openers: ['use', ...ownership],
  },
  segment: {
    head: p => p.segmentHead(),
    line: (p, d) => p.segmentLine(d),
    block: 'possible',
    openers: ['note', ...ownership],
  },
  exclude: { head: p => p.excludeHead(), block: 'none', openers: [] },
  score: {
    head: p => p.scoreHead(),
    line: (p, d) => p.scoreLine(d),
    block: 'needed',
    openers: ['add', 'subtract', 'points', 'group', 'forget', ...ownership],
  },
  grade: { head: p => p.gradeHead(), line: (p, d) => p.gradeLine(d), block: 'needed', openers: ['band', ...ownership] },
  gate: {
    head: p => p.gateHead(),
    line: (p, d) => p.gateLine(d),
    block: 'needed',
    openers: ['require', 'refuse', 'pass', 'ask', 'use', ...ownership],
  },
  lifecycle: {
    head: p => p.lifecycleHead(),
    line: (p, d) => p.lifecycleLine(d),
    block: 'needed',
    openers: ['stage', 'move', ...ownership],
  },
  calendar: {
    head: p => p.calendarHead(),
    line: (p, d) => p.calendarLine(d),
    block: 'needed',
    openers: ['open', 'closed', ...ownership],
  },
  sla: {
    head: p => p.slaHead(),
    line: (p, d) => p.slaLine(d),
    block: 'needed',
    openers: ['start', 'met', 'target', 'no', 'use', 'pause', 'cancel', 'notify', 'reassign', ...ownership],
  },
  team: {
    head: p => p.teamHead(),
    line: (p, d) => p.teamLine(d),
    block: 'needed',
    openers: ['people', 'each', ...ownership],
  },
  route: {
    head: p => p.routeHead(),
    line: (p, d) => p.routeLine(d),
    block: 'needed',
    openers: ['to', 'work', ...ownership],
  },
  content: {
    head: p => p.contentHead(),
    line: (p, d) => p.contentLine(d),
    block: 'needed',
    openers: ['step', 'offer', ...ownership],
  },
  handoff: {
    head: p => p.handoffHead(),
    line: (p, d) => p.handoffLine(d),
    block: 'needed',
    openers: ['to', 'include', 'suggest', ...ownership],
  },
  measure: { head: p => p.measureHead(), block: 'none', openers: [] },
  target: {
    head: p => p.targetHead(),
    line: (p, d) => p.planLine(d),
    block: 'needed',
    openers: ['only', 'book', 'share', 'deal', 'rate', ...ownership],
  },
};

/** The pieces of a draft of any kind. */
export const piecesOf = (kind: DeclarationKind): Pieces<never> => pieces[kind] as Pieces<never>;
