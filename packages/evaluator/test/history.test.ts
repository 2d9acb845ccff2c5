// What a history says: where the lead is, since when, how often it was where, and what happened since.
import type { Condition, RawEntry, Rules } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { before, entered, everEntered, HOUR, inStage, lifecycle, since, stage } from './lifecycles.ts';
import * as r from './rules.ts';

const stages = [
  stage('inquiry'),
  stage('mql', { value: 'MQL!' }),
  stage('sql', { returns: true }),
  stage('won', { ends: true }),
];
const activities = [r.activity('visit', [r.field('path', r.text)])];
const program = (parts: Partial<Rules> = {}) => r.rules({ activities, lifecycle: lifecycle(stages), ...parts });
const decided = (history: readonly RawEntry[], parts: Partial<Rules> = {}, lead: r.Lead = {}) =>
  r.decideBoth(program(parts), { ...lead, history });
const holds = (condition: Condition, history: readonly RawEntry[], lead: r.Lead = {}) =>
  decided(history, { segments: [r.segment('asked', condition)] }, lead).segments['asked'];

describe('where a lead is', () => {
  it('without history in the first stage, without an entry', () => {
    expect(decided([]).stage).toEqual({ name: 'inquiry', since: null, entry: null, journey: 1, stall: null });
    expect(holds(inStage('inquiry'), [])).toMatchObject({ holds: 'yes' });
    expect(holds(everEntered('inquiry'), [])).toMatchObject({ holds: 'yes' });
    expect(holds(everEntered('mql'), [])).toMatchObject({ holds: 'no' });
  });

  it('null without a lifecycle', () => {
    expect(r.decideBoth(r.rules({}), {}).stage).toBeNull();
  });

  it('where its last visible entry led, by outside name or own', () => {
    const history = [
      entered(5, 'MQL!'),
      entered(9, 'inquiry'),
      entered(-1, 'won'),
      entered(3, 'sql', { known_at: '2026-12-01T00:00:00Z' }),
    ];
    const { stage: now, fields_are_newer, next_change_at } = decided(history);
    expect(now).toMatchObject({ name: 'mql', since: '2026-11-16T12:00:00.000Z', entry: 1 });
    expect(fields_are_newer).toBe(true);
    expect(next_change_at).toBe('2026-11-22T12:00:00.000Z');
  });

  it('of entries at one instant the one known last, then the greatest number, then the later row', () => {
    const at = '2026-11-20T00:00:00Z';
    const same = (name: string, rest: Partial<RawEntry>) => ({ stage: name, at, ...rest });
    expect(decided([same('sql', { seq: 2 }), same('mql', { seq: 1 })]).stage?.name).toBe('sql');
    expect(decided([same('sql', { seq: 1 }), same('mql', { seq: '1' })]).stage?.name).toBe('mql');
    expect(decided([same('mql', { known_at: '2026-11-20T00:00:01Z' }), same('sql', { seq: 9 })]).stage?.name).toBe(
      'mql',
    );
  });

  it('an entry into the stage where it is counts for nothing and is told', () => {
    const { stage: now, problems } = decided([entered(9, 'mql'), entered(5, 'mql'), entered(4, 'mql')]);
    expect(now).toMatchObject({ name: 'mql', since: '2026-11-12T12:00:00.000Z', entry: 1 });
    expect(problems).toEqual([{ code: 'repeated-entry', fact: 'stage', value: 'mql' }]);
  });

  it('an entry that names no stage leaves all of them', () => {
    const history = [entered(9, 'mql'), entered(5, 'limbo'), entered(4, 'nowhere')];
    const { stage: now, problems } = decided(history);
    expect(now).toMatchObject({ name: null, since: '2026-11-16T12:00:00.000Z' });
    expect(problems.map(({ code }) => code)).toEqual(['not-a-stage', 'not-a-stage']);
    expect(holds(inStage('mql'), history)).toEqual({ holds: 'unknown', for_want_of: ['stage'] });
    expect(holds(r.not(inStage('mql')), history)).toEqual({ holds: 'unknown', for_want_of: ['stage'] });
    expect(decided([...history, entered(1, 'mql')]).stage).toMatchObject({ name: 'mql', entry: 2 });
  });
});

