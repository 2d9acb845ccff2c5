// Every planted fault still has its place in the source, so that the hunt (node scripts/faults.mjs) hunts all of them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planted } from './fault.ts';
import { faults } from './faults.ts';

/** As the hunt and the architecture tell it. */
const COUNT = 100;

describe('the planted faults', () => {
  it(`are ${COUNT}, all different`, () => {
    expect(faults.length).toBe(COUNT);
    expect(new Set(faults.map(({ file, find, replace }) => `${file}\n${find}\n${replace}`)).size).toBe(COUNT);
    expect(new Set(faults.map(fault => fault.breaks)).size).toBe(COUNT);
  });

  it.each(faults.map(fault => [fault.breaks, fault] as const))('%s', (_, fault) => {
    const text = readFileSync(new URL(`../../${fault.file}`, import.meta.url), 'utf8');
    const faulty = planted(fault, text);
    expect(faulty, `${fault.file} should hold this exactly once: ${fault.find}`).not.toBeNull();
    expect(faulty).not.toBe(text);
  });
});
