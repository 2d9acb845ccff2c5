// The life of a clock: what starts, ends, pauses and breaches it, also all at one instant.
import type { ClockDecision, RawActivity, RawEntry, Rules, Sla } from '@funnel/bundle';
import { describe, expect, it } from 'vitest';
import {
  business,
  businessDays,
  counting,
  elapsed,
  entered,
  entering,
  HOUR,
  happening,
  lifecycle,
  move,
  sla,
  stage,
  startWhen,
  target,
} from './lifecycles.ts';
import * as r from './rules.ts';
import { calendar, tablesOf } from './zones.ts';

const names = ['call', 'email', 'waiting', 'replied', 'stop', 'demo'];
const activities = names.map(name => r.activity(name, [r.field('by', r.text)]));
const stages = ['inquiry', 'mql', 'lost'].map(name => stage(name));

/** A clock of eight hours that starts on entering mql; a call stops it, a stop cancels it, waiting pauses it. */
const response = (rest: Partial<Sla> = {}): Sla =>
  sla('response', entering('mql'), {
    met_by: [{ times: 1, on: happening('call') }],
    pauses: [{ from: happening('waiting'), until: happening('replied') }],
    cancels: [happening('stop')],
    targets: [target(elapsed(8))],
    ...rest,
  });
const program = (slas: readonly Sla[], rest: Partial<Rules> = {}): Rules =>
  r.rules({
    activities,
    fields: [r.field('size', r.number), r.field('region', r.member('amer', 'emea'))],
    lifecycle: lifecycle(stages),
    calendars: [calendar('America/New_York', '09:00 to 17:00')],
    zones: tablesOf('America/New_York'),
    slas,
    ...rest,
  });

/** So many hours after the clock's start, which is ten hours before as-of. */
const START = r.AS_OF - 10 * HOUR;
const iso = (hours: number): string => new Date(START + hours * HOUR).toISOString();
const happened = (type: string, hours: number): RawActivity => ({ type, at: iso(hours) });
const toMql: RawEntry = { stage: 'mql', at: iso(0) };

function clocks(slas: readonly Sla[], lead: r.Lead, asOf = 10, rest: Partial<Rules> = {}): readonly ClockDecision[] {
  return r.decideBoth(program(slas, rest), lead, START + asOf * HOUR).clocks;
}
function clock(events: readonly RawActivity[], asOf = 10, rest: Partial<Sla> = {}): ClockDecision {
  return clocks([response(rest)], { activities: events, history: [toMql] }, asOf)[0]!;
}
const brief = ({ state, at, due, left }: ClockDecision) => ({ state, at, due, left });

