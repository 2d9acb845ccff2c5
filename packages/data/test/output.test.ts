// Files are written whole or not at all.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvWriter, finishAll, jsonLinesWriter, type Output, openOutput, rejectsWriter } from '@funnel/data';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folder } from './reading-kit.ts';

async function opened(path: string, options = {}): Promise<Output> {
  const result = await openOutput(path, options);
  if ('problem' in result) throw new Error(result.problem.code);
  return result.output;
}

function fresh(name: string): string {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  return path;
}

describe('an output', () => {
  test('stands in place when it is finished, not before; its folder is made', async () => {
    const path = join(fresh('whole'), 'deep', 'out.csv');
    const output = await opened(path);
    await output.write('new\n');
    expect(existsSync(path)).toBe(false);
    expect(await output.finish()).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe('new\n');
    expect(readdirSync(join(path, '..'))).toEqual(['out.csv']);
  });

  test('that is given up leaves the old file and nothing else', async () => {
    const home = fresh('given-up');
    const path = join(home, 'out.csv');
    writeFileSync(path, 'old');
    const output = await opened(path);
    await output.write('x'.repeat(1_000_000));
    await output.abandon();
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(home)).toEqual(['out.csv']);
  });

  test('that is interrupted leaves the old file and nothing else', async () => {
    const home = fresh('interrupted');
    const path = join(home, 'out.csv');
    writeFileSync(path, 'old');
    const stop = new AbortController();
    const output = await opened(path, { signal: stop.signal });
    await output.write('x'.repeat(1_000_000));
    stop.abort();
    await output.write('y');
    expect(await output.finish()).toMatchObject({ code: 'interrupted' });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(home)).toEqual(['out.csv']);
  });

  test('begins with what is there when it is asked to, on a line of its own', async () => {
    const path = join(fresh('kept'), 'out.csv');
    for (const [before, after] of [
      [null, 'new\n'],
      ['', 'new\n'],
      ['old\n', 'old\nnew\n'],
      ['old', 'old\nnew\n'],
    ] as const) {
      rmSync(path, { force: true });
      if (before !== null) writeFileSync(path, before);
      const output = await opened(path, { keep: true });
      output.write('new\n');
      expect(readFileSync(path, { encoding: 'utf8', flag: 'a+' })).toBe(before ?? '');
      expect(await output.finish()).toBeNull();
      expect(readFileSync(path, 'utf8')).toBe(after);
    }
    expect(readdirSync(join(path, '..'))).toEqual(['out.csv']);
  });

  test('among several is put in place only when each of them is whole', async () => {
    const home = fresh('several');
    const paths = ['a.csv', 'b.csv', 'c.csv'].map(name => join(home, name));
    for (const path of paths) writeFileSync(path, 'old');
    const stop = new AbortController();
    const outputs = [
      await opened(paths[0]!),
      await opened(paths[1]!, { signal: stop.signal }),
      await opened(paths[2]!),
    ];
    for (const output of outputs) output.write('new');
    stop.abort();
    expect(await finishAll(outputs)).toMatchObject({ code: 'interrupted' });
    expect(paths.map(path => readFileSync(path, 'utf8'))).toEqual(['old', 'old', 'old']);
    expect(readdirSync(home)).toEqual(['a.csv', 'b.csv', 'c.csv']);
    const again = [await opened(paths[0]!), await opened(paths[1]!)];
    for (const output of again) output.write('new');
    expect(await finishAll(again)).toBeNull();
    expect(paths.map(path => readFileSync(path, 'utf8'))).toEqual(['new', 'new', 'old']);
  });

  test('keeps the order of many writes nobody waits for', async () => {
    const path = join(fresh('order'), 'out.txt');
    const output = await opened(path);
    const lines = Array.from({ length: 100_000 }, (_, index) => `${index} some text to fill the line\n`);
    for (const line of lines) output.write(line);
    expect(await output.finish()).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe(lines.join(''));
  });

  test('replaces what a link leads to, not the link', async () => {
    const home = fresh('link');
    writeFileSync(join(home, 'real.csv'), 'old');
    symlinkSync(join(home, 'real.csv'), join(home, 'link.csv'));
    const output = await opened(join(home, 'link.csv'));
    output.write('new');
    expect(await output.finish()).toBeNull();
    expect(readFileSync(join(home, 'real.csv'), 'utf8')).toBe('new');
  });

  test('on a device that is full says so', async () => {
    const output = await opened('/dev/full');
    await output.write('x'.repeat(1_000_000));
    expect(await output.finish()).toMatchObject({ code: 'output-full', data: { file: '/dev/full' } });
  });

  test('in a place that cannot be written says why', async () => {
    const path = join(fresh('blocked'), 'file');
    writeFileSync(path, '');
    expect(await openOutput(join(path, 'out.csv'))).toMatchObject({ problem: { code: 'output-unwritable' } });
  });

  test.skipIf(process.getuid?.() !== 0)(
    'on a disk that fills up leaves the old file and nothing else',
    async ({ skip }) => {
      const disk = fresh('disk');
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
      } catch {
        skip('not every root may mount');
      }
      try {
        const path = join(disk, 'out.csv');
        writeFileSync(path, 'old');
        const output = await opened(path);
        for (let block = 0; block < 8; block += 1) await output.write('x'.repeat(300_000));
        expect(await output.finish()).toMatchObject({ code: 'output-full' });
        expect(readFileSync(path, 'utf8')).toBe('old');
        expect(readdirSync(disk)).toEqual(['out.csv']);
      } finally {
        execFileSync('umount', [disk]);
      }
    },
  );
});

describe('tables', () => {
  test('as CSV come back as they were', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é'), maxLength: 6 });
    const home = fresh('tables');
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ a: text, b: text }), { maxLength: 10 }), async rows => {
        const path = join(home, `${(made += 1)}.csv`);
        const output = await opened(path);
        const write = csvWriter(output, ['a', 'b']);
        for (const row of rows) await write(row);
        expect(await output.finish()).toBeNull();
        expect(parse(readFileSync(path, 'utf8'), { columns: true, record_delimiter: '\n' })).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });

  test('write numbers, truths, lists and nothing as cells', async () => {
    const path = join(fresh('cells'), 'out.csv');
    const output = await opened(path);
    await csvWriter(output, ['a', 'b', 'c', 'd', 'e'])({ a: 1.5, b: true, c: ['x', null, 2], d: null });
    await output.finish();
    expect(readFileSync(path, 'utf8')).toBe('a,b,c,d,e\n1.5,true,x;;2,,\n');
  });

  test('as JSON Lines hold one object a line', async () => {
    const path = join(fresh('lines'), 'out.jsonl');
    const output = await opened(path);
    const write = jsonLinesWriter(output);
    await write({ id: 'a\nb', n: [1] });
    await write({ id: 'c' });
    await output.finish();
    expect(readFileSync(path, 'utf8')).toBe('{"id":"a\\nb","n":[1]}\n{"id":"c"}\n');
  });

  test('of rejects name the place, the code, the words and the row', async () => {
    const path = join(fresh('rejects'), 'rejects.csv');
    const output = await opened(path);
    const write = rejectsWriter(output);
    await write({ file: 'leads.csv', line: 3, code: 'column-count', data: { found: 1, expected: 2 }, row: '"b' });
    await output.finish();
    expect(readFileSync(path, 'utf8')).toBe(
      'file,line,reason,detail,row\nleads.csv,3,column-count,1 cell where the header has 2,"""b"\n',
    );
  });
});
