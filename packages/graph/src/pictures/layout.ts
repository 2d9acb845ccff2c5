// Where boxes, arrows and labels go: Graphviz finds the places, for sizes that we tell it.
import type { Graph, GraphKind } from '../graph.ts';
import { edgeLines, nodeLines, type Size, sizeOf } from './measure.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** All in pixels, from the upper left corner. Nodes and edges stand in the order of the graph. */
export interface Layout extends Size {
  readonly nodes: readonly (Point & Size)[];
  readonly edges: readonly LaidEdge[];
  /** The dot where a lead begins, and the arrow from it; null where there is none. */
  readonly begin: { readonly at: Point; readonly edge: LaidEdge } | null;
}

export interface LaidEdge {
  /** A start, then three points for each Bézier curve. */
  readonly curve: readonly Point[];
  /** The tip of the arrow; null for an edge without one. */
  readonly tip: Point | null;
  /** The middle of the label. */
  readonly label: Point | null;
}

const PADDING: Size = { width: 28, height: 16 };
/** How much larger a box is that has two outlines. */
export const RIM = 7;
const DOT = 14;
const PIXELS_PER_INCH = 72;

/** Journeys go down the page, dependencies across it. */
const DIRECTIONS: Readonly<Record<GraphKind, string>> = { lifecycle: 'TB', dependencies: 'LR' };

const inches = (pixels: number): string => (pixels / PIXELS_PER_INCH).toFixed(4);

const box = ({ width, height }: Size): string =>
  `<<table border="0" cellborder="0" fixedsize="true" width="${width}" height="${height}"><tr><td></td></tr></table>>`;

/** The graph with nothing but sizes, in the language of Graphviz. Ids are numbers: no text of a program gets there. */
function source({ kind, nodes, edges }: Graph): string {
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const first = nodes.findIndex(({ place }) => place === 'first');
  const ends = nodes.flatMap(({ place }, at) => (place === 'ends' ? [`n${at};`] : []));
  return [
    `digraph { graph [rankdir=${DIRECTIONS[kind]}, nodesep=0.35, ranksep=0.5];`,
    'node [shape=box, fixedsize=true, label=""]; edge [arrowsize=0.8];',
    ...(first === -1 ? [] : [`begin [shape=circle, width=${inches(DOT)}]; begin -> n${first} [id=begin];`]),
    ...nodes.map((node, at) => {
      const { width, height } = sizeOf(nodeLines(node));
      const rim = node.place === 'ends' ? RIM : 0;
      return `n${at} [width=${inches(width + PADDING.width + rim)}, height=${inches(height + PADDING.height + rim)}];`;
    }),
    ...edges.map((edge, at) => {
      const label = edge.label === null ? '' : `, label=${box(sizeOf(edgeLines(edge)))}`;
      const beside = edge.kind === 'starts' ? ', dir=none, constraint=false' : '';
      return `n${index.get(edge.from)} -> n${index.get(edge.to)} [id=e${at}${label}${beside}];`;
    }),
    ...edges.flatMap(({ from, to, kind: edge }) =>
      edge === 'starts' ? [`{ rank=same; n${index.get(from)}; n${index.get(to)}; }`] : [],
    ),
    ends.length === 0 ? '}' : `{ rank=max; ${ends.join(' ')} } }`,
  ].join('\n');
}

/** What we read of the answer. */
interface Answer {
  readonly bb: string;
  readonly objects?: readonly {
    readonly name: string;
    readonly pos?: string;
    readonly width?: string;
    readonly height?: string;
  }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string; readonly lp?: string }[];
}

/** Places every part of a graph. Same graph, same places. */
export async function layoutOf(graph: Graph): Promise<Layout> {
  // A megabyte that only pictures need.
  const { instance } = await import('@viz-js/viz');
  const answer = (await instance()).renderJSON(source(graph)) as Answer;
  const [, , width = 0, height = 0] = answer.bb.split(',').map(Number);
  const point = (text: string): Point => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return { x, y: height - y };
  };
  const objects = new Map(answer.objects?.map(each => [each.name, each]));
  const arrows = new Map(answer.edges?.map(each => [each.id, each]));
  const laid = (id: string): LaidEdge => {
    const { pos, lp } = arrows.get(id)!;
    const parts = pos.split(' ');
    const tip = parts.find(part => part.startsWith('e,'));
    return {
      curve: parts.filter(part => !/^[es],/.test(part)).map(point),
      tip: tip === undefined ? null : point(tip.slice(2)),
      label: lp === undefined ? null : point(lp),
    };
  };
  return {
    width,
    height,
    nodes: graph.nodes.map((_, at) => {
      const { pos, width: wide, height: high } = objects.get(`n${at}`)!;
      return { ...point(pos!), width: Number(wide) * PIXELS_PER_INCH, height: Number(high) * PIXELS_PER_INCH };
    }),
    edges: graph.edges.map((_, at) => laid(`e${at}`)),
    begin: objects.has('begin') ? { at: point(objects.get('begin')!.pos!), edge: laid('begin') } : null,
  };
}
