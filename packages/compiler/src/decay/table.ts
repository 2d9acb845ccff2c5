// A rule's table of faded points.
import type { Fading } from '@funnel/bundle';
import { fadingTable, halvingTable } from '@funnel/language';

const tables: { readonly [S in Fading['shape']]: (points: number, over: number, step: number) => readonly number[] } = {
  halve: halvingTable,
  fade: fadingTable,
};

/** Signed millionths by age in steps. Rounded half up in size, whatever the sign. */
export function pointsByStep(points: number, fading: Fading): readonly number[] {
  const sizes = tables[fading.shape](Math.abs(points), fading.over, fading.step);
  return points < 0 ? sizes.map(size => -size) : sizes;
}
