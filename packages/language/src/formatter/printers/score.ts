// `score fit from 0 to 100 { … }`.
import type { ScoreDeclaration, ScoreLine } from '../../syntax/nodes/declaration.ts';
import { type Line, line } from '../line.ts';
import { withOwners } from './ownership.ts';
import { printRule } from './rule.ts';

type LineOf<K extends ScoreLine['kind']> = Extract<ScoreLine, { kind: K }>;

const printers: { readonly [K in ScoreLine['kind']]: (node: LineOf<K>) => Line } = {
  rule: printRule,
  fading: node => line(node),
  forget: node => line(node),
  group: node => line(node, [], withOwners(node.ownership, node.rules.map(printRule))),
};

function printLine<K extends ScoreLine['kind']>(node: LineOf<K>): Line {
  return (printers[node.kind as K] as (node: LineOf<K>) => Line)(node);
}

export const printScore = (node: ScoreDeclaration): Line =>
  line(node, [], withOwners(node.ownership, node.lines.map(printLine)));
