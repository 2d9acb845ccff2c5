// The lifecycle as a graph: stages, the moves between them, and the clocks that entering a stage starts.
import type { Bundle, Lifecycle, Sla, Stage } from '@funnel/bundle';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { moveLabel } from './move-label.ts';
import { called, lengthWords, stageCalled, timeSpanWords, titleOf } from './words.ts';

/** The graph of the lifecycle; null for a program without one. */
export function lifecycleGraph(bundle: Bundle): Graph | null {
  const { lifecycle, slas } = bundle.rules;
  if (lifecycle === null) return null;
  return {
    kind: 'lifecycle',
    title: titleOf(bundle),
    nodes: [...lifecycle.stages.map((stage, index) => stageNode(stage, index, lifecycle)), ...slas.map(slaNode)],
    edges: [...moveEdges(bundle, lifecycle), ...slas.flatMap(startEdge)],
  };
}

function stageNode(stage: Stage, index: number, { moves }: Lifecycle): GraphNode {
  const isNamed = moves.some(({ to }) => to === stage.name);
  const { name, by_hand, returns, ends, needs, stalls_after } = stage;
  const notes = [
    by_hand ? (isNamed ? 'by hand' : 'by hand, from anywhere') : null,
    returns ? 'returns' : null,
    needs === null ? null : `needs ${needs}`,
    stalls_after === null ? null : `stalls after ${lengthWords(stalls_after)}`,
  ];
  return {
    id: `stage/${name}`,
    kind: 'stage',
    label: stageCalled(stage),
    notes: notes.filter(note => note !== null),
    place: ends ? 'ends' : index === 0 ? 'first' : 'between',
  };
}

function moveEdges({ about }: Bundle, { moves }: Lifecycle): readonly GraphEdge[] {
  return moves.map(move => ({
    from: `stage/${move.from}`,
    to: `stage/${move.to}`,
    kind: move.by_hand ? 'by_hand' : 'move',
    label: moveLabel(about, move),
  }));
}

function slaNode(sla: Sla): GraphNode {
  const targets = [...new Set(sla.targets.map(({ span }) => (span === null ? 'no target' : timeSpanWords(span))))];
  const start = sla.start.kind === 'happening' ? [`start on ${sla.start.of.activity ?? 'any activity'}`] : [];
  return {
    id: `sla/${sla.name}`,
    kind: 'sla',
    label: called(sla),
    notes: [...start, ...(targets.length === 0 ? [] : [targets.join(', ')])],
    place: null,
  };
}

const startEdge = ({ name, start }: Sla): readonly GraphEdge[] =>
  start.kind === 'entering' ? [{ from: `stage/${start.stage}`, to: `sla/${name}`, kind: 'starts', label: null }] : [];
