// `sla`: what starts, meets, pauses and cancels a clock, by which calendar and how soon it is due, and what happens then.
import type { CalendarArm, MetBy, Moment, Pause, Sla, Step, TargetArm, Trigger } from '@funnel/bundle';
import { noted, type Sides, type Told, told } from '../change.ts';
import { type DueExample, dueExample } from '../consequences/due.ts';
import { explained, type FieldTable, type Pair } from '../field-changes.ts';
import { type Thing, thing } from '../thing.ts';
import { conditionChanges, untilChanges, whenChanges } from './asked.ts';
import { declarationChanges, lineChanges, type OfDeclaration } from './lists.ts';

/** Whether something is due at another instant, by the calendar that is used where no other arm is. */
function exampleOf(nodes: Pair<Sla>, { after, before }: Sides, spans: Pair<TargetArm['span']>): DueExample | null {
  const calendarOf = ({ calendars }: Sla): string | null => calendars.at(-1)?.calendar ?? null;
  return dueExample(
    { rules: before.rules, calendar: calendarOf(nodes.before), span: spans.before },
    { rules: after.rules, calendar: calendarOf(nodes.after), span: spans.after },
  );
}

function targetTable(slas: Pair<Sla>): FieldTable<TargetArm> {
  return {
    when: (before, after, nodes) => conditionChanges(thing('target arm', nodes.after), before, after),
    until: (before, after, nodes) => untilChanges(thing('target arm', nodes.after), before, after),
    span: (before, after, nodes, sides) => [
      told('target-span', { ...nodes, example: exampleOf(slas, sides, { before, after }) }),
    ],
  };
}

function calendarTable(slas: Pair<Sla>): FieldTable<CalendarArm> {
  return {
    when: (before, after, nodes) => conditionChanges(thing('calendar arm', nodes.after), before, after),
    until: (before, after, nodes) => untilChanges(thing('calendar arm', nodes.after), before, after),
    calendar: (before, after, nodes, sides) => {
      const examples = slas.after.targets.flatMap(({ span }) => {
        const old = { rules: sides.before.rules, calendar: before, span };
        return span === null ? [] : (dueExample(old, { rules: sides.after.rules, calendar: after, span }) ?? []);
      });
      return [told('calendar-used', { ...nodes, examples: examples.slice(0, 1) })];
    },
  };
}

const MET_BY: FieldTable<MetBy> = {
  times: (_, __, nodes) => [told('met-times', nodes)],
  on: (_, __, nodes) => replaced('met by', nodes),
};

const PAUSE: FieldTable<Pause> = {
  from: (_, __, nodes) => replaced('pause', nodes),
  until: (_, __, nodes) =>
    JSON.stringify(nodes.before.from) === JSON.stringify(nodes.after.from) ? replaced('pause', nodes) : [],
};

const CANCEL: FieldTable<{ readonly on: Trigger }> = { on: (_, __, nodes) => replaced('cancel', nodes) };

/** One way stands for another. */
function replaced<K extends 'met by' | 'pause' | 'cancel'>(
  kind: K,
  nodes: Pair<Extract<Thing, { kind: K }>['node']>,
): readonly Told[] {
  return [
    told('came', { thing: thing(kind, nodes.after as never) }),
    told('went', { thing: thing(kind, nodes.before as never) }),
  ];
}

const STEP: FieldTable<Step> = {
  id: (before, after, nodes, { renamed }) => {
    const { id: _, ...old } = nodes.before;
    const { id: __, ...now } = nodes.after;
    const isExplained = renamed || JSON.stringify(old) !== JSON.stringify(now);
    return isExplained ? [] : [noted('line-name', { thing: thing('clock step', nodes.after), before, after })];
  },
  action: (_, __, nodes) => [told('step-action', nodes)],
  to: (before, after, nodes) =>
    nodes.before.action === nodes.after.action
      ? [told('recipient', { thing: thing('clock step', nodes.after), before, after })]
      : [],
  at: (_: Moment, __: Moment, nodes) => [told('step-moment', nodes)],
};

const byText = <T>(each: T): string => JSON.stringify(each);

const SLA: FieldTable<Sla> = {
  name: explained,
  label: (before, after, nodes) => [noted('label', { thing: thing('sla', nodes.after), before, after })],
  calendars: (before, after, nodes, sides) => {
    const pairing = {
      by: [byText, ({ when }: CalendarArm) => byText(when), ({ calendar }: CalendarArm) => calendar ?? ''],
    };
    return lineChanges(
      { kind: 'calendar arm', pairing, table: calendarTable(nodes), line: () => null, ordered: true },
      { before, after },
      sides,
    );
  },
  start: (before, after, nodes) => [told('clock-start', { sla: nodes.after, before, after })],
  start_when: (before, after, nodes) => whenChanges(thing('sla', nodes.after), before, after),
  met_by: (before, after, _, sides) => {
    const pairing = { by: [byText, ({ on }: MetBy) => byText(on)] };
    return lineChanges(
      { kind: 'met by', pairing, table: MET_BY, line: () => null, ordered: false },
      { before, after },
      sides,
    );
  },
  pauses: (before, after, _, sides) =>
    lineChanges(
      { kind: 'pause', pairing: { by: [byText] }, table: PAUSE, line: () => null, ordered: false },
      { before, after },
      sides,
    ),
  cancels: (before, after, _, sides) => {
    const on = (list: readonly Trigger[]) => list.map(each => ({ on: each }));
    return lineChanges(
      { kind: 'cancel', pairing: { by: [byText] }, table: CANCEL, line: () => null, ordered: false },
      { before: on(before), after: on(after) },
      sides,
    );
  },
  targets: (before, after, nodes, sides) => {
    const pairing = { by: [byText, ({ when }: TargetArm) => byText(when), ({ span }: TargetArm) => byText(span)] };
    return lineChanges(
      { kind: 'target arm', pairing, table: targetTable(nodes), line: () => null, ordered: true },
      { before, after },
      sides,
    );
  },
  steps: (before, after, _, sides) => {
    const pairing = {
      by: [
        ({ id: _id, ...body }: Step) => byText(body),
        ({ id }: Step) => id,
        ({ action, to }: Step) => byText([action, to]),
        ({ action, at }: Step) => byText([action, at]),
        ({ at }: Step) => byText(at),
      ],
    };
    return lineChanges(
      { kind: 'clock step', pairing, table: STEP, line: ({ id }) => id, ordered: false },
      { before, after },
      sides,
    );
  },
};

export function slaChanges(sides: Sides): readonly OfDeclaration[] {
  return declarationChanges('sla', SLA, { before: sides.before.rules.slas, after: sides.after.rules.slas }, sides);
}
