// The reference on stages, moves, calendars and clocks, against decisions worked out by hand from the manual.
import type { RawActivity, RawClock, RawEntry, RawRecord } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { buildText } from '../random/corpus.ts';
import { type ReferenceDecision, type ReferenceOptions, referenceDecide } from '../reference/decide.ts';

const data = `
lead { size number email text }
activity click
activity call by sales
activity hold by sales
activity back
`;
const stages = `
lifecycle {
  stage inquiry
  stage mql stalls after 14 days
  stage nurture returns
  stage won by hand ends
  stage lost by hand
  move inquiry to mql when size >= 10 because "Big"
  move mql to nurture after 30 days
  move nurture to mql when any click since entering nurture
  move mql to won by hand
}
`;
const office = `
calendar new_york in "America/New_York" { open monday to friday 09:00 to 17:00 }
`;

function decide(
  rules: string,
  asOf: string,
  record: Partial<RawRecord> = {},
  options: ReferenceOptions = {},
): ReferenceDecision {
  const { bundle, errors } = buildText(data + rules);
  expect(errors).toEqual([]);
  return referenceDecide(bundle!, { id: 'lead', fields: {}, ...record }, Date.parse(asOf), options);
}

const entered = (stage: string, at: string, more: Partial<RawEntry> = {}): RawEntry => ({ stage, at, ...more });
const happened = (type: string, at: string): RawActivity => ({ type, at });

describe('the reference, of stages', () => {
  it('has a lead without history in the first stage, since no instant', () => {
    const { stage, moves } = decide(stages, '2026-11-21T12:00Z');
    expect(stage).toEqual({ name: 'inquiry', since: null, entry: null, journey: 1, stall: null });
    expect(moves).toEqual([]);
  });

  it('ignores an entry into the current stage, and lets an undeclared one leave it', () => {
    const history = [
      entered('mql', '2026-11-01T00:00Z'),
      entered('mql', '2026-11-02T00:00Z'),
      entered('gone', '2026-11-03T00:00Z'),
    ];
    const before = decide(stages, '2026-11-02T12:00Z', { history });
    expect(before.stage).toMatchObject({ name: 'mql', since: '2026-11-01T00:00:00.000Z', entry: 1 });
    expect(before.problems).toContainEqual({ code: 'repeated-entry', fact: 'stage', value: 'mql' });
    expect(before.fields_are_newer).toBe(true);
    const after = decide(stages, '2026-11-03T00:00Z', { history });
    expect(after.stage).toMatchObject({ name: null, since: '2026-11-03T00:00:00.000Z' });
    expect(after.problems).toContainEqual({ code: 'not-a-stage', fact: 'stage', value: 'gone' });
  });

  it('counts entries as they became known, so that a late one renumbers none', () => {
    const history = [
      entered('mql', '2026-11-05T00:00Z'),
      entered('mql', '2026-11-01T00:00Z', { known_at: '2026-11-06T00:00Z' }),
      entered('nurture', '2026-11-02T00:00Z'),
    ];
    expect(decide(stages, '2026-11-05T12:00Z', { history }).stage).toMatchObject({ name: 'mql', entry: 1 });
    expect(decide(stages, '2026-11-07T00:00Z', { history }).stage).toMatchObject({ name: 'mql', entry: 1, journey: 2 });
  });

  it('moves at as-of, once round, and says when the next one is due', () => {
    const { moves, stage, next_change_at } = decide(stages, '2026-11-21T12:00Z', { fields: { size: 10 } });
    expect(moves).toEqual([
      { move: 'inquiry to mql', from: 'inquiry', to: 'mql', because: 'Big', entry: 1, seq: 0, passed_through: false },
    ]);
    expect(stage).toMatchObject({ name: 'mql', entry: 1, stall: { holds: 'no', at: '2026-12-05T12:00:00.000Z' } });
    expect(next_change_at).toBe('2026-12-05T12:00:00.000Z');
  });

  it('lets after hold at its very instant, and the next activity bring the lead back', () => {
    const history = [entered('mql', '2026-11-01T00:00Z')];
    expect(decide(stages, '2026-11-30T23:59:59.999Z', { history }).moves).toEqual([]);
    expect(decide(stages, '2026-12-01T00:00Z', { history }).moves).toMatchObject([{ move: 'mql to nurture' }]);
    const activities = [happened('click', '2026-12-01T00:00Z'), happened('click', '2026-12-01T00:00:00.001Z')];
    const moved = [...history, entered('nurture', '2026-12-01T00:00Z', { by: 'rules' })];
    expect(decide(stages, '2026-12-01T00:00Z', { history: moved, activities }).moves).toEqual([]);
    const back = decide(stages, '2026-12-02T00:00Z', { history: moved, activities });
    expect(back.moves).toMatchObject([{ move: 'nurture to mql', entry: 2 }]);
    expect(back.stage).toMatchObject({ journey: 2 });
  });

  it('flags what no move allows, but not a stage by hand that none names', () => {
    const history = [
      entered('nurture', '2026-11-01T00:00Z', { by: 'kim' }),
      entered('won', '2026-11-02T00:00Z', { by: 'kim' }),
      entered('lost', '2026-11-03T00:00Z', { by: 'kim' }),
    ];
    expect(decide(stages, '2026-11-21T12:00Z', { history }).flags).toEqual([
      { flag: 'off_path', stage: 'won', from: 'nurture', at: '2026-11-02T00:00:00.000Z', by: 'kim', gate: null },
    ]);
  });

  it('forgets activities up to the latest entry, and tells them apart from the window', () => {
    const rules = `${stages} score s from 0 to 100 { add 5 per click within 10 days forget earlier activity on entering nurture }`;
    const history = [entered('nurture', '2026-11-20T00:00Z')];
    const activities = ['2026-11-01T00:00Z', '2026-11-20T00:00Z', '2026-11-20T00:00:00.001Z'].map(at =>
      happened('click', at),
    );
    expect(decide(rules, '2026-11-21T12:00Z', { history, activities }).scores['s']).toMatchObject({
      value: 5,
      shares: [
        {
          cuts: [
            { by: 'within', activities: 1 },
            { by: 'forget', activities: 1 },
          ],
        },
      ],
    });
  });
});

