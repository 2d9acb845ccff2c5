// Checking again after an edit gives what checking from nothing gives: whatever the edit touches, and whatever depends on that.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, parseFile } from '@funnel/language';
import { expect, test } from 'vitest';
import { blocksOf, documents } from '../corpus/texts.ts';
import { createChance } from '../random/chance.ts';
import { randomFiles, randomProgram } from '../random/program.ts';
import { cases } from './checking-again/cases.ts';
import { runEdits, runStates } from './checking-again/run.ts';
import type { State } from './checking-again/state.ts';

const asked = process.env['FUNNEL_RUNS'] ?? '1';
const times = asked === 'large' ? 20 : Number(asked);
const runs = (count: number): number => Math.ceil(count * times);

const example = (name: string): State => {
  const folder = join(import.meta.dirname, '../../examples', name);
  const ending = (end: string) =>
    readdirSync(folder)
      .filter(path => path.endsWith(end))
      .map(path => [path, readFileSync(join(folder, path), 'utf8')] as const);
  return { texts: new Map(ending('.funnel')), lists: new Map(ending('.txt')), options: {} };
};

/** A program of two files, the data in one of them. */
function random(seed: number): State {
  const { text } = randomProgram(seed);
  const parts = text.split(/\n(?=[a-z])/);
  const half = Math.ceil(parts.length / 3);
  return {
    texts: new Map([
      ['a.funnel', `${parts.slice(0, half).join('\n')}\n`],
      ['b.funnel', `${parts.slice(half).join('\n')}\n`],
    ]),
    lists: new Map(Object.entries(randomFiles)),
    options: {},
  };
}

function expectSame(states: readonly State[], edits: number): void {
  for (const [seed, state] of states.entries()) {
    const { steps, wrong } = runEdits(state, createChance(seed * 7919 + 17), edits);
    expect(wrong, `case ${seed}: ${steps.join(', ')}`).toEqual([]);
  }
}

test.each(cases)('notices $name', ({ before, after }) => {
  const states = [before, after, before].map((state, index) => [`state ${index}`, state] as const);
  expect(runStates(states).wrong).toEqual([]);
  const [one, other] = [before, after].map(({ texts, lists }) => {
    const files = [...texts].map(([path, text]) => parseFile(path, text));
    const read = (path: string) => (lists.has(path) ? { text: lists.get(path)! } : { problem: 'missing' as const });
    return check(files, { read });
  });
  // Else there would be nothing to notice.
  const said = (result = one) => JSON.stringify([result!.diagnostics, [...result!.program.meanings.values()]]);
  expect(said(one)).not.toBe(said(other));
});

test('random programs', { timeout: 3_600_000 }, () => {
  expectSame(
    Array.from({ length: runs(12) }, (_, seed) => random(seed)),
    25,
  );
});

test('the examples', { timeout: 3_600_000 }, () => {
  const names = ['acme-cloud', 'helpdesk', 'incidents', 'x-education'];
  expectSame(Array.from({ length: runs(2) }, () => names.map(example)).flat(), 25);
});

test('the programs of all documents', { timeout: 3_600_000 }, () => {
  const blocks = documents().flatMap(blocksOf);
  const states = blocks
    .filter((_, index) => index % Math.max(1, Math.ceil(blocks.length / runs(200))) === 0)
    .map(
      ({ text }): State => ({
        texts: new Map([
          ['rules.funnel', text],
          ['more.funnel', ''],
        ]),
        lists: new Map(),
        options: {},
      }),
    );
  expectSame(states, 12);
});
