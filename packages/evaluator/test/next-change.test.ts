// The first instant at which something may change by time alone, source by source.
import type { Condition, Rules } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import * as r from './rules.ts';

const fields = [r.field('founded', r.date), r.field('seen', r.datetime)];
const activities = [r.activity('visit', [r.field('on', r.date), r.field('planned', r.datetime)]), r.activity('signup')];
const at = (instant: number) => new Date(instant).toISOString();

function next(parts: Partial<Rules>, lead: r.Lead = {}): string | null {
  return r.decideBoth(r.rules({ fields, activities, ...parts }), lead).next_change_at;
}
const asks = (condition: Condition): Partial<Rules> => ({ segments: [r.segment('asked', condition)] });
const recent = r.any(r.occurrence('visit', { period: r.within(7) }));
const none = r.constant(true);

describe('next_change_at', () => {
  it('is null when nothing will change', () => {
    expect(next(asks(none), { activities: [r.ago(1, 'visit')] })).toBeNull();
    expect(next(asks(recent))).toBeNull();
    expect(next(asks(recent), { activities: [r.ago(7, 'visit')] })).toBeNull();
  });

  it('an activity that comes or becomes known later', () => {
    const later = { type: 'visit', at: at(r.AS_OF + 5) };
    expect(next(asks(none), { activities: [later] })).toBe(at(r.AS_OF + 5));
    expect(next(asks(none), { activities: [{ ...later, at: at(r.AS_OF - 5), known_at: at(r.AS_OF + 9) }] })).toBe(
      at(r.AS_OF + 9),
    );
  });

  it('the edge of a window, whatever the filter', () => {
    expect(next(asks(recent), { activities: [r.ago(6, 'visit'), r.ago(2, 'visit'), r.ago(8, 'visit')] })).toBe(
      at(r.AS_OF + r.DAY),
    );
    expect(next(asks(recent), { activities: [r.ago(6, 'signup')] })).toBeNull();
    const own = r.any(r.occurrence(null, { period: r.within(7) }));
    expect(next(asks(own), { activities: [r.ago(6, 'signup')] })).toBe(at(r.AS_OF + r.DAY));
  });

  it('the next step of fading, until the table ends', () => {
    const rule = r.activityRule('a', 5, r.occurrence('visit'), { points_by_step: [5_000_000, 2_000_000] });
    const parts = {
      scores: [r.score('fit', [rule], { fading: { shape: 'fade', over: 14 * r.DAY, step: 7 * r.DAY } })],
    };
    expect(next(parts, { activities: [r.ago(3, 'visit')] })).toBe(at(r.AS_OF + 4 * r.DAY));
    expect(next(parts, { activities: [r.ago(10, 'visit')] })).toBe(at(r.AS_OF + 4 * r.DAY));
    expect(next(parts, { activities: [r.ago(14, 'visit')] })).toBeNull();
  });

  it('whole days since an activity, an instant, a date', () => {
    const days = (of: object) => asks(r.compare(of as never, '>', r.literal(3, 0)));
    expect(
      next(days({ kind: 'days_since_last', of: r.occurrence('visit') }), { activities: [r.ago(2.25, 'visit')] }),
    ).toBe(at(r.AS_OF + 0.75 * r.DAY));
    const seen = days({ kind: 'days_since', of: r.of('seen'), type: 'datetime' });
    expect(next(seen, { fields: { seen: at(r.AS_OF) } })).toBe(at(r.AS_OF + r.DAY));
    expect(next(seen, { fields: { seen: at(r.AS_OF + 0.5 * r.DAY) } })).toBe(at(r.AS_OF + 0.5 * r.DAY));
    const founded = days({ kind: 'days_since', of: r.of('founded'), type: 'date' });
    expect(next(founded, { fields: { founded: '2020-01-01' } })).toBe('2026-11-22T00:00:00.000Z');
    expect(next(founded)).toBeNull();
    const last = (property: string, type: string) =>
      days({ kind: 'days_since', of: { kind: 'last_property', property, of: r.occurrence('visit') }, type });
    expect(next(last('on', 'date'), { activities: [r.ago(1, 'visit', { on: '2020-01-01' })] })).toBe(
      '2026-11-22T00:00:00.000Z',
    );
    expect(next(last('planned', 'datetime'), { activities: [r.ago(1, 'visit', { planned: at(r.AS_OF - 1) })] })).toBe(
      at(r.AS_OF - 1 + r.DAY),
    );
  });

  it('the end of an arm, at midnight UTC after its day', () => {
    const today = Math.floor(r.AS_OF / r.DAY);
    const until = (day: number) => ({
      gates: [r.hurdles('ready', [r.hurdle('a', none)], { refusals: [r.line('b', none, day)] })],
    });
    expect(next(until(today))).toBe('2026-11-22T00:00:00.000Z');
    expect(next(until(today - 1))).toBeNull();
  });

  it('nothing after the year 9999, and fields newer than as-of are noted', () => {
    const far = { activities: [{ type: 'visit', at: '9999-12-31T00:00:00Z' }] };
    expect(next(asks(none), far)).toBe('9999-12-31T00:00:00.000Z');
    const decided = r.decideBoth(r.rules({ fields, activities, ...asks(recent) }), far);
    expect(decided.fields_are_newer).toBe(true);
    expect(
      r.decideBoth(r.rules({ fields, activities, ...asks(recent) }), far, Date.parse('9999-12-31T12:00:00Z'))
        .next_change_at,
    ).toBeNull();
  });
});