describe('the reference, of clocks', () => {
  const hour = `${stages}${office} sla first in new_york { start on entering mql met by call target 1 business hour
    notify owner_role when due }`.replace('owner_role', '"owner"');
  const due = (rules: string, at: string) =>
    decide(rules, at, { history: [entered('mql', at)] }).clocks.map(clock => clock.due);

  it('counts a business hour over the weekend on which clocks are put forward', () => {
    expect(due(hour, '2026-03-06T16:30:00-05:00')).toEqual(['2026-03-09T13:30:00.000Z']);
    expect(due(hour, '2026-03-07T15:00:00-05:00')).toEqual(['2026-03-09T14:00:00.000Z']);
    const day = hour.replace('1 business hour', '24 elapsed hours');
    expect(due(day, '2026-03-07T15:00:00-05:00')).toEqual(['2026-03-08T20:00:00.000Z']);
  });

  it('ends a span that uses up the day when the office closes', () => {
    expect(due(hour, '2026-11-20T16:00:00-05:00')).toEqual(['2026-11-20T22:00:00.000Z']);
    expect(due(hour, '2026-11-20T16:00:00.001-05:00')).toEqual(['2026-11-23T14:00:00.001Z']);
  });

  it('gives a business day the same local time, or the end before it', () => {
    const day = (open: string) =>
      hour.replace('1 business hour', '1 business day').replace('monday to friday 09:00 to 17:00', open);
    expect(due(day('monday to friday 09:00 to 17:00'), '2026-11-20T10:15:00-05:00')).toEqual([
      '2026-11-23T15:15:00.000Z',
    ]);
    const short = 'friday 09:00 to 17:00 open monday 10:00 to 12:00, 13:00 to 15:00';
    expect(due(day(short), '2026-11-20T12:30:00-05:00')).toEqual(['2026-11-23T17:00:00.000Z']);
    expect(due(day(short), '2026-11-20T09:30:00-05:00')).toEqual(['2026-11-23T15:00:00.000Z']);
    expect(due(day(short), '2026-11-20T18:00:00-05:00')).toEqual(['2026-11-27T15:00:00.000Z']);
  });

  it('is met exactly at the due, and late after it', () => {
    const history = [entered('mql', '2026-11-20T10:00:00-05:00')];
    const met = (at: string) =>
      decide(hour, '2026-11-21T12:00Z', { history, activities: [happened('call', at)] }).clocks[0]!.state;
    expect(met('2026-11-20T16:00:00Z')).toBe('met');
    expect(met('2026-11-20T16:00:00.001Z')).toBe('met_late');
    expect(met('2026-11-20T14:59:59.999Z')).toBe('breached');
  });

  it('restarts on the next entry, and cancels the clocks of an excluded lead', () => {
    const history = [
      entered('mql', '2026-11-20T15:00Z'),
      entered('nurture', '2026-11-20T15:10Z'),
      entered('mql', '2026-11-20T15:20Z'),
    ];
    const rules = `${hour} exclude "Ours" when email is "us"`;
    const { clocks } = decide(rules, '2026-11-20T15:30Z', { history });
    expect(clocks).toMatchObject([
      { entry: 1, state: 'cancelled', cancelled_by: 'restart', at: '2026-11-20T15:20:00.000Z', steps: [] },
      { entry: 2, state: 'running', due: '2026-11-20T16:20:00.000Z', steps: [{ reached: false }] },
    ]);
    const excluded = decide(rules, '2026-11-20T15:30Z', { history, fields: { email: 'us' } });
    expect(excluded.clocks[1]).toMatchObject({ state: 'cancelled', cancelled_by: 'exclusion' });
    expect(excluded.moves).toEqual([]);
  });

  it('keeps what is left while paused, and shifts the steps', () => {
    const rules = `${stages} sla first { start on entering mql met by call pause from hold until back
      target 100 elapsed minutes notify "owner" at 75% of the time notify "boss" when due }`;
    const history = [entered('mql', '2026-11-20T10:00Z')];
    const activities = [happened('hold', '2026-11-20T10:30Z'), happened('hold', '2026-11-20T10:40Z')];
    expect(decide(rules, '2026-11-20T12:00Z', { history, activities }).clocks[0]).toMatchObject({
      state: 'paused',
      at: '2026-11-20T10:30:00.000Z',
      due: null,
      left: 70 * 60_000,
      steps: [],
    });
    const resumed = [...activities, happened('back', '2026-11-20T11:30Z')];
    expect(decide(rules, '2026-11-20T12:00Z', { history, activities: resumed }).clocks[0]).toMatchObject({
      state: 'running',
      due: '2026-11-20T12:40:00.000Z',
      steps: [{ at: '2026-11-20T12:15:00.000Z' }, { at: '2026-11-20T12:40:00.000Z' }],
    });
  });

  it('stays breached when it is cancelled after the due, and is over then', () => {
    const rules = `${stages} sla first { start on entering mql met by call cancel on entering nurture
      target 1 elapsed hour notify "owner" when due notify "boss" 3 elapsed hours after due }`;
    const history = [entered('mql', '2026-11-20T10:00Z'), entered('nurture', '2026-11-20T12:00Z')];
    const activities = [happened('call', '2026-11-20T13:00Z')];
    expect(decide(rules, '2026-11-20T20:00Z', { history, activities }).clocks[0]).toMatchObject({
      state: 'breached',
      at: '2026-11-20T11:00:00.000Z',
      cancelled_by: 'cancel',
      steps: [{ at: '2026-11-20T11:00:00.000Z' }],
    });
    const soon = [history[0]!, entered('nurture', '2026-11-20T11:00Z')];
    expect(decide(rules, '2026-11-20T20:00Z', { history: soon, activities }).clocks[0]).toMatchObject({
      state: 'cancelled',
      at: '2026-11-20T11:00:00.000Z',
    });
  });

  it('takes entries of one instant in their order, for pauses too', () => {
    const rules = `${stages} sla first { start on click met by call pause from entering nurture until entering mql
      target 1 elapsed hour }`;
    const activities = [happened('click', '2026-11-20T10:00Z')];
    const state = (...names: string[]) => {
      const history = names.map((name, seq) => entered(name, '2026-11-20T10:10Z', { seq }));
      return decide(rules, '2026-11-20T12:00Z', { history, activities }).clocks[0]!.state;
    };
    expect(state('mql', 'nurture')).toBe('paused');
    expect(state('nurture', 'mql')).toBe('breached');
    expect(state('nurture', 'mql', 'nurture')).toBe('paused');
  });

  it('only tightens what was recorded, and leaves a due of other rules where it is', () => {
    const rules = `${stages} sla first { start on entering mql met by call target 1 elapsed hour notify "owner" when due }`;
    const history = [entered('mql', '2026-11-20T10:00Z')];
    const { digest } = decide(rules, '2026-11-20T10:00Z');
    const recorded: RawClock = {
      sla: 'first',
      entry: 1,
      start: '2026-11-20T10:00Z',
      targets: [
        {
          span: { kind: 'elapsed', milliseconds: 4 * 3_600_000 },
          from: '2026-11-20T10:00:00.000Z',
          due: '2026-11-20T14:00:00.000Z',
          left: null,
        },
      ],
      due: '2026-11-20T14:00:00Z',
      decided: '2026-11-20T10:00:00Z',
      digest,
    };
    const now = '2026-11-20T12:00Z';
    expect(decide(rules, now, { history, clocks: [recorded] }).clocks[0]).toMatchObject({
      due: '2026-11-20T13:00:00.000Z',
      targets: [{}, { from: '2026-11-20T12:00:00.000Z', due: '2026-11-20T13:00:00.000Z' }],
    });
    const other = { ...recorded, digest: 'sha256:other' };
    expect(decide(rules, now, { history, clocks: [other] }).clocks[0]).toMatchObject({
      due: '2026-11-20T14:00:00.000Z',
      digest: 'sha256:other',
      decided: '2026-11-20T10:00:00.000Z',
    });
    expect(decide(rules, now, { history, clocks: [other] }, { migrate: true }).clocks[0]).toMatchObject({
      due: '2026-11-20T11:00:00.000Z',
      state: 'breached',
    });
  });
});
