// What can be published, and what is refused without anything being written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DISK, type Disk, publish } from '@funnel/registry';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { stateText } from '../src/pull/state.ts';
import { codeOf, DAY, emptyFolder, filesIn, keys, NOW, offer, published, request, rules, seen } from './kit.ts';

const ours = keys();

describe('publishing', () => {
  test('the same again changes nothing', async () => {
    const folder = emptyFolder();
    await published(folder, ours);
    const before = filesIn(folder);
    const again = await published(folder, ours, { now: NOW + DAY, expires: NOW + 9 * DAY, approvals: ['Ann'] });
    expect(again).toMatchObject({ outcome: 'unchanged', written: [], pointer: { sequence: 1, expires: null } });
    expect(filesIn(folder)).toEqual(before);
  });

  test('a version never changes, an older one takes a word, and going back gives out a new number', async () => {
    const folder = emptyFolder();
    await published(folder, ours);
    await published(folder, ours, { release: '1.1.0', offer: offer(rules(41)) });
    const before = filesIn(folder);
    expect(await publish(request(folder, ours, { release: '1.1.0' }))).toMatchObject({
      problem: { code: 'release-taken', data: { release: '1.1.0' } },
    });
    expect(await publish(request(folder, ours))).toMatchObject({
      problem: { code: 'release-older', data: { held: '1.1.0', release: '1.0.0' } },
    });
    expect(codeOf(await publish(request(folder, ours, { release: '0.9.0', offer: null, rollback: true })))).toBe(
      'no-such-release',
    );
    expect(filesIn(folder)).toEqual(before);
    const back = await published(folder, ours, { offer: null, rollback: true });
    expect(back).toMatchObject({ outcome: 'published', pointer: { sequence: 3, release: '1.0.0' } });
    expect(back.written).toEqual(['channels/shop/production.json']);
    expect(
      codeOf(await publish(request(folder, ours, { release: '0.9.0', offer: offer(rules(9)), rollback: true }))),
    ).toBe('good');
  });

  test('a version goes on to another channel as it is', async () => {
    const folder = emptyFolder();
    const { manifest } = await published(folder, ours, { channel: 'staging', approvals: ['Ann'] });
    const on = await published(folder, ours, { approvals: ['Bob'], now: NOW + DAY });
    expect(on.manifest).toEqual(manifest);
    expect(on.written).toEqual(['channels/shop/production.json']);
    expect(on.pointer).toMatchObject({ sequence: 1, approvals: ['Bob'], published: '2026-11-22T12:00:00.000Z' });
  });

  test('a pointer is renewed when asked', async () => {
    const folder = emptyFolder();
    await published(folder, ours, { expires: NOW + DAY });
    const again = await published(folder, ours, { now: NOW + DAY, expires: NOW + 9 * DAY, renew: true });
    expect(again).toMatchObject({
      outcome: 'published',
      pointer: { sequence: 2, expires: '2026-11-30T12:00:00.000Z' },
    });
  });

  test('the manifest says what changed against what the channel held', async () => {
    const folder = emptyFolder();
    expect((await published(folder, ours)).manifest).toMatchObject({ changed_from: null, changes: [] });
    const { manifest } = await published(folder, ours, { release: '1.1.0', offer: offer(rules(41)) });
    expect(manifest.changed_from).toEqual({ channel: 'production', release: '1.0.0' });
    expect(manifest.changes).toEqual(['Something is another one.']);
  });

  test('a trial writes nothing, not even the folder', async () => {
    const folder = join(emptyFolder(), 'new');
    const { outcome, written } = await published(folder, ours, { dryRun: true });
    expect(outcome).toBe('dry-run');
    expect(written.map(path => path.split('/')[0])).toEqual(['bundles', 'bundles', 'index', 'channels']);
    expect(filesIn(folder).size).toBe(0);
  });

  test('a disk that fails at any act is told of, and the next one goes on', async () => {
    const failing = (at: number): Disk => {
      let acts = 0;
      const act =
        <A extends readonly unknown[]>(does: (...args: A) => void) =>
        (...args: A): void => {
          acts += 1;
          if (acts === at) throw Object.assign(new Error('full'), { code: 'ENOSPC', path: String(args[0]) });
          does(...args);
        };
      const { list, makeFolder, remove, rename, syncFolder, writeNew } = DISK;
      return {
        list,
        makeFolder: act(makeFolder),
        remove: act(remove),
        rename: act(rename),
        syncFolder: act(syncFolder),
        writeNew: act(writeNew),
      };
    };
    let refused = 0;
    for (let at = 1; ; at += 1) {
      const folder = emptyFolder();
      const result = await publish(request(folder, ours, { disk: failing(at) }));
      if (!('problem' in result)) break;
      expect(result.problem).toMatchObject({ code: 'registry-unwritable', data: { reason: 'ENOSPC' } });
      refused += 1;
      // Where it was the flag that could not be lowered, it is held up as long as this process lives.
      expect(codeOf(await publish(request(folder, ours, { patience: 0 })))).toMatch(/good|registry-busy/);
    }
    expect(refused).toBeGreaterThan(12);
  });
});

test('files are as their schemas say', async () => {
  const folder = emptyFolder();
  await published(folder, ours, { expires: NOW + DAY, approvals: ['Ann Lee, sales'] });
  await published(folder, ours, { release: '1.1.0-rc.1', offer: offer(rules(41)) });
  const valid = (text: string, name: string) => {
    const schema = readFileSync(join(import.meta.dirname, `../schema/${name}.schema.json`), 'utf8');
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(schema));
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
  };
  const files = filesIn(folder);
  valid(files.get('channels/shop/production.json')!, 'pointer');
  valid(files.get('bundles/shop/1.0.0.manifest.json')!, 'manifest');
  valid(files.get('bundles/shop/1.1.0-rc.1.manifest.json')!, 'manifest');
  valid(files.get('index/shop.json')!, 'index');
  valid(stateText(await seen(folder, ours.trusted)), 'pull-state');
});
