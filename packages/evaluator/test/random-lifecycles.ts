// Random lifecycles, SLAs, routes, content, hand-offs, histories and recorded clocks for the laws.
import type {
  Condition,
  Content,
  Handoff,
  IncludedFact,
  Lifecycle,
  Occurrence,
  RawClock,
  RawEntry,
  Route,
  Sla,
  Step,
  TimeSpan,
  Trigger,
  WorkKey,
} from '@funnel/bundle';
import fc from 'fast-check';
import {
  business,
  businessDays,
  counting,
  elapsed,
  entering,
  HOUR,
  lifecycle,
  move,
  notify,
  sla,
  stage,
  target,
} from './lifecycles.ts';
import * as r from './rules.ts';
import { calendar, tablesOf } from './zones.ts';

const STAGES = ['start', 'mid', 'back', 'done'] as const;
export const stageNames = fc.constantFrom(...STAGES);
const days = fc.constantFrom(1, 3, 7);

export const calendars = [calendar('America/New_York', '09:00 to 12:30, 13:30 to 17:00')];
export const zones = tablesOf('America/New_York', 2026, 2027);

/** Conditions that ask where a lead is and has been. */
export const stageTests: fc.Arbitrary<Condition> = fc.oneof(
  fc.uniqueArray(stageNames, { minLength: 1, maxLength: 2 }).map((stages): Condition => ({ kind: 'in_stage', stages })),
  stageNames.map((name): Condition => ({ kind: 'ever_entered', stage: name })),
  fc
    .tuple(fc.constantFrom('>=', '<' as const), days)
    .map(([order, bar]) => r.compare({ kind: 'days_in_stage' }, order, r.literal(bar, 0))),
  fc
    .tuple(stageNames, fc.constantFrom(1, 2))
    .map(([name, bar]) => r.compare({ kind: 'entries', stage: name }, '>=', r.literal(bar, 0))),
);

export function lifecycles(conditions: fc.Arbitrary<Condition>): fc.Arbitrary<Lifecycle> {
  const moved = (from: string, to: string) =>
    fc.record({ when: conditions, after: fc.option(days) }).map(({ when, after }) => move(from, to, when, after));
  const stages = fc
    .record({ needs: fc.option(fc.constantFrom('ready', 'bant')), stalls: fc.option(days) })
    .map(({ needs, stalls }) => [
      stage('start'),
      stage('mid', { stalls_after: stalls === null ? null : stalls * r.DAY }),
      stage('back', { returns: true, needs }),
      stage('done', { ends: true, by_hand: true, value: 'Closed' }),
    ]);
  return fc
    .record({
      stages,
      first: moved('start', 'mid'),
      second: moved('mid', 'back'),
      wait: days,
      third: moved('back', 'mid'),
    })
    .map(({ stages, first, second, wait, third }) =>
      lifecycle(stages, [first, { ...move('mid', 'start', null, wait) }, second, third]),
    );
}

const spans: fc.Arbitrary<TimeSpan> = fc.constantFrom(
  elapsed(4),
  elapsed(60),
  business(3),
  business(20),
  businessDays(1),
  businessDays(4),
);
const STEPS: readonly Step[] = [
  notify('half', { kind: 'share', percent: 50 }),
  notify('due', { kind: 'due' }),
  notify('later', { kind: 'after_due', span: business(5) }),
];

export function slas(
  conditions: fc.Arbitrary<Condition>,
  occurrences: fc.Arbitrary<Occurrence>,
): fc.Arbitrary<readonly Sla[]> {
  const happenings = occurrences.map((of): Trigger => ({ kind: 'happening', of: { ...of, period: null } }));
  const triggers = fc.oneof({ weight: 3, arbitrary: happenings }, stageNames.map(entering));
  const made = (name: string, starts: fc.Arbitrary<Trigger>) =>
    fc
      .record({
        start: starts,
        asked: fc.option(conditions, { freq: 2 }),
        met: fc.array(fc.record({ times: fc.constantFrom(1, 2), on: triggers }), { maxLength: 2 }),
        pauses: fc.array(fc.record({ from: triggers, until: triggers }), { maxLength: 2 }),
        cancels: fc.array(triggers, { maxLength: 1 }),
        hot: conditions,
        spans: fc.tuple(spans, fc.option(spans)),
        round: conditions,
      })
      .map(({ start, asked, met, pauses, cancels, hot, spans: [short, long], round }) =>
        sla(name, start, {
          start_when: asked === null ? null : r.when(asked),
          met_by: met,
          pauses,
          cancels,
          calendars: [counting(null, r.arm(round)), counting('office')],
          targets: [target(short, hot), target(long)],
          steps: STEPS,
        }),
      );
  return fc.tuple(made('answer', happenings), made('response', fc.constantFrom('mid', 'back').map(entering)));
}

const WORK: readonly WorkKey[] = [
  { kind: 'grade', grade: 'priority' },
  { kind: 'score', score: 'second' },
  { kind: 'waiting' },
];

