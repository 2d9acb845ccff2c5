// The drawn picture: well-formed, of itself, readable.
import { dependencyGraph, type Graph, lifecycleGraph, renderSvg } from '@funnel/graph';
import { describe, expect, test } from 'vitest';
import { compiled, RULES } from './program.ts';
import { wellFormed } from './well-formed.ts';

const bundle = compiled(RULES);
const graphs = [lifecycleGraph(bundle)!, dependencyGraph(bundle)];

describe.each(graphs)('$kind', graph => {
  test('is well-formed, and the same each time', async () => {
    const svg = await renderSvg(graph);
    expect(wellFormed(svg)).toBeNull();
    expect(await renderSvg(graph)).toBe(svg);
  });

  test('needs nothing from elsewhere', async () => {
    const svg = (await renderSvg(graph)).replace(' xmlns="http://www.w3.org/2000/svg"', '');
    expect(svg).not.toMatch(/https?:|href|<script|<image|@import|url\((?!#)|<!/);
  });

  test('has a box for each node and a line for each edge', async () => {
    const svg = await renderSvg(graph);
    expect(svg.match(/<g>/g)?.length).toBe(graph.nodes.length);
    const begins = graph.nodes.some(({ place }) => place === 'first') ? 1 : 0;
    expect(svg.match(/<path class="(arrow \w+|uses)"/g)?.length).toBe(graph.edges.length + begins);
  });

  test('has colours for light ground and for dark', async () => {
    const style = /<style>(.*)<\/style>/.exec(await renderSvg(graph))![1]!;
    const [light, dark] = style.split('@media (prefers-color-scheme:dark)');
    for (const { kind } of graph.nodes) for (const half of [light, dark]) expect(half).toContain(`.${kind}{fill:#`);
  });
});

test('texts are escaped', async () => {
  const label = '</text><script>"&\u0000\ud800';
  const node = { id: 'list/x', kind: 'list', label, notes: [label], place: null } as const;
  const graph: Graph = { kind: 'dependencies', title: label, nodes: [node], edges: [] };
  const svg = await renderSvg(graph);
  expect(wellFormed(svg)).toBeNull();
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&quot;&amp;');
});

test('words stay within their box, and boxes within the picture', async () => {
  const svg = await renderSvg(graphs[0]!);
  const [left, top, width, height] = /viewBox="([^"]*)"/.exec(svg)![1]!.split(' ').map(Number);
  const boxes = [
    ...svg.matchAll(/<rect class="stage" x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"[^>]*>(?!<rect)(.*)/g),
  ];
  expect(boxes.length).toBe(5);
  for (const [, x, y, wide, high, rest] of boxes) {
    expect(Number(x)).toBeGreaterThan(left!);
    expect(Number(y)).toBeGreaterThan(top!);
    expect(Number(x) + Number(wide)).toBeLessThan(left! + width!);
    expect(Number(y) + Number(high)).toBeLessThan(top! + height!);
    for (const [, base, size, text] of rest!.matchAll(/y="([^"]*)" font-size="(\d+)"[^>]*>([^<]*)</g)) {
      expect(Number(base)).toBeGreaterThan(Number(y));
      expect(Number(base)).toBeLessThan(Number(y) + Number(high));
      expect(Number(wide)).toBeGreaterThan(text!.length * Number(size) * 0.5);
    }
  }
});
