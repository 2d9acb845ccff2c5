// The arms at the top of a declaration.
import type { DeclarationKind, DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { ArmNode } from '../../syntax/nodes/expression.ts';
import { rulesOf } from './children.ts';
import { contentArms, targetLines } from './handover-lines.ts';
import { slaArms } from './sla-lines.ts';

const some = (arm: ArmNode | null): readonly ArmNode[] => (arm === null ? [] : [arm]);
const noArms = (): readonly ArmNode[] => [];

type Arms = { readonly [K in DeclarationKind]: (node: DeclarationOf<K>) => readonly ArmNode[] };

const arms: Arms = {
  funnel: noArms,
  lead: noArms,
  activity: noArms,
  list: noArms,
  param: ({ overrides }) => overrides.map(({ arm }) => arm),
  segment: noArms,
  exclude: noArms,
  score: node => rulesOf(node).flatMap(({ when }) => some(when)),
  grade: ({ bands }) => bands.map(({ arm }) => arm),
  gate: ({ lines }) => lines.flatMap(line => (line.kind === 'require' ? [] : [line.arm])),
  lifecycle: ({ lines }) => lines.flatMap(line => (line.kind === 'move' ? some(line.when) : [])),
  calendar: noArms,
  sla: ({ lines }) => lines.flatMap(slaArms),
  team: noArms,
  route: node => node.arms.map(({ arm }) => arm),
  content: ({ lines }) => lines.flatMap(contentArms),
  handoff: noArms,
  measure: noArms,
  target: node => targetLines(node, 'only').map(({ arm }) => arm),
};

/** All arms of a declaration: those of overrides, rules, bands, gate lines, moves, SLAs, routes, content and targets. */
export function armsOf<K extends DeclarationKind>(node: DeclarationOf<K>): readonly ArmNode[] {
  return (arms[node.kind as K] as (node: DeclarationOf<K>) => readonly ArmNode[])(node);
}