export function routes(conditions: fc.Arbitrary<Condition>): fc.Arbitrary<readonly Route[]> {
  return fc.tuple(conditions, fc.shuffledSubarray([...WORK])).map(([condition, work]) => [
    {
      name: 'owner',
      label: null,
      arms: [
        { team: 'near', ...r.arm(condition) },
        { team: 'far', ...r.arm(null) },
      ],
      work,
    },
  ]);
}

export function contents(
  conditions: fc.Arbitrary<Condition>,
  occurrences: fc.Arbitrary<Occurrence>,
): fc.Arbitrary<Content> {
  const meant = fc.option(conditions.map(condition => r.when(condition)));
  const taken = fc.option(occurrences.map(of => ({ ...of, period: null })));
  const offers = fc
    .array(fc.record({ step: fc.constantFrom('early', 'middle', 'late'), taken, when: meant }), { maxLength: 5 })
    .map(some => some.map((offer, place) => ({ title: `Offer ${place}`, ...offer })));
  return fc.record({ middle: conditions, late: conditions, offers }).map(({ middle, late, offers }) => ({
    steps: [
      { name: 'early', label: null, opens: null },
      { name: 'middle', label: null, opens: r.when(middle) },
      { name: 'late', label: null, opens: r.when(late) },
    ],
    offers,
  }));
}

const INCLUDED: readonly IncludedFact[] = [
  { kind: 'field', name: 'size' },
  { kind: 'field', name: 'tools' },
  { kind: 'param', name: 'bar' },
  { kind: 'score', name: 'first' },
  { kind: 'score', name: 'second' },
  { kind: 'grade', name: 'priority' },
  { kind: 'gate', name: 'either' },
  { kind: 'segment', name: 'segment' },
];

export const handoffs: fc.Arbitrary<readonly Handoff[]> = fc.tuple(
  ...(['told', 'asked'] as const).map(name =>
    fc.record({
      name: fc.constant(name),
      label: fc.constant(null),
      entering: fc.constantFrom('mid', 'back'),
      to: fc.constantFrom({ kind: 'route', name: 'owner' }, { kind: 'role', name: 'manager' } as const),
      include: fc.shuffledSubarray([...INCLUDED]),
      last_activities: fc.constantFrom(0, 2),
      suggest_content: fc.boolean(),
    }),
  ),
);

const iso = (hours: number): string => new Date(r.AS_OF + hours * HOUR).toISOString();
const hours = fc.integer({ min: -12 * 24, max: 24 });

export const histories: fc.Arbitrary<readonly RawEntry[]> = fc.array(
  fc
    .record({
      name: fc.constantFrom(...STAGES, 'mid', 'mid', 'Closed', 'nowhere'),
      hour: hours,
      late: fc.option(fc.integer({ min: 0, max: 48 }), { freq: 2 }),
      seq: fc.constantFrom(0, 1),
      by: fc.constantFrom(null, 'rules', 'kim'),
    })
    .map(({ name, hour, late, seq, by }) => ({
      stage: name,
      at: iso(hour),
      known_at: late === null ? null : iso(hour + late),
      seq,
      by,
    })),
  { maxLength: 5 },
);

/** Of some entries a clock as these or other rules recorded it. */
export function recordedClocks(history: readonly RawEntry[]): fc.Arbitrary<readonly RawClock[]> {
  const past = history.filter(({ at }) => Date.parse(at) <= r.AS_OF);
  return fc
    .subarray(past)
    .chain(entries => fc.tuple(...entries.map(({ at }) => recordedClock(Date.parse(at)))))
    .map(clocks => clocks.filter((clock, place) => clocks.findIndex(({ start }) => start === clock.start) === place));
}

function recordedClock(start: number): fc.Arbitrary<RawClock> {
  const instants = fc.nat(24 * 5).map(later => Math.min(r.AS_OF, start + later * HOUR));
  return fc
    .record({
      digest: fc.constantFrom('sha256:rules', 'sha256:rules', 'sha256:other'),
      calendar: fc.constantFrom(null, 'office', 'office'),
      decided: instants,
      targets: fc.array(
        fc.record({ span: spans, from: instants, due: fc.option(fc.integer({ min: 1, max: 90 }), { freq: 4 }) }),
        {
          maxLength: 2,
        },
      ),
    })
    .map(({ digest, calendar, decided, targets }) => ({
      sla: 'response',
      entry: 1,
      start: new Date(start).toISOString(),
      calendar: digest === 'sha256:rules' ? 'office' : calendar,
      targets: targets
        .toSorted((a, b) => a.from - b.from)
        .map(({ span, from, due }, place) => {
          const counts = place === 0 ? start : Math.min(from, decided);
          return {
            span,
            from: new Date(counts).toISOString(),
            due: due === null ? null : new Date(counts + due * HOUR).toISOString(),
            left: due === null ? 3 * HOUR : null,
          };
        }),
      decided: new Date(decided).toISOString(),
      digest,
    }));
}
