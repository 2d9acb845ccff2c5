// Whatever fuzzing once found stays mended.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtures } from './fixture.ts';
import { finding } from './target.ts';
import { targets } from './targets/index.ts';

const root = join(import.meta.dirname, '../..');

describe('what fuzzing has found', () => {
  it.each(fixtures(root))('$name: $found', async ({ target, input }) => {
    expect(await finding(targets[target]!, input)).toBeNull();
  });
});