describe('a clock', () => {
  it('runs, is met, is breached, is met late, is cancelled', () => {
    expect(clock([], 7)).toMatchObject({ state: 'running', at: null, due: iso(8), entry: 1, start: iso(0) });
    expect(clock([happened('call', 3)])).toMatchObject({ state: 'met', at: iso(3), due: iso(8) });
    expect(clock([])).toMatchObject({ state: 'breached', at: iso(8), due: iso(8) });
    expect(clock([happened('call', 9)])).toMatchObject({ state: 'met_late', at: iso(9), due: iso(8) });
    expect(clock([happened('stop', 3)])).toMatchObject({ state: 'cancelled', at: iso(3), cancelled_by: 'cancel' });
    expect(clock([happened('stop', 8)])).toMatchObject({ state: 'cancelled', at: iso(8), due: iso(8) });
    expect(clock([happened('stop', 9)])).toMatchObject({ state: 'breached', at: iso(8), cancelled_by: 'cancel' });
    expect(clock([happened('stop', 9), happened('call', 10)])).toMatchObject({ state: 'breached', at: iso(8) });
  });

  it('that is over changes nothing any more', () => {
    const lead = { activities: [happened('call', 3)], history: [toMql] };
    expect(r.decideBoth(program([response()]), lead, START + 4 * HOUR).next_change_at).toBeNull();
    expect(r.decideBoth(program([response()]), { history: [toMql] }, START + 4 * HOUR).next_change_at).toBe(iso(8));
  });

  it('exactly at its due it is met, and a moment later late', () => {
    expect(clock([happened('call', 8)])).toMatchObject({ state: 'met', at: iso(8) });
    expect(clock([happened('call', 8 + 1 / HOUR)])).toMatchObject({ state: 'met_late' });
    expect(clock([], 8)).toMatchObject({ state: 'breached', at: iso(8) });
    expect(clock([], 8 - 1 / HOUR)).toMatchObject({ state: 'running' });
  });

  it('sees only what happens from its start on', () => {
    expect(clock([happened('call', -1)], 5)).toMatchObject({ state: 'running' });
    expect(clock([happened('call', 0)], 5)).toMatchObject({ state: 'met', at: iso(0) });
  });

  it('is met by the n-th of a line, each line alone', () => {
    const lines = {
      met_by: [
        { times: 2, on: happening('call') },
        { times: 1, on: happening('email') },
      ],
    };
    expect(clock([happened('call', 1)], 5, lines)).toMatchObject({ state: 'running' });
    expect(clock([happened('call', 1), happened('call', 2), happened('email', 3)], 5, lines)).toMatchObject({
      state: 'met',
      at: iso(2),
    });
    expect(clock([happened('email', 1), happened('call', 2)], 5, lines)).toMatchObject({ state: 'met', at: iso(1) });
  });

  it('asks the filter of a trigger; what is unknown does nothing', () => {
    const line = { met_by: [{ times: 1, on: happening('call', { where: r.textIs(r.property('by'), 'kim') }) }] };
    expect(clock([{ ...happened('call', 1), properties: { by: 'kim' } }], 5, line)).toMatchObject({ state: 'met' });
    expect(clock([{ ...happened('call', 1), properties: { by: 'lee' } }, happened('call', 2)], 5, line)).toMatchObject({
      state: 'running',
    });
  });

  it('without a target has no due and never breaches', () => {
    expect(clock([], 500, { targets: [] })).toMatchObject({ state: 'running', due: null, targets: [] });
    expect(clock([happened('call', 300)], 500, { targets: [target(null)] })).toMatchObject({ state: 'met', due: null });
  });

  it('of an excluded lead is cancelled at as-of while it is open', () => {
    const excluded = { exclusions: [{ label: 'Out', when: r.constant(true) }] };
    const of = (events: readonly RawActivity[]) =>
      clocks([response()], { activities: events, history: [toMql] }, 10, excluded)[0];
    expect(of([])).toMatchObject({ state: 'cancelled', cancelled_by: 'exclusion', at: iso(10), due: iso(8) });
    expect(of([happened('call', 3)])).toMatchObject({ state: 'met', cancelled_by: null });
  });
});

