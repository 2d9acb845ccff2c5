// Every name in a bundle's rules stands for something declared there, of a type that its place has use for, and the order of
// evaluation serves each before its users.
// What a compiler writes is so; what comes from outside with right digests need not be.

import type { Rules } from '../nodes/bundle.ts';
import type { Activity } from '../nodes/lead.ts';
import { declaredIn, twiceProblem } from './declared.ts';
import type { SchemaProblem } from './problem.ts';
import { wrongType } from './types.ts';

/** A node of any kind, as far as names in it are concerned. */
type Node = Readonly<Record<string, unknown>>;

interface Walk {
  readonly rules: Rules;
  readonly declared: ReadonlySet<string>;
  /** Keys of parts of the order that the part at hand needs. */
  readonly needs: Set<string>;
  problem: SchemaProblem | null;
}

type Check = (node: Node, path: string, activity: Activity | null, walk: Walk) => void;

/** By kind: what the names in a node must stand for. Kinds without names are not here. */
const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['field', (node, path, _activity, walk) => demand(walk, `field/${node['name']}`, `${path}/name`)],
  ['property', (node, path, activity, walk) => demandProperty(walk, activity, node['name'], `${path}/name`)],
  ['param', (node, path, _activity, walk) => need(walk, `param/${node['name']}`, path)],
  ['score', (node, path, _activity, walk) => need(walk, `score/${node['name'] ?? node['score']}`, path)],
  ['grade', (node, path, _activity, walk) => need(walk, `grade/${node['name'] ?? node['grade']}`, path)],
  ['segment', (node, path, _activity, walk) => need(walk, `segment/${node['name']}`, path)],
  ['gate', (node, path, _activity, walk) => need(walk, `gate/${node['name']}`, path)],
  ['list', (node, path, _activity, walk) => demand(walk, `list/${node['name']}`, `${path}/name`)],
  [
    'latest_activity',
    (node, path, _activity, walk) => demand(walk, `activity/${node['activity']}`, `${path}/activity`),
  ],
  ['proportion_rule', (node, path, _activity, walk) => demand(walk, `field/${node['field']}`, `${path}/field`)],
  ['total', propertyOfOccurrence('property')],
  ['last_property', propertyOfOccurrence('property')],
  ['activity_rule', propertyOfOccurrence('once_per')],
  ['team', (node, path, _activity, walk) => demand(walk, `team/${node['name']}`, `${path}/name`)],
  ['route', (node, path, _activity, walk) => demand(walk, `route/${node['name']}`, `${path}/name`)],
]);

/** By member, in nodes of whatever kind: what the text, or each of the texts, in it must name. */
const NAMING: ReadonlyMap<string, string> = new Map([
  ['gate', 'gate'],
  ['needs', 'gate'],
  ['stage', 'stage'],
  ['stages', 'stage'],
  ['forget', 'stage'],
  ['entering', 'stage'],
  ['from', 'stage'],
  ['to', 'stage'],
  ['calendar', 'calendar'],
  ['zone', 'zone'],
  ['team', 'team'],
  ['step', 'step'],
]);

/** Keys of named parts of the order. */
const ORDERED = /^(param|segment|score|grade|gate)\//;

