// The reference itself, against decisions worked out by hand from the manual.
import type { RawActivity, RawRecord } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { buildText } from '../random/corpus.ts';
import { type ReferenceDecision, referenceDecide } from '../reference/decide.ts';
import { isFaded } from '../reference/fading.ts';
import { containsWords } from '../reference/texts.ts';
import { bucketOf, readDate, readInstant, writeInstant } from '../reference/time.ts';

const NOON = Date.UTC(2026, 10, 21, 12);
const DAY = 86_400_000;

const data = `
lead {
  email text
  size number
  region one of amer, emea
  budget unknown "Select" one of none, approved
}
activity click { topic text }
activity trial
activity call by sales
`;

function decide(rules: string, record: Partial<RawRecord>, asOf = NOON): ReferenceDecision {
  const { bundle, errors } = buildText(data + rules);
  expect(errors).toEqual([]);
  return referenceDecide(bundle!, { id: 'lead', fields: {}, ...record }, asOf);
}

function click(ago: number, more: Partial<RawActivity> = {}): RawActivity {
  return { type: 'click', at: new Date(NOON - ago).toISOString(), ...more };
}

describe('the reference', () => {
  it('counts what lies in the half-open window (as-of − d, as-of]', () => {
    const rules = 'score s from 0 to 100 { add 5 per click within 2 days }';
    const activities = [click(0), click(2 * DAY - 1), click(2 * DAY), click(-1)];
    const { scores, next_change_at, fields_are_newer } = decide(rules, { activities });
    expect(scores['s']!.value).toBe(10);
    expect(scores['s']!.shares[0]).toMatchObject({ activities: 2, cuts: [{ by: 'within', activities: 1, points: 5 }] });
    expect(next_change_at).toBe('2026-11-21T12:00:00.001Z');
    expect(fields_are_newer).toBe(true);
  });

  it('begins weeks on Monday', () => {
    const rules = 'score s from 0 to 100 { add 5 per click at most 1 per week }';
    const sunday: RawActivity = { type: 'click', at: '2026-11-15T23:59:59.999Z' };
    const monday: RawActivity = { type: 'click', at: '2026-11-16T00:00:00Z' };
    expect(decide(rules, { activities: [sunday, monday, click(0)] }).scores['s']!.value).toBe(10);
    expect(bucketOf(BigInt(Date.UTC(2026, 2, 31)), 'quarter')).not.toBe(
      bucketOf(BigInt(Date.UTC(2026, 3, 1)), 'quarter'),
    );
  });

  it('takes an unknown condition for neither true nor false, and says what it wants', () => {
    const rules = 'segment big when size >= 10 and region is amer\nsegment odd when size >= 10 and region is emea';
    const { segments } = decide(rules, { fields: { region: 'AMER', budget: 'select' } });
    expect(segments['big']).toEqual({ holds: 'unknown', for_want_of: ['size'] });
    expect(segments['odd']).toEqual({ holds: 'no', for_want_of: [] });
  });

  it('rounds once, halves upwards, also below zero, and then keeps to the range', () => {
    const rules = `score s from -50 to 100 { subtract 1.5 when region is amer }
      score t from 0 to 5 { add 7.5 when region is amer }`;
    const { scores } = decide(rules, { fields: { region: 'amer' } });
    expect(scores['s']).toMatchObject({ value: -1, shares: [{ points: -1.5 }, { kind: 'rounding', points: 0.5 }] });
    expect(scores['t']).toMatchObject({
      value: 5,
      shares: [{ points: 7.5 }, { kind: 'rounding', points: 0.5 }, { kind: 'range', points: -3 }],
    });
  });

  it('keeps the earliest known of two rows with one id, and says when they differ', () => {
    const rules = 'score s from 0 to 100 { add 5 per click once per topic }';
    const activities = [
      click(DAY, { id: 'a', known_at: '2026-11-21T11:00:00Z', properties: { topic: 'x' } }),
      click(DAY, { id: 'a', properties: { topic: 'y' } }),
      click(0, { id: 'b', properties: { topic: 'Y' } }),
    ];
    const { scores, problems } = decide(rules, { activities });
    expect(scores['s']!.value).toBe(5);
    expect(problems).toEqual([{ code: 'same-id-differs', fact: 'click', value: 'a' }]);
  });

  it('stops a gate at the first false hurdle and measures the distance', () => {
    const rules = `score s from 0 to 100 { add 31 when region is amer }
      gate ready { refuse when budget is none require s >= 40 because "Not warm yet" }`;
    const { gates } = decide(rules, { fields: { region: 'amer' } });
    expect(gates['ready']).toMatchObject({
      result: 'failed',
      by: 's',
      because: 'Not warm yet',
      lines: [{ id: 's', holds: 'no', value: 31, bar: 40 }],
      not_checked: [{ for_want_of: ['budget'] }],
    });
  });

  it('leaves an excluded lead at the floor, every gate refused', () => {
    const rules = `exclude "Ours" when domain of email is "acme.example"
      score s from 10 to 100 { add 50 when region is amer }
      gate ready { require s >= 40 }`;
    const { excluded, scores, gates } = decide(rules, { fields: { email: 'Me@ACME.example', region: 'amer' } });
    expect(excluded).toBe('Ours');
    expect(scores['s']).toEqual({ value: 10, shares: [{ kind: 'range', points: 10 }] });
    expect(gates['ready']).toMatchObject({ result: 'refused', by: 'excluded', because: 'Ours', lines: [] });
  });

  it('knows half-lives to the millionth', () => {
    const halving = { shape: 'halve', over: 14 * DAY, step: DAY } as const;
    // 5 × 2^(−1/14) = 4.758440…
    expect(isFaded(halving, 5_000_000, 14, 2_500_000)).toBe(true);
    expect(isFaded(halving, 5_000_000, 1, Math.round(5_000_000 * 2 ** (-1 / 14)))).toBe(true);
    expect(isFaded(halving, 5_000_000, 1, Math.round(5_000_000 * 2 ** (-1 / 14)) + 1)).toBe(false);
    expect(isFaded({ shape: 'fade', over: 28 * DAY, step: 7 * DAY }, -10_000_000, 1, -7_500_000)).toBe(true);
  });

  it('reads dates, instants and words as the manual says', () => {
    expect(readDate('2028-02-29')).not.toBeNull();
    expect(readDate('2026-02-29')).toBeNull();
    expect(readInstant('2026-11-21T12:00:00.0009+01:30')).toBe(BigInt(NOON - 90 * 60_000));
    expect(readInstant('2026-11-21T12:00')).toBeNull();
    expect(writeInstant(BigInt(NOON))).toBe('2026-11-21T12:00:00.000Z');
    expect(containsWords('head of-sales', 'of sales')).toBe(true);
    expect(containsWords('head of  sales', 'of sales')).toBe(false);
    expect(containsWords('salesy', 'sales')).toBe(false);
  });
});