describe('days in the stage and entries', () => {
  const daysAre = (days: number) => r.compare({ kind: 'days_in_stage' }, '=', r.literal(days, 0));
  const entriesAre = (name: string, times: number) =>
    r.compare({ kind: 'entries', stage: name }, '=', r.literal(times, 0));

  it('whole elapsed days, unknown without an entry and outside all stages', () => {
    expect(holds(daysAre(5), [entered(5.9, 'mql')])).toMatchObject({ holds: 'yes' });
    expect(holds(daysAre(6), [entered(6, 'mql')])).toMatchObject({ holds: 'yes' });
    expect(holds(daysAre(0), [])).toEqual({ holds: 'unknown', for_want_of: ['stage'] });
    expect(holds(daysAre(0), [entered(0, 'limbo')])).toEqual({ holds: 'unknown', for_want_of: ['stage'] });
    expect(holds(r.known({ kind: 'days_in_stage' }), [])).toMatchObject({ holds: 'no' });
  });

  it('effective entries are counted; the first stage once without history', () => {
    const history = [entered(9, 'mql'), entered(8, 'sql'), entered(7, 'mql'), entered(6, 'mql')];
    expect(holds(entriesAre('mql', 2), history)).toMatchObject({ holds: 'yes' });
    expect(holds(entriesAre('inquiry', 0), history)).toMatchObject({ holds: 'yes' });
    expect(holds(entriesAre('inquiry', 1), [])).toMatchObject({ holds: 'yes' });
  });

  it('the next whole day in the stage is a change', () => {
    const asked = { segments: [r.segment('asked', daysAre(3))] };
    expect(decided([entered(2.25, 'mql')], asked).next_change_at).toBe(new Date(r.AS_OF + 0.75 * r.DAY).toISOString());
    expect(decided([entered(2.25, 'mql')]).next_change_at).toBeNull();
  });
});

describe('since and before entering', () => {
  const visits = [r.ago(7, 'visit'), r.ago(5, 'visit'), r.ago(3, 'visit')];
  const count = (period: ReturnType<typeof since> | ReturnType<typeof before>, times: number) =>
    r.compare({ kind: 'count', of: r.occurrence('visit', { period }) }, '=', r.literal(times, 0));
  const history = [entered(9, 'mql'), entered(8, 'sql'), entered(5, 'mql')];

  it('strictly after the latest entry, or at and before it', () => {
    expect(holds(count(since('mql'), 1), history, { activities: visits })).toMatchObject({ holds: 'yes' });
    expect(holds(count(before('mql'), 2), history, { activities: visits })).toMatchObject({ holds: 'yes' });
  });

  it('never entered: nothing since, all before', () => {
    expect(holds(count(since('won'), 0), history, { activities: visits })).toMatchObject({ holds: 'yes' });
    expect(holds(count(before('won'), 3), history, { activities: visits })).toMatchObject({ holds: 'yes' });
    expect(holds(count(since('inquiry'), 0), [], { activities: visits })).toMatchObject({ holds: 'yes' });
  });

  it('in rules, what lies outside the period is cut as outside the window', () => {
    const rule = r.activityRule('a', 2, r.occurrence('visit', { period: since('mql') }));
    const { scores } = decided(history, { scores: [r.score('fit', [rule])] }, { activities: visits });
    expect(scores['fit']).toMatchObject({ value: 2 });
    expect(scores['fit']!.shares[0]).toMatchObject({ cuts: [{ by: 'within', activities: 2, points: 4 }] });
  });
});