/** The first name that stands for two things or for nothing, a value of a wrong type, or a part that the order leaves out, repeats or puts too late. */
export function referenceProblem(rules: Rules): SchemaProblem | null {
  const all = declaredIn(rules);
  const twice = twiceProblem(all);
  if (twice !== null) return twice;
  const declared = new Set(all.map(({ key }) => key));
  const needs = new Map<string, ReadonlySet<string>>();
  const { fields, per } = rules.lead;
  if (per !== null && !fields.some(({ name, type }) => name === per && type.kind === 'member'))
    return problemAt('/rules/lead/per', `field/${per}`);
  for (const { key, node, path } of parts(rules)) {
    const walk: Walk = { rules, declared, needs: new Set(), problem: null };
    visit(node, path, null, walk);
    // Who is excluded has no scores and passes no gate.
    if (rules.exclusions.length > 0 && /^(score|grade|gate)\//.test(key)) walk.needs.add('exclusions');
    if (walk.problem !== null) return walk.problem;
    needs.set(key, new Set([...(needs.get(key) ?? []), ...walk.needs]));
  }
  for (const [member, node] of Object.entries(behindTheOrder(rules))) {
    const walk: Walk = { rules, declared, needs: new Set(), problem: null };
    visit(node, `/rules/${member}`, null, walk);
    if (walk.problem !== null) return walk.problem;
  }
  return orderProblem(rules.order, needs);
}

/** What is decided when the parts of the order are. The words `persona` and `segment` of a hand-off name nothing. */
function behindTheOrder({ lifecycle, calendars, slas, routes, content, handoffs }: Rules): Node {
  const named = handoffs.map(({ include, ...rest }) => ({
    ...rest,
    include: include.map(fact => (fact.kind === 'persona' || fact.kind === 'segment' ? null : fact)),
  }));
  return { lifecycle, calendars, slas, routes, content, handoffs: named };
}

/** What the order is about. All exclusions are one part of it. */
function parts(rules: Rules): readonly { readonly key: string; readonly node: unknown; readonly path: string }[] {
  const named = (kind: string, list: string, nodes: readonly { readonly name: string }[]) =>
    nodes.map((node, index) => ({ key: `${kind}/${node.name}`, node, path: `/rules/${list}/${index}` }));
  return [
    ...named('param', 'params', rules.params),
    ...named('segment', 'segments', rules.segments),
    ...(rules.exclusions.length === 0
      ? []
      : [{ key: 'exclusions', node: rules.exclusions, path: '/rules/exclusions' }]),
    ...named('score', 'scores', rules.scores),
    ...named('grade', 'grades', rules.grades),
    ...named('gate', 'gates', rules.gates),
  ];
}

function visit(value: unknown, path: string, activity: Activity | null, walk: Walk): void {
  if (typeof value !== 'object' || value === null || walk.problem !== null) return;
  const node = value as Node;
  if (typeof node['kind'] === 'string') CHECKS.get(node['kind'])?.(node, path, activity, walk);
  const wrong = wrongType(node, { rules: walk.rules, activity });
  if (wrong !== null) walk.problem ??= problemAt(`${path}/${wrong.member}`, { type: wrong.expected }, 'type');
  const inside = isOccurrence(node) ? activityOf(node, path, walk) : activity;
  for (const [name, child] of Object.entries(node)) {
    const names = NAMING.get(name);
    if (names !== undefined) visitNames(child, names, `${path}/${name}`, walk);
    visit(child, `${path}/${name}`, inside, walk);
  }
}

/** A member's name, or its list of names; what is neither is a node, and visited as one. */
function visitNames(value: unknown, kind: string, path: string, walk: Walk): void {
  if (typeof value === 'string') need(walk, `${kind}/${value}`, path);
  if (!Array.isArray(value)) return;
  for (const [index, name] of value.entries()) {
    if (typeof name === 'string') need(walk, `${kind}/${name}`, `${path}/${index}`);
  }
}

function isOccurrence(node: Node): boolean {
  return 'period' in node && 'where' in node;
}

/** The activity that an occurrence names; null, without a problem, when it means any. */
function activityOf(node: Node, path: string, walk: Walk): Activity | null {
  if (node['activity'] === null) return null;
  demand(walk, `activity/${node['activity']}`, `${path}/activity`);
  return walk.rules.activities.find(({ name }) => name === node['activity']) ?? null;
}

function propertyOfOccurrence(member: string): Check {
  return (node, path, _activity, walk) => {
    if (node[member] === null) return;
    const activity = activityOf(node['of'] as Node, `${path}/of`, walk);
    demandProperty(walk, activity, node[member], `${path}/${member}`);
  };
}

function demandProperty(walk: Walk, activity: Activity | null, name: unknown, path: string): void {
  const known = activity?.properties.some(property => property.name === name) ?? false;
  if (!known) refuse(walk, path, `property/${name}`);
}

/** As `demand`; of what the order is about, the part at hand needs it. */
function need(walk: Walk, key: string, path: string): void {
  demand(walk, key, path);
  if (ORDERED.test(key)) walk.needs.add(key);
}

function demand(walk: Walk, key: string, path: string): void {
  if (!walk.declared.has(key)) refuse(walk, path, key);
}

function refuse(walk: Walk, path: string, expected: string): void {
  walk.problem ??= problemAt(path, expected);
}

function problemAt(path: string, expected: unknown, rule = 'reference'): SchemaProblem {
  return { code: 'schema', data: { path, rule, expected: JSON.stringify(expected) } };
}

function orderProblem(order: readonly string[], needs: ReadonlyMap<string, ReadonlySet<string>>): SchemaProblem | null {
  const done = new Set<string>();
  for (const [index, key] of order.entries()) {
    const wanted = needs.get(key);
    const late = wanted === undefined || done.has(key) ? key : [...wanted].find(each => !done.has(each));
    if (late !== undefined) return problemAt(`/rules/order/${index}`, late);
    done.add(key);
  }
  const missing = [...needs.keys()].find(key => !done.has(key));
  return missing === undefined ? null : problemAt('/rules/order', missing);
}
