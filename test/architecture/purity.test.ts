// The evaluator is total and deterministic: no clock, no randomness, no I/O (invariant A5). What it stands on, and the front
// end and compiler, know no clock and no chance either, so the same source gives the same bytes.
import ts from 'typescript';
import { expect, test } from 'vitest';
import { isGenerated, packageOf, place, type SourceFile, shippedSources, visitNodes } from './sources.ts';

const pure = new Set(['bundle', 'evaluator', 'explain', 'compiler', 'language', 'review', 'language-service']);
const forbiddenNames = new Set([
  'fetch',
  'process',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'XMLHttpRequest',
  'localStorage',
  'Intl',
  'crypto',
]);
const forbiddenCalls = new Set(['Math.random', 'Date.now', 'Date.parse']);

function impurities(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    if (!pure.has(packageOf(file.path)) || isGenerated(file.path)) continue;
    visitNodes(file, (node, source) => {
      if (ts.isIdentifier(node) && forbiddenNames.has(node.text)) {
        const parent = node.parent;
        const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
        const isKey = (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
        if (!isMember && !isKey) found.push(`${place(node, source)}: ${node.text}`);
      }
      if (ts.isPropertyAccessExpression(node) && forbiddenCalls.has(node.getText(source)))
        found.push(`${place(node, source)}: ${node.getText(source)}`);
      if (ts.isNewExpression(node) && node.expression.getText(source) === 'Date')
        found.push(`${place(node, source)}: new Date`);
      if (ts.isCallExpression(node) && /^toLocale/.test(lastName(node.expression)))
        found.push(`${place(node, source)}: ${lastName(node.expression)}`);
    });
  }
  return found;
}

function lastName(expression: ts.Expression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

test('no clock, no chance, no I/O', () => {
  expect(impurities(shippedSources())).toEqual([]);
});

test.each([
  'export const now = () => Date.now();',
  'export const now = () => new Date();',
  'export const luck = () => Math.random();',
  'export const ask = () => fetch("x");',
  'export const low = (text: string) => text.toLocaleLowerCase();',
])('finds planted: %s', text => {
  expect(impurities([{ path: 'packages/evaluator/src/planted.ts', text }])).toHaveLength(1);
});
