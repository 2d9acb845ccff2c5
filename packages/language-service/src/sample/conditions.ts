// The conditions over the lead that are counted on a sample: what lets a lead through, gives it points, sorts or sends it.
import { armsOf, type Declaration, type Expression } from '@funnel/language';

/** What moves and clocks ask is about a moment, not about the lead as it is. */
const counted: { readonly [K in Declaration['kind']]: boolean } = {
  funnel: false,
  lead: false,
  activity: false,
  list: false,
  param: true,
  segment: true,
  exclude: true,
  score: true,
  grade: true,
  gate: true,
  lifecycle: false,
  calendar: false,
  sla: false,
  team: false,
  route: true,
  content: true,
  handoff: false,
  measure: false,
  target: false,
};

/** In the order they stand, those that could be read. */
export function conditionsOf(node: Declaration): readonly Expression[] {
  if (!counted[node.kind]) return [];
  const named = node.kind === 'segment' || node.kind === 'exclude' ? [node.when] : [];
  const required =
    node.kind === 'gate' ? node.lines.flatMap(line => (line.kind === 'require' ? [line.condition] : [])) : [];
  const arms = armsOf(node).flatMap(({ condition }) => (condition === null ? [] : [condition]));
  return [...named, ...required, ...arms]
    .filter(({ kind }) => kind !== 'missing')
    .sort((a, b) => a.span.start - b.span.start);
}
