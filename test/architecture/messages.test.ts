// Nothing outside a catalogue builds a message (invariant A2): front end, compiler and evaluator hand out codes and data.
import ts from 'typescript';
import { expect, test } from 'vitest';
import { isGenerated, packageOf, place, type SourceFile, shippedSources, visitNodes } from './sources.ts';

const silent = new Set([
  'language',
  'compiler',
  'evaluator',
  'bundle',
  'data',
  'registry',
  'language-service',
  'language-server',
]);
/** Where words are the trade: the catalogues, and the descriptions of the language's own words. */
const wordy = [
  /^packages\/language\/src\/(diagnostics|words)\//,
  /^packages\/data\/src\/(problems\/|settings\/schema)/,
  /^packages\/language-service\/src\/words\//,
  /^packages\/language-service\/src\/rename\/refusals\.ts$/,
];

/** A text with four words or more, by itself or as the fixed part of a template. */
function isSentence(text: string): boolean {
  return /[A-Za-z]+ [A-Za-z'’-]+ [A-Za-z'’-]+ [A-Za-z'’-]+/.test(text);
}

/** Inside `throw new …`: for whoever calls wrongly in code, a defect that no user ever reads. */
function isThrown(node: ts.Node): boolean {
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (ts.isThrowStatement(outer)) return true;
    if (ts.isBlock(outer)) return false;
  }
  return false;
}

function sentences(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    if (!silent.has(packageOf(file.path)) || isGenerated(file.path) || wordy.some(pattern => pattern.test(file.path)))
      continue;
    visitNodes(file, (node, source) => {
      const text = ts.isStringLiteralLike(node)
        ? node.text
        : ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
          ? node.text
          : null;
      if (text !== null && isSentence(text) && !isThrown(node)) found.push(`${place(node, source)}: ${text}`);
    });
  }
  return found;
}

test('no sentence stands outside a catalogue', () => {
  expect(sentences(shippedSources())).toEqual([]);
});

test('finds a planted message', () => {
  const text = 'export const m = (name: string) => `there is no field of that name`;';
  expect(sentences([{ path: 'packages/compiler/src/planted.ts', text }])).toHaveLength(1);
});