describe('pauses', () => {
  it('by entries of one instant follow the history', () => {
    const byStage = { pauses: [{ from: entering('lost'), until: entering('inquiry') }] };
    const of = (...after: readonly string[]) => {
      const history = [toMql, ...after.map((name, seq) => ({ stage: name, at: iso(3), seq }))];
      return brief(clocks([response(byStage)], { activities: [], history }, 5)[0]!);
    };
    expect(of('lost', 'inquiry')).toMatchObject({ state: 'running', due: iso(8) });
    expect(of('inquiry', 'lost')).toMatchObject({ state: 'paused', at: iso(3), left: 5 * HOUR });
    expect(of('lost', 'inquiry', 'lost')).toMatchObject({ state: 'paused', at: iso(3), left: 5 * HOUR });
  });

  const paused = (events: readonly RawActivity[], asOf = 10) => brief(clock(events, asOf));

  it('leave no due, only what is left, and move the due by their length', () => {
    expect(paused([happened('waiting', 3)], 5)).toEqual({ state: 'paused', at: iso(3), due: null, left: 5 * HOUR });
    expect(paused([happened('waiting', 3), happened('replied', 5)], 6)).toEqual({
      state: 'running',
      at: null,
      due: iso(10),
      left: null,
    });
    expect(paused([happened('waiting', 3), happened('replied', 5)], 10)).toMatchObject({
      state: 'breached',
      at: iso(10),
    });
  });

  it('do not nest, and come again', () => {
    const events = [
      happened('waiting', 1),
      happened('waiting', 2),
      happened('replied', 3),
      happened('replied', 4),
      happened('waiting', 5),
      happened('replied', 6),
    ];
    expect(paused(events, 7)).toMatchObject({ state: 'running', due: iso(11) });
  });

  it('change nothing after the breach, and a clock met in one is met', () => {
    expect(paused([happened('waiting', 9)], 10)).toMatchObject({ state: 'breached', at: iso(8) });
    expect(paused([happened('waiting', 7), happened('call', 100)], 200)).toMatchObject({
      state: 'met',
      at: iso(100),
      due: null,
      left: null,
    });
  });

  it('the first line that begins one is the one that ends it', () => {
    const lines = {
      pauses: [
        { from: happening('waiting'), until: happening('replied') },
        { from: happening('demo'), until: happening('email') },
      ],
    };
    const events = [happened('demo', 2), happened('waiting', 3), happened('replied', 4), happened('email', 5)];
    expect(brief(clock(events, 4.5, lines))).toMatchObject({ state: 'paused', at: iso(2), left: 6 * HOUR });
    expect(brief(clock(events, 6, lines))).toMatchObject({ state: 'running', due: iso(11) });
    const both = [happened('waiting', 2), happened('demo', 2), happened('email', 3)];
    expect(brief(clock(both, 6, lines))).toMatchObject({ state: 'paused', at: iso(2) });
  });

  it('count business time as open time', () => {
    // As-of is a Saturday; the clock starts on Thursday 2026-11-19 at 16:00 in New York and has four hours.
    const at = (text: string) => new Date(text).toISOString();
    const four = response({ calendars: [counting('office')], targets: [target(business(4))] });
    const lead = (events: readonly RawActivity[]) => ({
      history: [{ stage: 'mql', at: at('2026-11-19T16:00:00-05:00') }],
      activities: events,
    });
    const waiting = { type: 'waiting', at: at('2026-11-20T10:00:00-05:00') };
    const replied = { type: 'replied', at: at('2026-11-20T15:00:00-05:00') };
    expect(brief(clocks([four], lead([]), -20)[0]!)).toMatchObject({ due: at('2026-11-20T12:00:00-05:00') });
    expect(brief(clocks([four], lead([waiting]))[0]!)).toMatchObject({ state: 'paused', left: 2 * HOUR });
    expect(brief(clocks([four], lead([waiting, replied]))[0]!)).toMatchObject({
      state: 'breached',
      due: at('2026-11-20T17:00:00-05:00'),
    });
  });

  it('never bring the due of business days forward', () => {
    // From Thursday 16:00, one day: Friday 16:00. From a Saturday: Tuesday 09:00, an opening.
    const at = (text: string) => new Date(text).toISOString();
    const day = response({ calendars: [counting('office')], targets: [target(businessDays(1))] });
    const lead = { history: [{ stage: 'mql', at: at('2026-11-14T12:00:00-05:00') }] };
    const pause = (from: string, to: string) => ({
      ...lead,
      activities: [
        { type: 'waiting', at: at(from) },
        { type: 'replied', at: at(to) },
      ],
    });
    const due = (one: r.Lead) => r.decideBoth(program([day]), one).clocks[0]!.due;
    expect(due(lead)).toBe(at('2026-11-17T09:00:00-05:00'));
    expect(due(pause('2026-11-16T18:00:00-05:00', '2026-11-16T20:00:00-05:00'))).toBe(at('2026-11-17T09:00:00-05:00'));
    expect(due(pause('2026-11-16T16:00:00-05:00', '2026-11-17T11:00:00-05:00'))).toBe(at('2026-11-17T12:00:00-05:00'));
  });
});

