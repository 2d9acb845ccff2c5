// When the steps of a clock happen: at a share of its time, at its due, after it; pauses move them, its end drops them.
import type { RawActivity, Sla } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import { elapsed, entering, HOUR, happening, lifecycle, notify, sla, stage, target } from './lifecycles.ts';
import * as r from './rules.ts';

/** Eight hours to answer; somebody is told after six, at the due and two hours behind it. */
const response: Sla = sla('response', entering('mql'), {
  met_by: [{ times: 1, on: happening('call') }],
  pauses: [{ from: happening('waiting'), until: happening('replied') }],
  cancels: [happening('stop')],
  targets: [target(elapsed(8))],
  steps: [
    notify('at 75%', { kind: 'share', percent: 75 }),
    notify('when due', { kind: 'due' }),
    notify('2 elapsed hours after due', { kind: 'after_due', span: elapsed(2) }),
  ],
});
const rules = r.rules({
  activities: ['call', 'waiting', 'replied', 'stop'].map(name => r.activity(name)),
  lifecycle: lifecycle(['inquiry', 'mql'].map(name => stage(name))),
  slas: [response],
});

const START = r.AS_OF - 10 * HOUR;
const iso = (hours: number): string => new Date(START + hours * HOUR).toISOString();
const happened = (type: string, hours: number): RawActivity => ({ type, at: iso(hours) });

/** Each step's hour after the start, and whether it has come. */
function steps(events: readonly RawActivity[], asOf: number): readonly (readonly [number, boolean])[] {
  const lead = { activities: events, history: [{ stage: 'mql', at: iso(0) }] };
  const [clock] = r.decideBoth(rules, lead, START + asOf * HOUR).clocks;
  return clock!.steps.map(({ at, reached }) => [(Date.parse(at) - START) / HOUR, reached]);
}

describe('the steps of a clock', () => {
  it('stand at their instants, and are reached as they come', () => {
    expect(steps([], 5)).toEqual([
      [6, false],
      [8, false],
      [10, false],
    ]);
    expect(steps([], 8).map(([, reached]) => reached)).toEqual([true, true, false]);
  });

  it('move with a pause, also one that begins at their very instant, but for those that happened before it', () => {
    const hours = (events: readonly RawActivity[]) => steps(events, 9).map(([hour]) => hour);
    expect(hours([happened('waiting', 2), happened('replied', 5)])).toEqual([9, 11, 13]);
    expect(hours([happened('waiting', 6), happened('replied', 7)])).toEqual([7, 9, 11]);
    expect(hours([happened('waiting', 6.5), happened('replied', 7.5)])).toEqual([6, 9, 11]);
    expect(hours([happened('waiting', 8), happened('replied', 8.5)])).toEqual([6, 8.5, 10.5]);
    expect(hours([happened('waiting', 9), happened('replied', 9.5)])).toEqual([6, 8, 10]);
  });

  it('while paused are only those that happened before', () => {
    expect(steps([happened('waiting', 6)], 7)).toEqual([]);
    expect(steps([happened('waiting', 6.5)], 7)).toEqual([[6, true]]);
  });

  it('fall away from the instant on at which the clock ends', () => {
    expect(steps([happened('call', 6)], 20)).toEqual([]);
    expect(steps([happened('call', 7)], 20)).toEqual([[6, true]]);
    expect(steps([happened('stop', 8)], 20)).toEqual([[6, true]]);
    expect(steps([happened('stop', 9)], 20)).toEqual([
      [6, true],
      [8, true],
    ]);
    expect(steps([happened('call', 9)], 20)).toEqual([
      [6, true],
      [8, true],
    ]);
  });
});
