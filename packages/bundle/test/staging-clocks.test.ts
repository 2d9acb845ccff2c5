// Staging recorded clocks: all that they say, or a problem.
import { createStager, type RawClock, type RecordedTarget } from '@funnel/bundle';
import { describe, expect, test } from 'vitest';
import { sampleRules } from './sample.ts';

const stage = createStager(sampleRules);
const staged = (...clocks: readonly RawClock[]) => {
  const { clocks: read, problems } = stage({ id: 'a', fields: {}, clocks });
  return { clocks: read, problems };
};

const start = '2026-01-01T00:00:00.000Z';
const ms = Date.UTC(2026, 0, 1);
const due = '2026-01-02T00:00:00Z';
const target: RecordedTarget = { span: { kind: 'elapsed', milliseconds: 86_400_000 }, from: start, due, left: null };
const clock: RawClock = {
  sla: 'response',
  entry: 2,
  start,
  calendar: 'berlin',
  targets: [target],
  due,
  decided: start,
  digest: 'sha256:00',
};
const read = {
  sla: 0,
  entry: 2,
  start: ms,
  calendar: 'berlin',
  targets: [{ span: target.span, from: ms, due: ms + 86_400_000, left: null }],
  due: ms + 86_400_000,
  decided: ms,
  digest: 'sha256:00',
};

describe('a recorded clock', () => {
  test('is read whole', () => expect(staged(clock)).toEqual({ clocks: [read], problems: [] }));

  test('is the same from the cells of a table', () => {
    const cells = { ...clock, sla: ' response ', entry: '2', targets: JSON.stringify([target]), due: ` ${due}` };
    expect(staged(cells)).toEqual({ clocks: [read], problems: [] });
    expect(staged({ ...cells, calendar: '', due: '' }).clocks).toEqual([{ ...read, calendar: null, due: null }]);
  });

  test('has targets of all kinds, and may have none', () => {
    const targets: readonly RecordedTarget[] = [
      { span: { kind: 'business', milliseconds: 5 }, from: start, due: null, left: 3 },
      { span: { kind: 'business_days', days: 1 }, from: start, due: null, left: null },
    ];
    expect(staged({ ...clock, targets }).clocks[0]?.targets).toEqual(
      targets.map(({ span, left }) => ({ span, from: ms, due: null, left })),
    );
    expect(staged({ ...clock, targets: '[]' }).clocks[0]?.targets).toEqual([]);
  });

  test('of an SLA that is not declared is told as such, whatever else is wrong with it', () => {
    expect(staged({ ...clock, sla: 'answer', start: 'x' })).toEqual({
      clocks: [],
      problems: [{ code: 'unknown-sla', fact: '', value: 'answer' }],
    });
  });

  test.each([
    ['entry', ''],
    ['entry', 0],
    ['entry', 1.5],
    ['entry', 'x'],
    ['start', '2026-01-01'],
    ['due', 'tomorrow'],
    ['decided', ''],
    ['digest', ' '],
    ['targets', ''],
    ['targets', '{}'],
    ['targets', '[null]'],
    ['targets', '[{]'],
    ['targets', `[${'['.repeat(100_000)}`],
  ])('whose %s is %j cannot be read', (member, value) => {
    const { clocks, problems } = staged({ ...clock, [member]: value });
    expect(clocks).toEqual([]);
    expect(problems).toEqual([{ code: 'not-a-clock', fact: 'response', value: String(value).slice(0, 100) }]);
  });

  test.each([
    ['a member too few', { due: undefined }],
    ['a member too many', { more: 1 }],
    ['no instant to count from', { from: 'x' }],
    ['a due that is none', { due: 'x' }],
    ['less than nothing left', { left: -1 }],
    ['something left that is not whole', { left: 0.5 }],
    ['a span of no kind', { span: { kind: 'lunar', milliseconds: 1 } }],
    ['a span of a kind that every object has', { span: { kind: 'constructor' } }],
    ['a span with too much in it', { span: { kind: 'elapsed', milliseconds: 1, days: 1 } }],
    ['a span below nothing', { span: { kind: 'business', milliseconds: -1 } }],
    ['half a day', { span: { kind: 'business_days', days: 0.5 } }],
  ])('whose target has %s cannot be read', (_name, change) => {
    const text = JSON.stringify([{ ...target, ...change }]);
    expect(staged({ ...clock, targets: text })).toEqual({
      clocks: [],
      problems: [{ code: 'not-a-clock', fact: 'response', value: text.slice(0, 100) }],
    });
  });

  test('is kept once for each start', () => {
    const other = { ...clock, start: due };
    const { clocks, problems } = staged(clock, other, { ...clock, start: '2026-01-01T01:00+01:00', entry: 7 });
    expect(clocks.map(({ start, entry }) => [start, entry])).toEqual([
      [ms, 2],
      [ms + 86_400_000, 2],
    ]);
    expect(problems).toEqual([{ code: 'same-clock-twice', fact: 'response', value: start }]);
  });
});
