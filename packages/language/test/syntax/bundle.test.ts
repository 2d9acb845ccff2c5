// The parser works in a bundle, and where `Object.groupBy` is missing, as on Node 20.
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('a bundle parses without Object.groupBy', async () => {
  const entry = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'language',
    logLevel: 'silent',
  });
  const script = `delete Object.groupBy; ${outputFiles[0]!.text}; language.parseFile('a.funnel', 'list l = "a"').declarations.map(d => d.node.kind).join()`;
  expect(vm.runInNewContext(script, { performance, console, setTimeout })).toBe('list');
});
