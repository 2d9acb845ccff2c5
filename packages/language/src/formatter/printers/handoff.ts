// `handoff new_mql on entering mql { to … include … suggest content }`.
import type { HandoffDeclaration, HandoffLine } from '../../syntax/nodes/handover-declarations.ts';
import { itemGaps, type Line, line } from '../line.ts';
import { withOwners } from './ownership.ts';

type LineOf<K extends HandoffLine['kind']> = Extract<HandoffLine, { kind: K }>;

const printers: { readonly [K in HandoffLine['kind']]: (node: LineOf<K>) => Line } = {
  to: node => line(node),
  include: node => line(node, itemGaps(node.facts)),
  include_last: node => line(node),
  suggest: node => line(node),
};

function printLine<K extends HandoffLine['kind']>(node: LineOf<K>): Line {
  return (printers[node.kind as K] as (node: LineOf<K>) => Line)(node);
}

export const printHandoff = (node: HandoffDeclaration): Line =>
  line(node, [], withOwners(node.ownership, node.lines.map(printLine)));
