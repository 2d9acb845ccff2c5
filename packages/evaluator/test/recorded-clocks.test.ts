// Clocks as recorded: what was decided stands and is only tightened; under other rules it stands as it is, unless migrated.
import type { Decision, RawActivity, RawClock, RecordedTarget, Rules, Sla, TimeSpan } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import {
  business,
  counting,
  elapsed,
  entering,
  HOUR,
  happening,
  lifecycle,
  notify,
  sla,
  stage,
  startWhen,
  target,
} from './lifecycles.ts';
import * as r from './rules.ts';
import { calendar, tablesOf } from './zones.ts';

const OURS = 'sha256:rules';
const OTHERS = 'sha256:other';
const activities = ['call', 'waiting', 'replied'].map(name => r.activity(name));
const stages = [stage('inquiry'), stage('mql')];
const hot = r.compare(r.of('size'), '>', r.literal(5));

const START = r.AS_OF - 10 * HOUR;
const iso = (hours: number): string => new Date(START + hours * HOUR).toISOString();
const toMql = { stage: 'mql', at: iso(0) };
const happened = (type: string, hours: number): RawActivity => ({ type, at: iso(hours) });

const response = (rest: Partial<Sla> = {}): Sla =>
  sla('response', entering('mql'), {
    met_by: [{ times: 1, on: happening('call') }],
    pauses: [{ from: happening('waiting'), until: happening('replied') }],
    targets: [target(elapsed(2), hot), target(elapsed(24))],
    steps: [notify('at 75%', { kind: 'share', percent: 75 }), notify('when due', { kind: 'due' })],
    ...rest,
  });

const recordedTarget = (
  span: TimeSpan,
  from: number,
  due: number | null,
  left: number | null = null,
): RecordedTarget => ({
  span,
  from: iso(from),
  due: due === null ? null : iso(due),
  left,
});
const recorded = (targets: readonly RecordedTarget[], rest: Partial<RawClock> = {}): RawClock => ({
  sla: 'response',
  entry: 1,
  start: iso(0),
  targets,
  decided: iso(1),
  digest: OURS,
  ...rest,
});

function decided(lead: r.Lead, asOf: number, options: { migrate?: boolean; sla?: Partial<Sla> } = {}): Decision {
  const from: Rules = r.rules({
    activities,
    fields: [r.field('size', r.number)],
    lifecycle: lifecycle(stages),
    calendars: [calendar('America/New_York', '09:00 to 17:00')],
    zones: tablesOf('America/New_York'),
    slas: [response(options.sla)],
  });
  const { migrate = false } = options;
  return r.decideBoth(from, { history: [toMql], ...lead }, START + asOf * HOUR, { migrate });
}
const day = recordedTarget(elapsed(24), 0, 24);
const steps = (decision: Decision) =>
  decision.clocks[0]!.steps.map(({ step, at }) => `${step}: ${(Date.parse(at) - START) / HOUR}`);

