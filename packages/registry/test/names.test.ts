// What can be a name or a version, and the order of versions.
import { compareReleases, isName, isRelease } from '@funnel/registry';
import { describe, expect, test } from 'vitest';

describe('names', () => {
  test.each(['a', 'acme_cloud', 'acme-cloud-2', 'a'.repeat(64)])('%s', name => {
    expect(isName(name)).toBe(true);
  });

  test.each([
    '',
    '.',
    '..',
    '../a',
    'a/b',
    'a\\b',
    '/a',
    'a.json',
    'A',
    'é',
    '1a',
    '-a',
    'a b',
    'a\n',
    'a\0',
    'con',
    'lpt1',
    '__proto__',
    'a'.repeat(65),
  ])('not %j', name => {
    expect(isName(name)).toBe(false);
  });
});

describe('versions', () => {
  test.each(['0.0.0', '1.2.3', '10.20.30', '1.0.0-rc.1', '1.0.0-alpha-2.x'])('%s', release => {
    expect(isRelease(release)).toBe(true);
  });

  test.each([
    '',
    '1',
    '1.0',
    'v1.0.0',
    '1.0.0.0',
    '01.0.0',
    '1.0.0-',
    '1.0.0-01',
    '1.0.0-RC',
    '1.0.0+7',
    '1.0.0-a..b',
    '../1.0.0',
    '1.0.0/..',
    ' 1.0.0',
    '1.0.0\n',
    '9999999999.0.0',
    `1.0.0-${'a'.repeat(64)}`,
  ])('not %j', release => {
    expect(isRelease(release)).toBe(false);
  });

  test('stand in the order of semantic versioning', () => {
    const ordered = [
      '0.9.9',
      '1.0.0-1',
      '1.0.0-2',
      '1.0.0-10',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-rc.2',
      '1.0.0-rc.11',
      '1.0.0',
      '1.0.1',
      '1.2.0',
      '1.10.0',
      '2.0.0',
    ];
    for (const [left, a] of ordered.entries())
      for (const [right, b] of ordered.entries())
        expect(Math.sign(compareReleases(a, b))).toBe(Math.sign(left - right));
  });
});
