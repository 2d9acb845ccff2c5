// `gate ready { … }`: hurdles in the order in which they are asked.
import type { GateDeclaration, GateLineNode } from '../../syntax/nodes/declaration.ts';
import { type Line, line } from '../line.ts';
import { armGaps, clauseBehind, lineCondition } from './condition.ts';
import { withOwners } from './ownership.ts';

type LineOf<K extends GateLineNode['kind']> = Extract<GateLineNode, { kind: K }>;

/** When a hurdle is asked; lines of checklists and choosers keep their places. */
const asked: Readonly<Record<GateLineNode['kind'], number | null>> = {
  refuse: 0,
  pass: 1,
  require: 2,
  ask: null,
  use: null,
};

/** The lines of a gate as they are printed. A gate that is not all hurdles keeps its order. */
export function inHurdleOrder(lines: readonly GateLineNode[]): readonly GateLineNode[] {
  if (lines.some(({ kind }) => asked[kind] === null)) return lines;
  return lines.toSorted((a, b) => (asked[a.kind] ?? 0) - (asked[b.kind] ?? 0));
}

const refusal = (node: LineOf<'refuse' | 'pass'>): Line =>
  line(node, [...armGaps(node.arm), ...clauseBehind(node.arm.span, node.because)]);

const printers: { readonly [K in GateLineNode['kind']]: (node: LineOf<K>) => Line } = {
  refuse: refusal,
  pass: refusal,
  require: node => line(node, [...lineCondition(node.condition), ...clauseBehind(node.condition.span, node.because)]),
  ask: node => line(node, armGaps(node.arm)),
  use: node => line(node, armGaps(node.arm)),
};

function printLine<K extends GateLineNode['kind']>(node: LineOf<K>): Line {
  return (printers[node.kind as K] as (node: LineOf<K>) => Line)(node);
}

/** Owners keep their place among the lines; hurdles change places with each other. */
export function printGate({ ownership, lines, ...node }: GateDeclaration): Line {
  const ordered = inHurdleOrder(lines).map(printLine);
  const places = withOwners(ownership, lines.map(printLine));
  const owned = new Set(ownership.map(({ span }) => span));
  let next = 0;
  return line(
    node,
    [],
    places.map(place => (owned.has(place.span) ? place : ordered[next++]!)),
  );
}
