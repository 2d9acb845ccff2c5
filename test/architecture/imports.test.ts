// Who may import whom: packages meet through their index only, and never upwards. Files, network, process and the editor's
// protocol are known to few (invariants A5 and A7).
import { expect, test } from 'vitest';
import { importsOf, packageOf, type SourceFile, shippedSources } from './sources.ts';

/** For each package, the packages of this workspace that it may import. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  bundle: [],
  language: [],
  compiler: ['language', 'bundle'],
  evaluator: ['bundle'],
  explain: ['bundle'],
  data: ['bundle'],
  graph: ['bundle'],
  'language-service': ['language', 'compiler', 'evaluator', 'explain', 'bundle'],
  review: ['language', 'compiler', 'evaluator', 'explain', 'bundle'],
  registry: ['bundle'],
  'language-server': [
    'language',
    'language-service',
    'compiler',
    'evaluator',
    'explain',
    'bundle',
    'data',
    'review',
    'graph',
  ],
  'test-kit': ['language', 'language-service', 'compiler', 'evaluator', 'explain', 'bundle', 'data', 'review', 'graph'],
  cli: [
    'language',
    'compiler',
    'evaluator',
    'explain',
    'bundle',
    'data',
    'review',
    'registry',
    'language-server',
    'graph',
  ],
  'editor-extension': [],
};

const knowsFiles = new Set(['cli', 'language-server', 'data', 'registry']);
const knowsProtocol = new Set(['language-server', 'editor-extension']);

function violations(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    const from = packageOf(file.path);
    for (const { target, where } of importsOf(file)) {
      const sibling = /^@funnel\/([^/]+)(\/.*)?$/.exec(target);
      if (sibling) {
        const [, name = '', deep] = sibling;
        if (deep) found.push(`${where} reaches into ${target}: packages meet through their index`);
        if (name !== from && !allowed[from]?.includes(name)) found.push(`${where}: ${from} may not import ${name}`);
      }
      const climbs = target.startsWith('.') && new URL(target, `file:///${file.path}`).pathname;
      if (climbs && packageOf(climbs.slice(1)) !== from) found.push(`${where} leaves its package by ${target}`);
      if (target.startsWith('node:') && !knowsFiles.has(from)) found.push(`${where}: ${from} may not know ${target}`);
      if (/^vscode(-|$)/.test(target) && !knowsProtocol.has(from))
        found.push(`${where}: ${from} may not know the editor's protocol (${target})`);
    }
  }
  return found;
}

test('packages import only what the table allows', () => {
  expect(violations(shippedSources())).toEqual([]);
});

test('the table knows every package', () => {
  const packages = new Set(shippedSources().map(file => packageOf(file.path)));
  expect([...packages].filter(name => !(name in allowed))).toEqual([]);
});

test.each([
  ['packages/evaluator/src/a.ts', "import { parseFile } from '@funnel/language';", 'may not import language'],
  [
    'packages/compiler/src/a.ts',
    "import type { Rule } from '@funnel/bundle/src/nodes/score.ts';",
    'through their index',
  ],
  ['packages/explain/src/a.ts', "export * from '../../bundle/src/index.ts';", 'leaves its package'],
  ['packages/evaluator/src/a.ts', "import { readFileSync } from 'node:fs';", 'may not know node:fs'],
  ['packages/language-service/src/a.ts', "const protocol = await import('vscode-languageserver');", 'protocol'],
])('finds a planted breach in %s', (path, text, message) => {
  expect(violations([{ path, text }]).join('\n')).toContain(message);
});
