// A graph as an SVG that needs nothing else, and reads on light and on dark ground.
import type { Graph, GraphEdge, GraphKind, GraphNode } from '../graph.ts';
import { type LaidEdge, layoutOf, type Point, RIM } from './layout.ts';
import { edgeLines, lineHeight, nodeLines, type Size, sizeOf, type TextLine } from './measure.ts';
import { OUTLINES, short } from './shapes.ts';
import { styleSheet } from './style.ts';

const MARGIN = 16;
const TITLES: Readonly<Record<GraphKind, string>> = { lifecycle: 'lifecycle', dependencies: 'what depends on what' };
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML has no control characters, and no halves of letters. */
const escaped = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, ' ')
    .replace(/[&<>"]/g, letter => ENTITIES[letter] ?? letter);

/** Lines below each other around a point. */
function texts(lines: readonly TextLine[], { x, y }: Point, kind: string): string {
  let top = y - sizeOf(lines).height / 2;
  return lines
    .map(line => {
      const base = top + lineHeight(line) * 0.77;
      top += lineHeight(line);
      const weight = line.bold ? ' font-weight="bold"' : '';
      return `<text class="${kind}" x="${short(x)}" y="${short(base)}" font-size="${line.size}"${weight}>${escaped(line.text)}</text>`;
    })
    .join('');
}

/** Within the outline of a stage in which a journey is over. */
const shrunk = (box: Point & Size): Point & Size => ({ ...box, width: box.width - RIM, height: box.height - RIM });

function nodeGroup(node: GraphNode, box: Point & Size): string {
  const outline = OUTLINES[node.kind];
  const within = node.place === 'ends' ? outline(shrunk(box), node.kind) : '';
  const words = texts(nodeLines(node), box, `${node.kind}-text`);
  return `<g><title>${escaped(node.id)}</title>${outline(box, node.kind)}${within}${words}</g>`;
}

const place = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;

/** `uses` is one kind of line, everything between stages another. */
function arrow({ curve, tip }: LaidEdge, kind: GraphEdge['kind']): string {
  const [start, ...rest] = curve;
  if (start === undefined) return '';
  const line = `M${place(start)}C${rest.map(place).join(' ')}${tip === null ? '' : `L${place(tip)}`}`;
  const [style, end] = kind === 'uses' ? ['uses', 'funnel-uses-tip'] : [`arrow ${kind}`, 'funnel-tip'];
  return `<path class="${style}" d="${line}"${tip === null ? '' : ` marker-end="url(#${end})"`}/>`;
}

const why = (edge: GraphEdge, { label }: LaidEdge): string =>
  label === null ? '' : texts(edgeLines(edge), label, 'why');

const tip = (id: string, kind: string, size: number): string =>
  `<marker id="${id}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="${size}" markerHeight="${size}" orient="auto-start-reverse"><path class="${kind}" d="M0 0L10 5L0 10z"/></marker>`;

/** The document. Same graph, same bytes. */
export async function renderSvg(graph: Graph): Promise<string> {
  const { width, height, nodes, edges, begin } = await layoutOf(graph);
  const kinds = [...new Set(graph.nodes.map(({ kind }) => kind))];
  const size = `${short(width + 2 * MARGIN)}" height="${short(height + 2 * MARGIN)}`;
  const title = [graph.title, TITLES[graph.kind]].filter(part => part !== null).join(': ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${size}" viewBox="${-MARGIN} ${-MARGIN} ${size.replace('" height="', ' ')}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${styleSheet(kinds)}</style>`,
    `<defs>${tip('funnel-tip', 'tip', 7)}${tip('funnel-uses-tip', 'uses-tip', 7)}</defs>`,
    ...(begin === null
      ? []
      : [
          `<circle class="begin" cx="${short(begin.at.x)}" cy="${short(begin.at.y)}" r="7"/>`,
          arrow(begin.edge, 'move'),
        ]),
    ...graph.edges.map((edge, at) => arrow(edges[at]!, edge.kind)),
    ...graph.nodes.map((node, at) => nodeGroup(node, nodes[at]!)),
    ...graph.edges.map((edge, at) => why(edge, edges[at]!)).filter(text => text !== ''),
    '</svg>',
    '',
  ].join('\n');
}
