// The queue of each team: all leads that a route sends there, in the order in which they are to be worked.
import { type Bundle, compareBytes, type Decision, type QueueKey } from '@funnel/bundle';
import type { Row } from '@funnel/data';

export const QUEUE_FILE_COLUMNS = ['lead', 'route', 'team', 'position', 'keys'] as const;

export interface QueueRow {
  readonly lead: string;
  readonly product: string | null;
  readonly route: string;
  readonly team: string;
  /** From 1. */
  readonly position: number;
  /** By key: the band, the score's value, or since when the lead waits. */
  readonly keys: Readonly<Record<string, QueueKey['value']>>;
}

interface Waiting extends Omit<QueueRow, 'position' | 'keys'> {
  readonly queue: readonly QueueKey[];
}

export interface Queues {
  readonly add: (decision: Decision) => void;
  /** By route and team, each in the order of its queue. */
  readonly rows: () => readonly QueueRow[];
}

/** Collects the leads that stand in a queue. */
export function collectQueues({ rules }: Bundle): Queues {
  const routes = rules.routes.filter(({ work }) => work.length > 0).map(({ name }) => name);
  const waiting: Waiting[] = [];
  return {
    add: ({ lead, product, routes: decided }) => {
      for (const route of routes) {
        const { queue = null, team = null } = decided[route] ?? {};
        if (queue !== null && team !== null) waiting.push({ lead, product, route, team, queue });
      }
    },
    rows: () => positioned(waiting.toSorted(compareWaiting)),
  };
}

function positioned(waiting: readonly Waiting[]): readonly QueueRow[] {
  let position = 0;
  return waiting.map(({ lead, product, queue, route, team }, index) => {
    const before = waiting[index - 1];
    position = before?.route === route && before.team === team ? position + 1 : 1;
    const keys = Object.fromEntries(queue.map(({ by, value }) => [by, value]));
    return { lead, product, route, team, position, keys };
  });
}

function compareWaiting(one: Waiting, other: Waiting): number {
  return (
    compareBytes(one.route, other.route) ||
    compareBytes(one.team, other.team) ||
    compareQueues(one.queue, other.queue) ||
    compareBytes(one.lead, other.lead) ||
    compareBytes(one.product ?? '', other.product ?? '')
  );
}

/** Negative where the first comes first; 0 where the keys do not tell. */
export function compareQueues(one: readonly QueueKey[], other: readonly QueueKey[]): number {
  for (const [place, { rank }] of one.entries()) {
    const right = other[place]?.rank ?? Number.POSITIVE_INFINITY;
    const left = rank ?? Number.POSITIVE_INFINITY;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** As one row of CSV: the keys as JSON in one cell. */
export function queueCells({ keys, product, ...row }: QueueRow): Row {
  return { ...row, keys: JSON.stringify(keys) };
}
