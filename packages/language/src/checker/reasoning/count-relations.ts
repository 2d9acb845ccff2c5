// What holds between counts of activities whatever a lead did: a shorter period, a `where` or one type among several find no more.
import { DAY } from '../values/duration.ts';
import type { Term } from './formula.ts';
import type { Inequality } from './linear-system.ts';
import type { Counted, CountedPeriod, Quantity } from './quantity.ts';
import type { Range } from './state.ts';

/** Conditions that ask about more activities are not looked at so closely. */
const MOST_COUNTS = 24;

/** For each two counts of which one finds no more than the other. */
export function countRelations(ranges: ReadonlyMap<string, Range>): readonly Inequality[] {
  const counts = [...ranges.values()].flatMap(({ quantity }) =>
    quantity.counts === null ? [] : [{ quantity, counts: quantity.counts }],
  );
  if (counts.length < 2 || counts.length > MOST_COUNTS) return [];
  const trues = counts.filter(each => each.counts.of === 'trues');
  const unknownsOf = (counted: Counted) =>
    counts.find(each => each.counts.of === 'unknowns' && isSame(each.counts, counted))?.quantity;
  return trues.flatMap(few =>
    trues.flatMap((many): readonly Inequality[] => {
      if (few === many || !isPart(few.counts, many.counts)) return [];
      const fewUnknown = unknownsOf(few.counts);
      const manyUnknown = unknownsOf(many.counts);
      const noMore = relation([few.quantity], [many.quantity]);
      // An activity of which the `where` is unknown is one of all that there are.
      if (fewUnknown === undefined) return [noMore];
      if (many.counts.where === null) return [relation([few.quantity, fewUnknown], [many.quantity])];
      if (manyUnknown === undefined) return [noMore];
      return [noMore, relation([few.quantity, fewUnknown], [many.quantity, manyUnknown])];
    }),
  );
}

function relation(few: readonly Quantity[], many: readonly Quantity[]): Inequality {
  const terms: Term[] = [
    ...few.map(quantity => ({ quantity, coefficient: 1n })),
    ...many.map(quantity => ({ quantity, coefficient: -1n })),
  ];
  return { terms, most: 0n };
}

function isSame(a: Counted, b: Counted): boolean {
  return a.activity === b.activity && a.by === b.by && a.where === b.where && isWithin(a.period, b.period, true);
}

/** Is everything that the one counts counted by the other too? */
export function isPart(few: Counted, many: Counted): boolean {
  const isType = few.activity === many.activity || many.activity === 'activity';
  if (!isType || few.by !== many.by) return false;
  return (many.where === null || few.where === many.where) && isWithin(few.period, many.period, false);
}

function isWithin(inner: CountedPeriod | null, outer: CountedPeriod | null, exactly: boolean): boolean {
  if (inner === null || outer === null) return inner === outer || (!exactly && outer === null);
  if (inner.kind === 'entry' || outer.kind === 'entry') {
    return inner.kind === 'entry' && outer.kind === 'entry' && inner.key === outer.key;
  }
  return exactly ? inner.milliseconds === outer.milliseconds : inner.milliseconds <= outer.milliseconds;
}

/** How long ago the last one was, by what happened within a period: false where it does not fit. */
export function fitsDaysSince(ranges: ReadonlyMap<string, Range>): boolean {
  const all = [...ranges.values()];
  if (!all.some(({ quantity: { since } }) => since !== null)) return true;
  return all.every(({ quantity: { since }, low, high }) => {
    if (since === null) return true;
    return all.every(({ quantity: { counts }, low: least, high: most }) => {
      if (counts?.period?.kind !== 'within' || counts.of !== 'trues') return true;
      const { milliseconds } = counts.period;
      // One within the period: the last one is no older, if it may lie there.
      if (least !== null && least >= 1n && isPart(counts, since)) {
        if (low !== null && low > BigInt(Math.floor((milliseconds - 1) / DAY))) return false;
      }
      // None within the period: the last one is at least as old as the period is long.
      const isCounted = isPart({ ...since, period: counts.period }, counts);
      return !(most === 0n && isCounted && high !== null && high < BigInt(Math.floor(milliseconds / DAY)));
    });
  });
}
