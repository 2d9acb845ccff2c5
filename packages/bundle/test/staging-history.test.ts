// Staging a lead's history: stages by name, times, numbers, order, problems.
import { createStager, type Lifecycle, type RawEntry, type Stage } from '@funnel/bundle';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const stageOf = (name: string, value = name): Stage => ({
  name,
  label: null,
  value,
  by_hand: false,
  returns: false,
  ends: false,
  needs: null,
  stalls_after: null,
});

// The outside name of one is the name of another: the outside name wins.
const lifecycle: Lifecycle = {
  stages: [stageOf('inquiry'), stageOf('won', 'Closed Won'), stageOf('lost', 'open'), stageOf('open', 'Opened')],
  moves: [],
};
const rules = { lead: { fields: [], per: null }, activities: [], slas: [] };
const stage = createStager({ ...rules, lifecycle });
const staged = (history: readonly RawEntry[]) => stage({ id: 'a', fields: {}, history });

const at = '2026-01-01T00:00:00Z';
const ms = Date.UTC(2026, 0, 1);
const later = (seconds: number) => new Date(ms + seconds * 1000).toISOString();

describe('stages', () => {
  test.each([
    ['inquiry', 0],
    [' INQUIRY\t', 0],
    ['Closed Won', 1],
    ['closed won', 1],
    ['won', 1],
    ['open', 2],
    ['lost', 2],
    ['Opened', 3],
  ])('%j is the stage number %d', (name, index) => {
    const { history, problems } = staged([{ stage: name, at }]);
    expect(history.map(entry => entry.stage)).toEqual([index]);
    expect(problems).toEqual([]);
  });

  test('one that is not declared is kept, as a problem and as no stage', () => {
    const { history, problems } = staged([{ stage: 'Nurture', at }]);
    expect(history.map(entry => entry.stage)).toEqual([-1]);
    expect(problems).toEqual([{ code: 'not-a-stage', fact: 'stage', value: 'Nurture' }]);
  });

  test('without a lifecycle there is no history, and nothing wrong with it', () => {
    const { history, problems } = createStager({ ...rules, lifecycle: null })({
      id: 'a',
      fields: {},
      history: [{ stage: 'x', at: 'y' }],
    });
    expect([history, problems]).toEqual([[], []]);
  });
});

describe('an entry', () => {
  test('carries who did it and why; a blank is nothing', () => {
    const { history } = staged([
      { stage: 'won', at, by: ' rules ', reason: 'Ready', amount: 12 },
      { stage: 'won', at, by: ' ', reason: null },
    ]);
    expect(history).toEqual([
      { stage: 1, at: ms, known_at: ms, seq: 0, row: 0, by: 'rules', reason: 'Ready' },
      { stage: 1, at: ms, known_at: ms, seq: 0, row: 1, by: null, reason: null },
    ]);
  });

  test('is never known before it happened', () => {
    const known = (known_at: string | null) => staged([{ stage: 'won', at, known_at }]).history[0]?.known_at;
    expect(known(null)).toBe(ms);
    expect(known('  ')).toBe(ms);
    expect(known('2025-01-01T00:00Z')).toBe(ms);
    expect(known(later(5))).toBe(ms + 5000);
  });

  test.each([
    [{ stage: 'x', at: 'soon' }, 'soon'],
    [{ stage: 'won', at: '2026-01-01' }, '2026-01-01'],
    [{ stage: 'won', at, known_at: 'later' }, 'later'],
  ])('whose time cannot be read is dropped, with one problem: %j', (entry, value) => {
    expect(staged([entry])).toMatchObject({
      history: [],
      problems: [{ code: 'not-an-entry-time', fact: 'stage', value }],
    });
  });

  test.each([
    [undefined, 0],
    [null, 0],
    ['', 0],
    [' ', 0],
    [3, 3],
    [' 3 ', 3],
    ['-2', -2],
    ['4.0', 4],
    ['-0', 0],
  ])('numbered %j has the number %d', (seq, number) => {
    const { history, problems } = staged([seq === undefined ? { stage: 'won', at } : { stage: 'won', at, seq }]);
    expect(history[0]?.seq).toBe(number);
    expect(problems).toEqual([]);
  });

  test.each([['x'], ['1.5'], [1.5], [1e300], ['1e300'], ['0x10']])('numbered %j has none, and a problem', seq => {
    const { history, problems } = staged([{ stage: 'won', at, seq }]);
    expect(history[0]?.seq).toBe(0);
    expect(problems).toEqual([{ code: 'not-an-entry-number', fact: 'stage', value: String(seq) }]);
  });
});

test('entries stand by when they happened, when they became known, their number, their row', () => {
  const entry = fc.record({
    stage: fc.constantFrom('inquiry', 'won'),
    at: fc.integer({ min: 0, max: 2 }).map(later),
    known_at: fc.integer({ min: 0, max: 4 }).map(later),
    seq: fc.integer({ min: -1, max: 1 }),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), raw => {
      const { history } = staged(raw);
      expect(history.map(({ row }) => row).sort((a, b) => a - b)).toEqual(raw.map((_, row) => row));
      const keys = history.map(({ at, known_at, seq, row }) => [at, known_at, seq + 1, row]);
      const texts = keys.map(key => key.map(part => String(part).padStart(15, '0')).join(' '));
      expect(texts).toEqual([...texts].sort());
    }),
  );
});
