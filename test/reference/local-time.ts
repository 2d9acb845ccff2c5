// What the clocks of a zone show, by its table alone. Instants and local times are whole milliseconds in plain numbers.
import type { Zone } from '@funnel/bundle';

/** A stretch of time with one offset; `from` is in it, `to` is not. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Milliseconds east of UTC. */
  readonly offset: number;
}

export function stretchesOf(zone: Zone): Stretch[] {
  const starts = [{ at: Number.NEGATIVE_INFINITY, offset: zone.offset }, ...zone.changes];
  return starts.map(({ at, offset }, place) => ({
    from: at,
    to: starts[place + 1]?.at ?? Number.POSITIVE_INFINITY,
    offset: offset * 1000,
  }));
}

/** All instants at which clocks of the zone show this local time. */
function instantsAt(local: number, stretches: readonly Stretch[]): number[] {
  return stretches
    .filter(({ from, to, offset }) => from <= local - offset && local - offset < to)
    .map(one => local - one.offset);
}

/** Of a local time that is skipped, the first instant after the gap. */
function afterTheGap(local: number, stretches: readonly Stretch[]): number {
  return stretches.find(({ from, offset }) => from + offset > local)!.from;
}

/** When something opens that does so at this local time. */
export function opening(local: number, stretches: readonly Stretch[]): number {
  return instantsAt(local, stretches)[0] ?? afterTheGap(local, stretches);
}

/** When something closes that does so at this local time. */
export function closing(local: number, stretches: readonly Stretch[]): number {
  return instantsAt(local, stretches).at(-1) ?? afterTheGap(local, stretches);
}
