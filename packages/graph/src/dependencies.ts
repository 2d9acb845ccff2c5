// What depends on what, as a graph: from fields and activities over scores and gates to moves, stages and what they lead to.
import type { About, Bundle, Lifecycle, Rules } from '@funnel/bundle';
import type { Graph, GraphEdge, GraphNode, NodeKind } from './graph.ts';
import { armIds, conditionIds } from './references/conditions.ts';
import { gateIds, moveIds, paramIds, routeIds, scoreIds, slaIds } from './references/declarations.ts';
import { handoffIds, measureIds, offerIds, stepIds, targetIds } from './references/handover.ts';
import { called, stageCalled, titleOf } from './words.ts';

/** A node with the ids of what it asks. */
interface Part {
  readonly node: GraphNode;
  readonly asks: readonly string[];
}

interface Named {
  readonly name: string;
  readonly label: string | null;
}

function part(kind: NodeKind, name: string, label: string, asks: readonly string[] = []): Part {
  return { node: { id: `${kind}/${name}`, kind, label, notes: [], place: null }, asks };
}

const parts = <T extends Named>(kind: NodeKind, all: readonly T[], asks: (of: T) => readonly string[]): Part[] =>
  all.map(each => part(kind, each.name, called(each), asks(each)));

const nothing = (): readonly string[] => [];

function partsOf(rules: Rules, { measures, targets }: About): readonly Part[] {
  return [
    ...parts('field', rules.lead.fields, nothing),
    ...parts('activity', rules.activities, nothing),
    ...rules.lists.map(({ name }) => part('list', name, name.replaceAll('_', ' '))),
    ...parts('param', rules.params, paramIds),
    ...parts('segment', rules.segments, ({ when }) => conditionIds(when)),
    ...rules.exclusions.map(({ label, when }) => part('exclusion', label, label, conditionIds(when))),
    ...parts('score', rules.scores, scoreIds),
    ...parts('grade', rules.grades, ({ bands }) => armIds(bands)),
    ...parts('gate', rules.gates, gateIds),
    ...(rules.lifecycle === null ? [] : lifecycleParts(rules.lifecycle)),
    ...parts('calendar', rules.calendars, nothing),
    ...parts('team', rules.teams, nothing),
    ...parts('route', rules.routes, routeIds),
    ...parts('sla', rules.slas, slaIds),
    ...parts('step', rules.content?.steps ?? [], stepIds),
    ...(rules.content?.offers ?? []).map(offer => part('offer', offer.title, offer.title, offerIds(offer))),
    ...parts('handoff', rules.handoffs, handoff => handoffIds(handoff, rules)),
    ...parts('measure', measures, measureIds),
    ...parts('target', targets, targetIds),
  ];
}

/** Moves by hand ask nothing, and are left out. A stage asks the gate it needs, and is reached by its moves. */
function lifecycleParts({ stages, moves }: Lifecycle): readonly Part[] {
  const asking = moves.filter(move => !move.by_hand);
  const name = new Map(stages.map(stage => [stage.name, stageCalled(stage)]));
  return [
    ...asking.map(move => part('move', move.id, `${name.get(move.from)} → ${name.get(move.to)}`, moveIds(move))),
    ...stages.map(stage =>
      part('stage', stage.name, stageCalled(stage), [
        ...asking.filter(({ to }) => to === stage.name).map(({ id }) => `move/${id}`),
        ...(stage.needs === null ? [] : [`gate/${stage.needs}`]),
      ]),
    ),
  ];
}

function edgesOf({ node, asks }: Part): readonly GraphEdge[] {
  return [...new Set(asks)].map(from => ({ from, to: node.id, kind: 'uses', label: null }));
}

/** The graph of all that rules, measures and targets ask. */
export function dependencyGraph(bundle: Bundle): Graph {
  const all = partsOf(bundle.rules, bundle.about);
  return {
    kind: 'dependencies',
    title: titleOf(bundle),
    nodes: all.map(({ node }) => node),
    edges: all.flatMap(edgesOf),
  };
}
