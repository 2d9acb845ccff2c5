// No consumer of a closed union has a default branch (invariant A6): a new kind must not compile until each has answered.
import ts from 'typescript';
import { expect, test } from 'vitest';
import { isGenerated, place, type SourceFile, shippedSources, visitNodes } from './sources.ts';

function defaultBranches(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    if (isGenerated(file.path)) continue;
    visitNodes(file, (node, source) => {
      if (ts.isDefaultClause(node)) found.push(place(node, source));
    });
  }
  return found;
}

test('no switch has a default branch', () => {
  expect(defaultBranches(shippedSources())).toEqual([]);
});

test('finds a planted default branch', () => {
  const text = 'export const f = (kind: string) => { switch (kind) { case "a": return 1; default: return 2; } };';
  expect(defaultBranches([{ path: 'packages/compiler/src/planted.ts', text }])).toEqual([
    'packages/compiler/src/planted.ts:1',
  ]);
});
