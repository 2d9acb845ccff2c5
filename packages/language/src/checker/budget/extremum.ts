// The highest or lowest sum that rules can come to together, where some of them exclude each other.
import { allOf, type Formula, isAlways } from '../reasoning/formula.ts';
import { type Effort, isImpossible } from '../reasoning/impossible.ts';
import type { Direction, Item } from './items.ts';
import { partsOf } from './parts.ts';

export interface Extremum {
  /** Millionths. */
  readonly sum: bigint;
  /** False where it is only a bound, since there were too many ways to combine the rules. */
  readonly isExact: boolean;
}

/** So many combinations of a part are tried. */
const MOST_TRIALS = 240;
const MOST_RULES = 120;

/** `bounds`: by group, `up to` in millionths. */
export function extremumOf(
  effort: Effort,
  items: readonly Item[],
  bounds: readonly bigint[],
  direction: Direction,
): Extremum {
  // Mostly all rules can be at their best at once.
  const needs = allOf(items.map(item => item.needs));
  if (!isImpossible(effort, needs))
    return {
      sum: totalOf(
        items,
        bounds,
        items.map(() => true),
      ),
      isExact: effort.left > 0,
    };
  const found = partsOf(items).map(part => ofPart(effort, part, bounds, direction));
  return {
    sum: found.reduce((sum, part) => sum + part.sum, 0n),
    isExact: found.every(({ isExact }) => isExact),
  };
}

function ofPart(effort: Effort, part: readonly Item[], bounds: readonly bigint[], direction: Direction): Extremum {
  const isBetter = (a: bigint, b: bigint) => (direction === 'highest' ? a > b : a < b);
  const total = (isBest: readonly boolean[]) => totalOf(part, bounds, isBest);
  const items = part.map((item, index) => ({ item, index })).sort((a, b) => size(b.item) - size(a.item));
  const hopeful = part.map(() => true);
  let trials = 0;
  let found: bigint | null = null;
  const isOpen = (needs: readonly Formula[]) => {
    trials += 1;
    return !isImpossible(effort, allOf(needs));
  };
  // Those that are not decided yet are hoped to be at their best.
  const choose = (place: number, isBest: readonly boolean[], needs: readonly Formula[]): void => {
    if (trials > MOST_TRIALS || (found !== null && !isBetter(total(isBest), found))) return;
    const next = items[place];
    if (next === undefined) {
      found = total(isBest);
      return;
    }
    const { item, index } = next;
    if (isAlways(item.needs)) choose(place + 1, isBest, needs);
    else {
      const wanted = [...needs, item.needs];
      if (isOpen(wanted)) choose(place + 1, isBest, wanted);
      choose(place + 1, isBest.with(index, false), needs);
    }
  };
  if (part.length <= MOST_RULES) choose(0, hopeful, []);
  const isExact = trials <= MOST_TRIALS && part.length <= MOST_RULES && effort.left > 0;
  return { sum: isExact && found !== null ? found : total(hopeful), isExact };
}

function size({ best, otherwise }: Item): number {
  const gain = Number(best - otherwise);
  return gain < 0 ? -gain : gain;
}

function totalOf(part: readonly Item[], bounds: readonly bigint[], isBest: readonly boolean[]): bigint {
  let sum = 0n;
  const groups = new Map<number, bigint>();
  for (const [index, { best, otherwise, group }] of part.entries()) {
    const points = isBest[index] === true ? best : otherwise;
    if (group === null) sum += points;
    else groups.set(group, (groups.get(group) ?? 0n) + points);
  }
  for (const [group, points] of groups) {
    const bound = bounds[group];
    sum += bound !== undefined && points > bound ? bound : points;
  }
  return sum;
}