describe('forget earlier activity', () => {
  const rule = (rest = {}) => r.activityRule('a', 2, r.occurrence('visit', rest), { once_per: 'path' });
  const score = (rest = {}) => ({ scores: [r.score('fit', [rule(rest)], { forget: ['mql', 'sql'] })] });
  const visit = (days: number, path: string) => r.ago(days, 'visit', { path });

  it('at or before the latest entry into any of the stages', () => {
    const history = [entered(9, 'mql'), entered(5, 'sql'), entered(4, 'won')];
    const lead = { activities: [visit(6, 'a'), visit(5, 'b'), visit(4, 'c'), visit(3, 'c')] };
    const { scores } = decided(history, score(), lead);
    expect(scores['fit']).toMatchObject({ value: 2, lowest: 2, highest: 2 });
    expect(scores['fit']!.shares[0]).toMatchObject({
      activities: 1,
      cuts: [
        { by: 'forget', activities: 2, points: 4 },
        { by: 'once_per', activities: 1, points: 2 },
      ],
    });
  });

  it('never entered: nothing is forgotten', () => {
    expect(decided([entered(9, 'inquiry')], score(), { activities: [visit(99, 'a')] }).scores['fit']).toMatchObject({
      value: 2,
    });
  });

  it('out of the window counts there alone, and a forgotten activity is not unknown', () => {
    const within = score({ period: r.within(7), where: r.textIs(r.property('path'), 'a') });
    const history = [entered(3, 'mql')];
    const lead = { activities: [visit(8, 'a'), visit(5, 'a'), r.ago(4, 'visit'), r.ago(1, 'visit')] };
    expect(decided(history, within, lead).scores['fit']!.shares[0]).toMatchObject({
      unknown_activities: 1,
      for_want_of: ['visit.path'],
      cuts: [
        { by: 'within', activities: 1, points: 2 },
        { by: 'forget', activities: 1, points: 2 },
      ],
    });
    const old = { activities: [r.ago(4, 'visit')] };
    expect(decided(history, within, old).scores['fit']).toMatchObject({ lowest: 0, highest: 0 });
    expect(decided(history, within, old).scores['fit']!.shares[0]).toMatchObject({ for_want_of: [] });
  });

  it('the bounds and what is wanted leave out what is forgotten', () => {
    const where = r.or(r.textIs(r.property('path'), 'a'), r.compare(r.property('minutes'), '>', r.literal(5)));
    const counting = r.activityRule('a', 2, r.occurrence('visit', { where }));
    const parts = {
      activities: [r.activity('visit', [r.field('path', r.text), r.field('minutes', r.number)])],
      scores: [r.score('fit', [counting], { forget: ['mql'] })],
    };
    const lead = { activities: [r.ago(4, 'visit', { minutes: 1 }), r.ago(1, 'visit', { path: 'b' })] };
    const { lowest, highest, shares } = decided([entered(3, 'mql')], parts, lead).scores['fit']!;
    expect([lowest, highest]).toEqual([0, 2]);
    expect(shares[0]).toMatchObject({ unknown_activities: 1, for_want_of: ['visit.minutes'] });
  });

  it('one more activity now is no help at the instant of the entry', () => {
    const ready = r.hurdles('ready', [r.hurdle('fit', r.compare({ kind: 'score', name: 'fit' }, '>=', r.literal(2)))]);
    const counting = r.activityRule('a', 2, r.occurrence('visit'));
    const parts = { scores: [r.score('fit', [counting], { forget: ['mql'] })], gates: [ready] };
    const changes = (days: number) => decided([entered(days, 'mql')], parts).gates['ready']!.counterfactuals;
    expect(changes(1)).toEqual([{ kind: 'activity', activity: 'visit', properties: {} }]);
    expect(changes(0)).toEqual([]);
    const since1 = {
      gates: [r.hurdles('ready', [r.hurdle('a', r.any(r.occurrence('visit', { period: since('mql') })))])],
    };
    expect(decided([entered(1, 'mql')], since1).gates['ready']!.counterfactuals).toHaveLength(1);
    expect(decided([entered(0, 'mql')], since1).gates['ready']!.counterfactuals).toEqual([]);
  });
});

describe('journeys and numbers', () => {
  it('leaving what returns or ends, and entering the first stage again, begins the next', () => {
    const steps = ['mql', 'sql', 'mql', 'won', 'inquiry', 'mql', 'inquiry'];
    const journeys = steps.map(
      (_, place) => decided(steps.slice(0, place + 1).map((name, row) => entered(20 - row, name))).stage!.journey,
    );
    expect(journeys).toEqual([1, 1, 2, 2, 3, 3, 4]);
  });

  it('an entry known late, and one that is ignored, renumbers no other', () => {
    const history = [entered(9, 'mql'), entered(8, 'sql'), entered(2, 'mql')];
    expect(decided(history).stage).toMatchObject({ entry: 2 });
    const late = { known_at: new Date(r.AS_OF - HOUR).toISOString() };
    expect(decided([...history, entered(7, 'mql', late), entered(6, 'sql', late)]).stage).toMatchObject({ entry: 2 });
    expect(decided([...history, entered(1, 'mql'), entered(0.5, 'sql'), entered(0.2, 'mql')]).stage).toMatchObject({
      entry: 4,
    });
  });
});