describe('at one instant', () => {
  const AT = 4;
  const events = {
    cancel: [happened('stop', AT)],
    stop: [happened('call', AT)],
    pause: [happened('waiting', AT)],
    resume: [happened('waiting', AT - 1), happened('replied', AT)],
    breach: [],
  };
  type Kind = keyof typeof events;
  const after = (kinds: readonly Kind[]) => {
    // With a breach the due is that instant: in a pause of an hour, an hour earlier.
    const hours = kinds.includes('breach') ? (kinds.includes('resume') ? AT - 1 : AT) : 8;
    const { state, at } = clock(kinds.flatMap(kind => events[kind]).reverse(), AT, {
      targets: [target(elapsed(hours))],
    });
    return `${state}${at === null ? '' : ` ${(Date.parse(at) - START) / HOUR}`}`;
  };

  it.each<[Kind, Kind, string]>([
    ['cancel', 'stop', 'cancelled 4'],
    ['cancel', 'pause', 'cancelled 4'],
    ['cancel', 'resume', 'cancelled 4'],
    ['cancel', 'breach', 'cancelled 4'],
    ['stop', 'pause', 'met 4'],
    ['stop', 'resume', 'met 4'],
    ['stop', 'breach', 'met 4'],
    ['pause', 'resume', 'running'],
    ['pause', 'breach', 'paused 4'],
    ['resume', 'breach', 'breached 4'],
  ])('%s before %s: %s', (one, other, expected) => {
    expect(after([one, other])).toBe(expected);
  });

  it('a pause and its end at one instant leave the clock running, whatever the order of the rows', () => {
    const both = [happened('replied', AT), happened('waiting', AT)];
    expect(brief(clock(both, 5))).toEqual({ state: 'running', at: null, due: iso(8), left: null });
    expect(brief(clock(both.toReversed(), 5))).toMatchObject({ state: 'running', due: iso(8) });
  });

  it('a new start comes before everything else', () => {
    const history = [toMql, { stage: 'inquiry', at: iso(2) }, { stage: 'mql', at: iso(4) }];
    const [first, second] = clocks([response()], { history, activities: [happened('stop', 4)] });
    expect(first).toMatchObject({ state: 'cancelled', at: iso(4), cancelled_by: 'restart', entry: 1 });
    expect(second).toMatchObject({ state: 'cancelled', at: iso(4), cancelled_by: 'cancel', entry: 2 });
  });
});

