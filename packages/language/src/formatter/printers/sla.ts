// `sla first_response { start on … met by … target … }`.
import type { SlaDeclaration, SlaLine, TriggerNode } from '../../syntax/nodes/time-declarations.ts';
import { before, clause, type Depth, type Gap, type Line, line } from '../line.ts';
import { armGaps, clauseBehind, occurrenceGaps } from './condition.ts';
import { withOwners } from './ownership.ts';

type LineOf<K extends SlaLine['kind']> = Extract<SlaLine, { kind: K }>;

/** Tests of an activity are broken after the clauses of the line. */
const tests: Depth = { level: 1, indent: 1 };

const triggerGaps: {
  readonly [K in TriggerNode['kind']]: (node: Extract<TriggerNode, { kind: K }>) => readonly Gap[];
} = {
  entering: () => [],
  happening: ({ of }) => occurrenceGaps(of, tests),
};

function gapsOf<K extends TriggerNode['kind']>(node: Extract<TriggerNode, { kind: K }>): readonly Gap[] {
  return (triggerGaps[node.kind as K] as (node: Extract<TriggerNode, { kind: K }>) => readonly Gap[])(node);
}

const printers: { readonly [K in SlaLine['kind']]: (node: LineOf<K>) => Line } = {
  use: node => line(node, armGaps(node.arm)),
  start: node =>
    line(node, [
      ...gapsOf(node.on),
      ...(node.when === null ? [] : [before(node.when.span, clause)]),
      ...armGaps(node.when),
    ]),
  met: node => line(node, gapsOf(node.on)),
  pause: node => line(node, [...gapsOf(node.from), ...clauseBehind(node.from.span, node.until), ...gapsOf(node.until)]),
  cancel: node => line(node, gapsOf(node.on)),
  target: node => line(node, armGaps(node.arm)),
  no_target: node => line(node, armGaps(node.arm)),
  step: node => line(node),
};

function printLine<K extends SlaLine['kind']>(node: LineOf<K>): Line {
  return (printers[node.kind as K] as (node: LineOf<K>) => Line)(node);
}

export const printSla = (node: SlaDeclaration): Line =>
  line(node, [], withOwners(node.ownership, node.lines.map(printLine)));
