// funnel graph: pictures in every form, to standard output and to files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { PROGRAM, programWith, RULES } from './lib/program.ts';
import { expectValid } from './lib/schemas.ts';

const STAGES = `
lifecycle {
  stage inquiry
  stage mql "Marketing qualified" stalls after 14 days
  stage won by hand ends
  move inquiry to mql when ready
  move mql to won by hand because "Signed"
}
`;
const STAGED = programWith({ 'rules.funnel': RULES + STAGES });

describe('forms', () => {
  test('Mermaid of the lifecycle, unless something else is asked for', async () => {
    const { code, out, err } = await funnel(['graph'], { cwd: folder(STAGED) });
    expect(err).toBe('');
    expect(out).toMatch(/^flowchart TD\n/);
    expect(out).toContain('stage_mql("Marketing qualified<br/>stalls after 14 days")');
    expect(code).toBe(0);
  });

  test('both as a page of Markdown', async () => {
    const { out } = await funnel(['graph', folder(STAGED), '--what', 'both']);
    expect(out.match(/```mermaid\nflowchart (TD|LR)\n/g)).toHaveLength(2);
    expect(out.match(/^```$/gm)).toHaveLength(2);
  });

  test('JSON, as its schema says', async () => {
    const { out } = await funnel(['graph', folder(STAGED), '--what', 'both', '--format', 'json']);
    const { graphs } = expectValid(out, 'packages/cli/schema/graph.schema.json') as { graphs: { kind: string }[] };
    expect(graphs.map(({ kind }) => kind)).toEqual(['lifecycle', 'dependencies']);
  });

  test('SVG, by the name of the file', async () => {
    const root = folder(STAGED);
    const { code, out } = await funnel(['graph', '-o', 'life.svg'], { cwd: root });
    expect(out).toBe('');
    expect(readFileSync(join(root, 'life.svg'), 'utf8')).toMatch(/^<svg [^>]*>\n<title>Small shop: lifecycle<\/title>/);
    expect(code).toBe(0);
  });

  test('a bundle gives the same picture as its source', async () => {
    const root = folder(STAGED);
    await funnel(['compile', root, '-o', join(root, 'rules.json')]);
    const calls = [root, join(root, 'rules.json')].map(path => funnel(['graph', path, '--what', 'both']));
    const [source, bundle] = await Promise.all(calls);
    expect(bundle!.out).toBe(source!.out);
  });
});

describe('what cannot be drawn', () => {
  test('a lifecycle that is not there', async () => {
    const { code, err } = await funnel(['graph', folder(PROGRAM)]);
    expect(err).toContain('the program has no lifecycle to draw. [no-lifecycle]\n  With --what dependencies');
    expect(code).toBe(2);
  });

  test('two pictures in one SVG', async () => {
    const { code, err } = await funnel(['graph', folder(STAGED), '--what', 'both', '--format', 'svg']);
    expect(err).toContain('[one-picture]');
    expect(code).toBe(2);
  });

  test('a program with errors', async () => {
    const { code, err, out } = await funnel(['graph', folder(programWith({ 'rules.funnel': `${RULES}segment` }))]);
    expect(out).toBe('');
    expect(err).toContain('[does-not-compile]');
    expect(code).toBe(1);
  });

  test('into a folder that cannot be made', async () => {
    const root = folder(STAGED);
    const { code, err } = await funnel(['graph', root, '-o', join(root, 'rules.funnel', 'x.svg')]);
    expect(err).toContain('[data-unusable]');
    expect(code).toBe(3);
  });
});