describe('a clock recorded by these rules', () => {
  it('keeps its targets while today says the same', () => {
    expect(decided({ clocks: [recorded([day])], fields: { size: 1 } }, 10).clocks[0]).toMatchObject({
      targets: [day],
      due: iso(24),
      decided: iso(10),
      digest: OURS,
      uncertain: [],
    });
  });

  it('gets another target from now on, and the earliest due holds', () => {
    const lead = { clocks: [recorded([day])], fields: { size: 9 } };
    expect(decided(lead, 10).clocks[0]).toMatchObject({
      targets: [day, recordedTarget(elapsed(2), 10, 12)],
      due: iso(12),
    });
    const late = decided(lead, 23).clocks[0]!;
    expect(late).toMatchObject({ targets: [day, recordedTarget(elapsed(2), 23, 25)], due: iso(24) });
  });

  it('is compared with the last recorded target alone', () => {
    const twice = [day, recordedTarget(elapsed(2), 10, 12)];
    expect(decided({ clocks: [recorded(twice)], fields: { size: 9 } }, 11).clocks[0]).toMatchObject({
      targets: twice,
      due: iso(12),
    });
    expect(decided({ clocks: [recorded(twice)], fields: { size: 1 } }, 11).clocks[0]!.targets).toHaveLength(3);
  });

  it('gets nothing once it is over, breached or without a target today', () => {
    const lead = { clocks: [recorded([day])], fields: { size: 9 } };
    expect(decided({ ...lead, activities: [happened('call', 3)] }, 10).clocks[0]!.targets).toEqual([day]);
    expect(decided(lead, 30).clocks[0]).toMatchObject({ state: 'breached', targets: [day] });
    expect(decided(lead, 10, { sla: { targets: [target(null)] } }).clocks[0]!.targets).toEqual([day]);
  });

  it('gets a first target when one applies, counted from then', () => {
    const lead = { clocks: [recorded([])], fields: { size: 9 } };
    expect(decided(lead, 10).clocks[0]).toMatchObject({ targets: [recordedTarget(elapsed(2), 10, 12)], due: iso(12) });
  });

  it('does not ask its start again, and tells what today’s arms want', () => {
    const asked = { sla: { start_when: startWhen(hot) } };
    expect(decided({ clocks: [recorded([day])], fields: { size: 1 } }, 10, asked).clocks).toHaveLength(1);
    expect(decided({ fields: { size: 1 } }, 10, asked).clocks).toHaveLength(0);
    expect(decided({ clocks: [recorded([day])] }, 10).clocks[0]!.uncertain).toEqual(['size']);
    expect(decided({ clocks: [recorded([day])], activities: [happened('call', 1)] }, 10).clocks[0]!.uncertain).toEqual(
      [],
    );
  });

  it('works its dues out again from the spans and the pauses', () => {
    const lead = {
      clocks: [recorded([{ ...day, due: iso(99) }])],
      activities: [happened('waiting', 2), happened('replied', 5)],
    };
    expect(decided(lead, 10, { sla: { targets: [target(elapsed(24))] } }).clocks[0]).toMatchObject({ due: iso(27) });
  });

  it('a target that comes in a pause counts from its end', () => {
    const waiting = [happened('waiting', 4)];
    const [paused] = decided({ clocks: [recorded([day])], fields: { size: 9 }, activities: waiting }, 6).clocks;
    expect(paused).toMatchObject({ state: 'paused', due: null, left: 2 * HOUR });
    expect(paused!.targets).toEqual([
      recordedTarget(elapsed(24), 0, null, 20 * HOUR),
      recordedTarget(elapsed(2), 6, null, 2 * HOUR),
    ]);
    const next = decided(
      { clocks: [recorded(paused!.targets)], fields: { size: 9 }, activities: [...waiting, happened('replied', 8)] },
      9,
    );
    expect(next.clocks[0]).toMatchObject({ state: 'running', due: iso(10) });
  });

  it('that nothing started is told and counts for nothing', () => {
    const { clocks, problems } = decided({ clocks: [recorded([day], { start: iso(3) })] }, 10);
    expect(clocks).toMatchObject([{ start: iso(0) }]);
    expect(problems).toEqual([{ code: 'clock-without-start', fact: 'response', value: iso(3) }]);
  });
});

describe('a clock recorded by other rules', () => {
  const others = (targets: readonly RecordedTarget[], rest: Partial<RawClock> = {}) =>
    recorded(targets, { digest: OTHERS, decided: iso(4), ...rest });
  const strange = recordedTarget(elapsed(1), 0, 30);

  it('keeps its due, its decision and its rules', () => {
    expect(decided({ clocks: [others([strange])], fields: { size: 9 } }, 10).clocks[0]).toMatchObject({
      targets: [strange],
      due: iso(30),
      decided: iso(4),
      digest: OTHERS,
    });
  });

  it('is moved by later pauses alone', () => {
    const pause = (from: number, to: number) => [happened('waiting', from), happened('replied', to)];
    const due = (events: readonly RawActivity[]) =>
      decided({ clocks: [others([strange])], activities: events }, 12).clocks[0]!.due;
    expect(due(pause(1, 3))).toBe(iso(30));
    expect(due(pause(1, 4))).toBe(iso(30));
    expect(due(pause(5, 8))).toBe(iso(33));
    expect(due(pause(2, 6))).toBe(iso(32));
  });

  it('recorded paused goes on with what was left', () => {
    const paused = others([recordedTarget(elapsed(24), 0, null, 5 * HOUR)]);
    const waiting = happened('waiting', 2);
    expect(decided({ clocks: [paused], activities: [waiting] }, 10).clocks[0]).toMatchObject({
      state: 'paused',
      left: 5 * HOUR,
      due: null,
    });
    expect(decided({ clocks: [paused], activities: [waiting, happened('replied', 8)] }, 10).clocks[0]).toMatchObject({
      state: 'running',
      due: iso(13),
    });
    expect(decided({ clocks: [paused] }, 6).clocks[0]).toMatchObject({ state: 'running', due: iso(9) });
    const over = { clocks: [paused], activities: [happened('waiting', 1), happened('replied', 3)] };
    expect(decided(over, 6).clocks[0]).toMatchObject({ state: 'running', due: iso(9) });
  });

  it('recorded without a due stays without', () => {
    const none = others([recordedTarget(business(1), 0, null)]);
    const events = [happened('waiting', 5), happened('replied', 6)];
    const { clocks, problems } = decided({ clocks: [none], activities: events }, 10);
    expect(clocks[0]).toMatchObject({ state: 'running', due: null });
    expect(problems).toEqual([]);
  });

  it('counts in real time where its calendar is gone, and that is told', () => {
    const gone = others([recordedTarget(business(1), 0, 30)], { calendar: 'old' });
    const events = [happened('waiting', 5), happened('replied', 7)];
    const { clocks, problems } = decided({ clocks: [gone], activities: events }, 10);
    expect(clocks[0]).toMatchObject({ calendar: 'old', due: iso(32) });
    expect(problems).toEqual([{ code: 'unknown-calendar', fact: 'response', value: 'old' }]);
  });

  it('is decided anew when told to migrate', () => {
    const lead = { clocks: [others([strange])], fields: { size: 9 } };
    expect(decided(lead, 1, { migrate: true }).clocks[0]).toMatchObject({
      targets: [recordedTarget(elapsed(2), 0, 2)],
      due: iso(2),
      decided: iso(1),
      digest: OURS,
    });
    const asked = { migrate: true, sla: { start_when: startWhen(hot) } };
    expect(decided({ ...lead, fields: { size: 1 } }, 10, asked).clocks).toEqual([]);
    expect(
      decided({ clocks: [recorded([day])], fields: { size: 9 } }, 10, { migrate: true }).clocks[0]!.targets,
    ).toHaveLength(2);
  });
});

