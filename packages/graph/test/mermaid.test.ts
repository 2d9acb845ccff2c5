// Mermaid text, read by Mermaid itself.
import { dependencyGraph, type Graph, type GraphNode, lifecycleGraph, renderMermaid } from '@funnel/graph';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compiled, RULES } from './program.ts';
import { diagramType } from './real-mermaid.ts';

const bundle = compiled(RULES);

test('both graphs are flowcharts to Mermaid', async () => {
  expect(await diagramType(renderMermaid(lifecycleGraph(bundle)!))).toBe('flowchart-v2');
  expect(await diagramType(renderMermaid(dependencyGraph(bundle)))).toBe('flowchart-v2');
});

test('the parser would say so if they were none', async () => {
  await expect(diagramType('flowchart LR\n  a["x"y"] --> b\n')).rejects.toThrow('Parse error');
});

test('reads as a person would write it', () => {
  const text = renderMermaid(lifecycleGraph(bundle)!);
  expect(text).toContain('flowchart TD\n  begin((" ")):::begin\n  begin --> stage_inquiry\n');
  expect(text).toContain('  stage_mql("Marketing qualified<br/>stalls after 14 days"):::stage\n');
  expect(text).toContain('  stage_won(["Won<br/>by hand"]):::stage\n');
  expect(text).toContain('  stage_mql -->|"Too #60;slow#62; (after 36 hours)"| stage_inquiry\n');
  expect(text).toContain('  stage_sql -.->|"Signed"| stage_won\n');
});

const node = (id: string, label: string, note: string): GraphNode => ({
  id,
  kind: 'exclusion',
  label,
  notes: [note],
  place: null,
});

test('no label breaks it', async () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'end',
      '"',
      '`x`',
      '"`**x**`"',
      '#quot;',
      '%% x',
      '</b>',
      '|',
      ']',
      'a --> b',
      '\n',
      'click x',
      ';',
      '{',
      '1. x',
    ),
  );
  await fc.assert(
    fc.asyncProperty(odd, odd, odd, async (a, b, c) => {
      const nodes = [node(`exclusion/${a}`, a, b), node(`exclusion/${a}${b}!`, c, a)];
      const edges = [{ from: nodes[0]!.id, to: nodes[1]!.id, kind: 'move' as const, label: b }];
      const graph: Graph = { kind: 'lifecycle', title: a, nodes, edges };
      expect(await diagramType(renderMermaid(graph))).toBe('flowchart-v2');
    }),
    { numRuns: 200 },
  );
});

test('ids that differ in signs only stay apart', () => {
  const nodes = [node('exclusion/a-b', 'one', ''), node('exclusion/a b', 'two', '')];
  const text = renderMermaid({ kind: 'dependencies', title: null, nodes, edges: [] });
  expect(text).toContain('exclusion_a_b["one');
  expect(text).toContain('exclusion_a_b_2["two');
});
