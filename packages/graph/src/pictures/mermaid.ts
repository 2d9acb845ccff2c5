// A graph as a Mermaid flowchart.
import type { EdgeKind, Graph, GraphEdge, GraphKind, GraphNode, NodeKind } from '../graph.ts';
import { wrapped } from '../words.ts';
import { COLOURS } from './colours.ts';

/** How many letters a line of a label has before it is wrapped. */
const WIDTH = 32;

/** What encloses the label of a node, which is its shape. */
const SHAPES: Readonly<Record<NodeKind, readonly [string, string]>> = {
  field: ['[', ']'],
  activity: ['(', ')'],
  list: ['[(', ')]'],
  param: ['([', '])'],
  segment: ['[', ']'],
  exclusion: ['[', ']'],
  score: ['[[', ']]'],
  grade: ['[[', ']]'],
  gate: ['{{', '}}'],
  stage: ['(', ')'],
  move: ['>', ']'],
  calendar: ['[(', ')]'],
  sla: ['[/', '/]'],
  team: ['([', '])'],
  route: ['{{', '}}'],
  step: ['(', ')'],
  offer: ['[(', ')]'],
  handoff: ['>', ']'],
  measure: ['[/', '/]'],
  target: ['[/', '/]'],
};

/** Stages in which a journey is over have a shape of their own. */
const END: readonly [string, string] = ['([', '])'];

/** Journeys go down the page, dependencies across it. */
const DIRECTIONS: Readonly<Record<GraphKind, string>> = { lifecycle: 'TD', dependencies: 'LR' };

const ARROWS: Readonly<Record<EdgeKind, string>> = {
  move: '-->',
  by_hand: '-.->',
  starts: '-.-',
  uses: '-->',
};

/** Mermaid reads entities with `#` for `&`; whatever could mean something to it, or to HTML, is written so. */
const escaped = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,:;()/+%=_?!-]/gu, letter => `#${letter.codePointAt(0)};`);

/** Mermaid knows no empty label. */
const label = (lines: readonly string[]): string => `"${lines.map(escaped).join('<br/>') || ' '}"`;

type Names = ReadonlyMap<string, string>;

/** Ids of letters and digits, the readable part of the node's own. */
function namesOf(nodes: readonly GraphNode[]): Names {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id } of nodes) {
    const plain = id.replace(/[^A-Za-z0-9]+/g, '_').replace(/_+$/, '');
    let name = plain;
    for (let next = 2; taken.has(name); next++) name = `${plain}_${next}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

function nodeLine(names: Names, node: GraphNode): string {
  const [open, close] = node.place === 'ends' ? END : SHAPES[node.kind];
  const lines = [...wrapped(node.label, WIDTH), ...node.notes.flatMap(note => wrapped(note, WIDTH))];
  return `  ${names.get(node.id)}${open}${label(lines)}${close}:::${node.kind}`;
}

function edgeLine(names: Names, edge: GraphEdge): string {
  const why = edge.label === null ? '' : `|${label(wrapped(edge.label, WIDTH))}|`;
  return `  ${names.get(edge.from)} ${ARROWS[edge.kind]}${why} ${names.get(edge.to)}`;
}

/** Where a lead begins. */
function startLines(names: Names, nodes: readonly GraphNode[]): readonly string[] {
  const first = nodes.find(({ place }) => place === 'first');
  return first === undefined ? [] : ['  begin((" ")):::begin', `  begin --> ${names.get(first.id)}`];
}

function classLines(nodes: readonly GraphNode[]): readonly string[] {
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  const begins = nodes.some(({ place }) => place === 'first') ? ['  classDef begin fill:#57606a,stroke:#57606a'] : [];
  return [
    ...begins,
    ...kinds.map(kind => {
      const { fill, line, text } = COLOURS[kind].light;
      return `  classDef ${kind} fill:${fill},stroke:${line},color:${text}`;
    }),
  ];
}

/** The text of a flowchart. Its boxes bring their own colours, so that it reads on any ground. */
export function renderMermaid(graph: Graph): string {
  const names = namesOf(graph.nodes);
  return [
    `flowchart ${DIRECTIONS[graph.kind]}`,
    ...startLines(names, graph.nodes),
    ...graph.nodes.map(node => nodeLine(names, node)),
    ...graph.edges.map(edge => edgeLine(names, edge)),
    ...classLines(graph.nodes),
    '',
  ].join('\n');
}
