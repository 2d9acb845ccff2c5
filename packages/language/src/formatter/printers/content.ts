// `content { step … offer … }`.
import type { ContentDeclaration, ContentLine } from '../../syntax/nodes/handover-declarations.ts';
import { before, clause, type Depth, type Line, line } from '../line.ts';
import { armGaps, occurrenceGaps } from './condition.ts';
import { withOwners } from './ownership.ts';

type LineOf<K extends ContentLine['kind']> = Extract<ContentLine, { kind: K }>;

/** Tests of an activity are broken after the clauses of the line. */
const tests: Depth = { level: 1, indent: 1 };

const printers: { readonly [K in ContentLine['kind']]: (node: LineOf<K>) => Line } = {
  step: node => line(node, armGaps(node.opens)),
  offer: node =>
    line(node, [
      ...(node.taken === null ? [] : occurrenceGaps(node.taken, tests)),
      ...(node.when === null ? [] : [before(node.when.span, clause)]),
      ...armGaps(node.when),
    ]),
};

function printLine<K extends ContentLine['kind']>(node: LineOf<K>): Line {
  return (printers[node.kind as K] as (node: LineOf<K>) => Line)(node);
}

export const printContent = (node: ContentDeclaration): Line =>
  line(node, [], withOwners(node.ownership, node.lines.map(printLine)));