describe('starts', () => {
  it('one for each entry; a new one cancels an open one, not one that is over', () => {
    const history = [
      toMql,
      { stage: 'inquiry', at: iso(2) },
      { stage: 'mql', at: iso(4) },
      { stage: 'mql', at: iso(5) },
    ];
    const states = (events: readonly RawActivity[]) =>
      clocks([response()], { history, activities: events }, 6).map(({ state, cancelled_by }) => cancelled_by ?? state);
    expect(states([])).toEqual(['restart', 'running']);
    expect(states([happened('call', 1)])).toEqual(['met', 'running']);
  });

  it('two entries at one instant: the earlier is over at once', () => {
    const history = [
      { ...toMql, seq: 1 },
      { stage: 'inquiry', at: iso(0), seq: 2 },
      { ...toMql, seq: 3 },
    ];
    const both = clocks([response()], { history }, 3);
    expect(both.map(({ entry, state, at }) => [entry, state, at])).toEqual([
      [1, 'cancelled', iso(0)],
      [2, 'running', null],
    ]);
  });

  it('an entry that cancels at the instant of the start counts only when it comes behind it', () => {
    const lost = response({ cancels: [entering('lost')] });
    const at = (name: string, seq: number) => ({ stage: name, at: iso(0), seq });
    expect(clocks([lost], { history: [at('lost', 1), at('mql', 2)] }, 3)[0]).toMatchObject({ state: 'running' });
    expect(clocks([lost], { history: [at('mql', 1), at('lost', 2)] }, 3)[0]).toMatchObject({
      state: 'cancelled',
      at: iso(0),
    });
  });

  it('on an activity, while none is open', () => {
    const demo = sla('answer', happening('demo'), {
      met_by: [{ times: 1, on: happening('call') }],
      targets: [target(elapsed(1))],
    });
    const events = [
      happened('demo', 1),
      happened('demo', 3),
      happened('call', 5),
      happened('demo', 5),
      happened('demo', 7),
    ];
    expect(clocks([demo], { activities: events }).map(({ entry, start, state }) => [entry, start, state])).toEqual([
      [1, iso(1), 'met_late'],
      [4, iso(7), 'breached'],
    ]);
  });

  it('number an activity among all of its types as they became known', () => {
    const demo = sla('answer', happening('demo', { where: r.known(r.property('by')) }));
    const events = [
      { ...happened('demo', 1), known_at: iso(9) },
      happened('demo', 2),
      { ...happened('demo', 3), properties: { by: 'kim' } },
    ];
    expect(clocks([demo], { activities: events }).map(({ entry }) => entry)).toEqual([2]);
  });

  it('when the condition of the start holds', () => {
    const big = r.compare(r.of('size'), '>', r.literal(5));
    const asked = response({ start_when: startWhen(big) });
    expect(clocks([asked], { history: [toMql], fields: { size: 6 } })).toHaveLength(1);
    expect(clocks([asked], { history: [toMql], fields: { size: 5 } })).toHaveLength(0);
    expect(clocks([asked], { history: [toMql] })).toHaveLength(0);
  });

  it('a move of the same decision starts a clock', () => {
    const moving = { lifecycle: lifecycle(stages, [move('inquiry', 'mql')]) };
    const [one] = clocks([response()], {}, 0, moving);
    expect(one).toMatchObject({ start: iso(0), entry: 1, state: 'running', due: iso(8) });
  });

  it('the first stage of a lead without history starts none', () => {
    expect(clocks([sla('first', entering('inquiry'))], {})).toEqual([]);
  });
});

describe('calendars and targets', () => {
  const amer = r.memberIs(r.of('region'), 'amer');
  const armed = response({
    calendars: [counting('office', r.arm(amer)), counting(null)],
    targets: [target(business(1), amer), target(elapsed(2))],
  });

  it('the first true arm, uncertain where an unknown one stood before', () => {
    const of = (region: string | null) => clocks([armed], { history: [toMql], fields: { region } }, 1)[0]!;
    expect(of('amer')).toMatchObject({ calendar: 'office', uncertain: [] });
    expect(of('amer').targets).toMatchObject([{ span: business(1), from: iso(0) }]);
    expect(of('emea')).toMatchObject({ calendar: null, due: iso(2), uncertain: [] });
    expect(of(null)).toMatchObject({ calendar: null, due: iso(2), uncertain: ['region'] });
  });

  it('hours outside the years of the calendar leave no due, and are told', () => {
    const late = { history: [{ stage: 'mql', at: '2026-12-31T21:30:00Z' }] };
    const hours = program([response({ calendars: [counting('office')], targets: [target(business(1))] })]);
    const decided = r.decideBoth(hours, late, Date.parse('2026-12-31T22:00:00Z'));
    expect(decided.clocks[0]).toMatchObject({ state: 'running', due: null });
    expect(decided.problems).toEqual([{ code: 'beyond-calendar', fact: 'response', value: null }]);
    expect(decided.next_change_at).toBe('2027-01-01T05:00:00.000Z');
    const early = { history: [{ stage: 'mql', at: '2025-12-31T21:30:00Z' }] };
    expect(r.decideBoth(hours, early, Date.parse('2026-01-05T22:00:00Z')).problems).toMatchObject([
      { code: 'beyond-calendar' },
    ]);
  });

  it('clocks stand by SLA, then by start', () => {
    const history = [entered(9, 'mql'), entered(8, 'inquiry'), entered(7, 'mql')];
    const both = clocks([response(), sla('second', entering('mql'))], { history });
    expect(both.map(({ sla: name, entry }) => `${name} ${entry}`)).toEqual([
      'response 1',
      'response 2',
      'second 1',
      'second 2',
    ]);
  });
});