describe('steps', () => {
  it('a share of the time, the due, and spans behind it', () => {
    const more = [...response().steps, notify('later', { kind: 'after_due', span: elapsed(3) })];
    const decision = decided({ fields: { size: 1 } }, 10, { sla: { steps: more } });
    expect(steps(decision)).toEqual(['at 75%: 18', 'when due: 24', 'later: 27']);
    expect(decision.clocks[0]!.steps.map(({ id, reached }) => [id, reached])).toEqual([
      ['lead/response/1/at%2075%25', false],
      ['lead/response/1/when%20due', false],
      ['lead/response/1/later', false],
    ]);
    expect(decision.next_change_at).toBe(iso(18));
    expect(decided({ fields: { size: 1 } }, 18).clocks[0]!.steps.map(({ reached }) => reached)).toEqual([true, false]);
  });

  it('floor the share to the millisecond', () => {
    const odd = { targets: [target({ kind: 'elapsed', milliseconds: 1003 })] };
    expect(decided({}, 0, { sla: odd }).clocks[0]!.steps[0]!.at).toBe(new Date(START + 752).toISOString());
  });

  it('are left out from the end of the clock on', () => {
    const met = (hours: number) => steps(decided({ fields: { size: 1 }, activities: [happened('call', hours)] }, 40));
    expect(met(17)).toEqual([]);
    expect(met(18)).toEqual([]);
    expect(met(18 + 1 / HOUR)).toEqual(['at 75%: 18']);
    expect(met(24)).toEqual(['at 75%: 18']);
    expect(met(25)).toEqual(['at 75%: 18', 'when due: 24']);
  });

  it('wait while the clock is paused, and count on behind the pause', () => {
    const events = [happened('waiting', 10), happened('replied', 20)];
    const lead = { fields: { size: 1 }, activities: events };
    expect(steps(decided(lead, 21))).toEqual(['at 75%: 28', 'when due: 34']);
    expect(steps(decided({ ...lead, activities: events.slice(0, 1) }, 21))).toEqual([]);
    expect(steps(decided({ ...lead, activities: [happened('waiting', 19)] }, 21))).toEqual(['at 75%: 18']);
    expect(steps(decided({ ...lead, activities: [happened('waiting', 18)] }, 21))).toEqual([]);
    const behind = [happened('waiting', 18), happened('replied', 20)];
    expect(steps(decided({ ...lead, activities: behind }, 21))).toEqual(['at 75%: 20', 'when due: 26']);
  });

  it('that a tighter target puts in the past happen when it comes; what was sent stays', () => {
    const tightened = (asOf: number) => steps(decided({ clocks: [recorded([day])], fields: { size: 9 } }, asOf));
    expect(tightened(10)).toEqual(['at 75%: 10', 'when due: 12']);
    expect(tightened(20)).toEqual(['at 75%: 18', 'when due: 22']);
    const twice = recorded([day, recordedTarget(elapsed(2), 20, 22)]);
    expect(steps(decided({ clocks: [twice], fields: { size: 9 } }, 30))).toEqual(['at 75%: 18', 'when due: 22']);
  });

  it('follow the standing due under other rules', () => {
    const others = recorded([recordedTarget(elapsed(24), 0, 40)], { digest: OTHERS });
    expect(steps(decided({ clocks: [others] }, 10))).toEqual(['at 75%: 30', 'when due: 40']);
  });

  it('count open time where the target does', () => {
    // From Friday 16:00 in New York four open hours: Monday 12:00; three quarters of them: Monday 11:00.
    const hours = { calendars: [counting('office')], targets: [target(business(4))] };
    const lead = { history: [{ stage: 'mql', at: '2026-11-20T16:00:00-05:00' }] };
    expect(decided(lead, 10, { sla: hours }).clocks[0]!.steps.map(({ at }) => at)).toEqual([
      '2026-11-23T16:00:00.000Z',
      '2026-11-23T17:00:00.000Z',
    ]);
  });
});
