// What a decision says otherwise than the one before it.
import type { ClockDecision, ClockState, Decision, GateDecision, HandoffDecision, StepDecision } from '@funnel/bundle';

export interface Turn<T> {
  /** null at the beginning. */
  readonly from: T | null;
  readonly to: T;
}

/** One line of a stream: what changed for a lead at an instant. What did not change is left out. */
export interface ReplayChange {
  readonly lead: string;
  /** With `lead per …`: which of the lead's records. */
  readonly product?: string;
  readonly at: string;
  /** The first line of a lead tells how it stands at the beginning. */
  readonly first: boolean;
  /** The label of the exclusion; null: not excluded. */
  readonly excluded?: Turn<string | null>;
  /** Taken by the rules, in their order. */
  readonly moves?: readonly { readonly from: string; readonly to: string; readonly because: string | null }[];
  /** After the moves; null: a stage that is not declared. */
  readonly stage?: Turn<string | null>;
  readonly gates?: Readonly<Record<string, Turn<GateDecision['result']>>>;
  /** Bands. */
  readonly grades?: Readonly<Record<string, Turn<string>>>;
  /** The step where the lead is; null: left out. */
  readonly content?: Turn<string | null>;
  /** Clocks whose state or due is another. */
  readonly clocks?: readonly ClockChange[];
  /** Steps whose instant has come. */
  readonly steps?: readonly (Pick<StepDecision, 'id' | 'action' | 'to' | 'at'> & { readonly sla: string })[];
  /** Hand-offs to send that were none before. */
  readonly handoffs?: readonly Pick<HandoffDecision, 'id' | 'handoff' | 'to'>[];
}

export interface ClockChange {
  readonly sla: string;
  readonly entry: number;
  readonly state: Turn<ClockState>;
  readonly due: string | null;
}

/** The change from one decision about a lead to the next (`before` null: to the first); null where there is none. */
export function changeBetween(before: Decision | null, now: Decision): ReplayChange | null {
  const changes: Omit<ReplayChange, 'lead' | 'at' | 'first'> = {
    ...named('excluded', (before?.excluded ?? null) === now.excluded ? null : turn(before?.excluded, now.excluded)),
    ...named('moves', some(now.moves.map(({ because, from, to }) => ({ from, to, because })))),
    ...named('stage', stageTurn(before, now)),
    ...named(
      'gates',
      turns(before?.gates, now.gates, gate => gate.result),
    ),
    ...named(
      'grades',
      turns(before?.grades, now.grades, grade => grade.band),
    ),
    ...named('content', contentTurn(before, now)),
    ...named('clocks', some(now.clocks.flatMap(clock => clockChange(before, clock)))),
    ...named('steps', some(newSteps(before, now))),
    ...named('handoffs', some(newHandoffs(before, now))),
  };
  if (before !== null && Object.keys(changes).length === 0) return null;
  return { lead: now.lead, ...named('product', now.product), at: now.as_of, first: before === null, ...changes };
}

function newHandoffs(before: Decision | null, now: Decision): Pick<HandoffDecision, 'id' | 'handoff' | 'to'>[] {
  const earlier = new Set(before?.handoffs.map(({ id }) => id));
  return now.handoffs.flatMap(({ handoff, id, to }) => (earlier.has(id) ? [] : [{ id, handoff, to }]));
}

function turn<T>(from: T | undefined, to: T): Turn<T> {
  return { from: from ?? null, to };
}

function named<K extends string, T>(name: K, value: T | null): { readonly [P in K]?: T } {
  return (value === null ? {} : { [name]: value }) as { readonly [P in K]?: T };
}

function some<T>(list: readonly T[]): readonly T[] | null {
  return list.length === 0 ? null : list;
}

function stageTurn(before: Decision | null, { stage }: Decision): Turn<string | null> | null {
  if (stage === null || (before?.stage != null && before.stage.name === stage.name)) return null;
  return turn(before?.stage?.name, stage.name);
}

function contentTurn(before: Decision | null, { content }: Decision): Turn<string | null> | null {
  const [from, to] = [before?.content?.step ?? null, content?.step ?? null];
  return from === to ? null : turn(from, to);
}

function turns<T, V>(
  before: Readonly<Record<string, T>> | undefined,
  now: Readonly<Record<string, T>>,
  readValue: (part: T) => V,
): Readonly<Record<string, Turn<V>>> | null {
  const found = Object.entries(now).flatMap(([name, part]): [string, Turn<V>][] => {
    const earlier = before?.[name];
    const from = earlier === undefined ? undefined : readValue(earlier);
    return from === readValue(part) ? [] : [[name, turn(from, readValue(part))]];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}

function same(a: ClockDecision, b: ClockDecision): boolean {
  return a.sla === b.sla && a.start === b.start && a.entry === b.entry;
}

function clockChange(before: Decision | null, clock: ClockDecision): readonly ClockChange[] {
  const earlier = before?.clocks.find(each => same(each, clock));
  if (earlier?.state === clock.state && earlier.due === clock.due) return [];
  const { due, entry, sla, state } = clock;
  return [{ sla, entry, state: turn(earlier?.state, state), due }];
}

/** Of the first decision only those of its very instant: those before it are no news. */
function newSteps(before: Decision | null, now: Decision): NonNullable<ReplayChange['steps']> {
  const known = new Set(before === null ? [] : reached(before).map(step => step.id));
  const fresh = reached(now).filter(({ at, id }) => (before === null ? at === now.as_of : !known.has(id)));
  return fresh.map(({ action, at, id, sla, to }) => ({ id, sla, action, to, at }));
}

function reached({ clocks }: Decision): readonly (StepDecision & { readonly sla: string })[] {
  return clocks.flatMap(({ sla, steps }) => steps.filter(step => step.reached).map(step => ({ ...step, sla })));
}
