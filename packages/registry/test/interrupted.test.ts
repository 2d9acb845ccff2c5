// Publishers that are killed at every step, and several at once: the registry is as before or as after, and the next one goes on.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '@funnel/registry';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  emptyFolder,
  filesIn,
  keys,
  offer,
  published,
  pullCode,
  request,
  rules,
  seen,
  verifyCodes,
} from './kit.ts';
import { publisher } from './publisher/publisher.ts';

const ours = keys();

/** What the channel holds, and that all of it is as it was signed. */
async function held(folder: string): Promise<string | null> {
  expect(await verifyCodes(folder, ours.trusted)).toEqual([]);
  const code = await pullCode(folder, ours.trusted);
  if (code === 'no-such-channel') return null;
  expect(code).toBe('good');
  const [only] = (await seen(folder, ours.trusted)).seen;
  return only!.release;
}

/** Kills a publisher of 1.1.0 at one act after the other; before each there is what `begin` makes. */
async function killedAtEach(begin: (folder: string) => Promise<unknown>, before: string | null, half: boolean) {
  const whole = emptyFolder();
  await begin(whole);
  const { said } = await publisher(whole, ours, { points: 41, release: '1.1.0' });
  expect(await held(whole)).toBe('1.1.0');
  const states: (string | null)[] = [];
  for (let killAt = 0; killAt < said!.acts; killAt += 1) {
    const folder = emptyFolder();
    await begin(folder);
    const killed = await publisher(folder, ours, { points: 41, release: '1.1.0', killAt, half });
    expect(killed).toMatchObject({ signal: 'SIGKILL', said: null });
    states.push(await held(folder));
    const again = await publish(request(folder, ours, { release: '1.1.0', offer: offer(rules(41)) }));
    expect(codeOf(again)).toBe('good');
    expect(await held(folder)).toBe('1.1.0');
    const left = [...filesIn(folder).keys()].filter(path => path.includes('.aside') || path.includes('.publishing'));
    expect(left).toEqual([]);
  }
  // The old state up to one act, and the new one from there.
  const turn = states.indexOf('1.1.0');
  expect(states.slice(0, turn)).toEqual(Array(turn).fill(before));
  expect(states.slice(turn)).toEqual(Array(states.length - turn).fill('1.1.0'));
  expect(said!.acts).toBeGreaterThan(12);
  return states;
}

describe('killed at every act', () => {
  test('of the first publication', async () => {
    await killedAtEach(async () => undefined, null, false);
  });

  test('of a later one', async () => {
    await killedAtEach(folder => published(folder, ours), '1.0.0', false);
  });

  test('of a later one, in the middle of writing', async () => {
    await killedAtEach(folder => published(folder, ours), '1.0.0', true);
  });
});

describe('several publishers at once', () => {
  test('each publishes whole, one after the other', async () => {
    const folder = emptyFolder();
    const releases = Array.from({ length: 6 }, (_, index) => `1.${index}.0`);
    const ended = await Promise.all(
      releases.map((release, index) => publisher(folder, ours, { points: 40 + index, release })),
    );
    for (const { err, said } of ended) {
      expect(err).toBe('');
      expect(said?.result).toMatchObject({ outcome: 'published' });
    }
    expect(await verifyCodes(folder, ours.trusted)).toEqual([]);
    const index = JSON.parse(filesIn(folder).get('index/shop.json')!);
    expect(index.payload.releases.map((each: { release: string }) => each.release)).toEqual(releases);
    const [only] = (await seen(folder, ours.trusted)).seen;
    expect(only!.sequence).toBe(6);
  });

  test('of the same version with other content one wins, and the other is told', async () => {
    const folder = emptyFolder();
    const ended = await Promise.all([40, 41].map(points => publisher(folder, ours, { points, release: '1.0.0' })));
    const results = ended.map(({ said }) => said!.result);
    expect(results.filter(each => 'outcome' in each)).toHaveLength(1);
    expect(results.filter(each => 'code' in each)).toMatchObject([{ code: 'release-taken' }]);
    expect(await held(folder)).toBe('1.0.0');
  });
});

describe('flags', () => {
  const FLAGS = '.publishing';

  function withFlag(name: string): string {
    const folder = emptyFolder();
    mkdirSync(join(folder, FLAGS));
    writeFileSync(join(folder, FLAGS, name), '');
    return folder;
  }

  /** The flag of a publisher that was killed right after it had raised it. */
  async function deadFlag(): Promise<string> {
    for (let killAt = 0; ; killAt += 1) {
      const folder = emptyFolder();
      await publisher(folder, ours, { points: 40, release: '1.0.0', killAt });
      const [name] = filesIn(join(folder, FLAGS)).keys();
      if (name !== undefined) return name;
    }
  }

  test('of a dead process is taken down', async () => {
    const folder = withFlag(await deadFlag());
    expect(codeOf(await publish(request(folder, ours, { patience: 0 })))).toBe('good');
    expect(readdirSync(join(folder, FLAGS))).toEqual([]);
  });

  test('of a living process holds, and its number given out again does not', async () => {
    const [machine, , start, random] = (await deadFlag()).split('-');
    const own = `${machine}-${process.pid}-x-${random}`;
    const folder = withFlag(own);
    expect(await publish(request(folder, ours, { patience: 100 }))).toMatchObject({
      problem: { code: 'registry-busy', data: { flag: `${FLAGS}/${own}` } },
    });
    expect(readdirSync(join(folder, FLAGS))).toEqual([own]);
    rmSync(join(folder, FLAGS, own));
    if (process.platform !== 'linux') return;
    const reused = withFlag(`${machine}-${process.pid}-${Number(start) + 1}-${random}`);
    expect(codeOf(await publish(request(reused, ours, { patience: 0 })))).toBe('good');
  });

  test('of another machine holds: nobody here knows whether it lives', async () => {
    const folder = withFlag('0123456789ab-1-1-0123456789ab');
    expect(codeOf(await publish(request(folder, ours, { patience: 50 })))).toBe('registry-busy');
  });

  test('is lowered when something goes wrong', async () => {
    const folder = emptyFolder();
    await published(folder, ours);
    expect(codeOf(await publish(request(folder, ours, { offer: offer(rules(41)) })))).toBe('release-taken');
    expect(readdirSync(join(folder, FLAGS))).toEqual([]);
  });
});
