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
};

/** The pieces of a draft of any kind. */
export const piecesOf = (kind: DeclarationKind): Pieces<never> => pieces[kind] as Pieces<never>;
