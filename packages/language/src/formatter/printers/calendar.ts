// `calendar berlin in "Europe/Berlin" { open … closed … }`.
import type { CalendarDeclaration, CalendarLine } from '../../syntax/nodes/time-declarations.ts';
import { itemGaps, type Line, line } from '../line.ts';
import { withOwners } from './ownership.ts';

type LineOf<K extends CalendarLine['kind']> = Extract<CalendarLine, { kind: K }>;

const printers: { readonly [K in CalendarLine['kind']]: (node: LineOf<K>) => Line } = {
  open: node => line(node, itemGaps(node.hours)),
  open_on: node => line(node, itemGaps(node.hours)),
  closed: node => line(node, itemGaps(node.dates)),
  closed_on: node => line(node),
};

function printLine<K extends CalendarLine['kind']>(node: LineOf<K>): Line {
  return (printers[node.kind as K] as (node: LineOf<K>) => Line)(node);
}

export const printCalendar = (node: CalendarDeclaration): Line =>
  line(node, [], withOwners(node.ownership, node.lines.map(printLine)));
