// Points in proportion to a field: from the least to the greatest value that it can have where the rule counts.
import type { RuleNode } from '../../syntax/nodes/declaration.ts';
import type { Reasoning } from '../reasoning/asking.ts';
import type { Formula } from '../reasoning/formula.ts';
import { goThrough } from '../reasoning/impossible.ts';
import { greatest, least } from '../reasoning/whole.ts';
import { fieldType } from '../types/scope.ts';
import { decimalOf } from '../values/decimal.ts';
import { proportionStep } from '../values/proportion.ts';

/** So many units count at most, in size. */
const MOST_UNITS = 1_000_000n;

export interface Ends {
  readonly lowest: bigint;
  readonly highest: bigint;
}

/** Millionths, before `up to`, zero among them since the field may be unknown; null where the rule has problems of its own. */
export function proportionEnds(reasoning: Reasoning, { source, points }: RuleNode, when: Formula): Ends | null {
  if (source.kind !== 'proportion') return null;
  const field = reasoning.known.lead?.node.fields.find(({ name }) => name.text === source.field.text);
  const type = field === undefined ? null : fieldType(field);
  const unit = decimalOf(source.unit);
  if (type?.kind !== 'number' || unit.steps <= 0n) return null;
  const each = proportionStep(decimalOf(points), unit, type.decimals);
  if (each === null) return null;
  const most = (MOST_UNITS * unit.steps * 10n ** BigInt(type.decimals)) / 10n ** BigInt(unit.decimals);
  const { low, high } = rangeWhere(reasoning, `field/${source.field.text}`, when);
  const counted = (steps: bigint | null, end: bigint) =>
    steps === null ? end : steps > most ? most : steps < -most ? -most : steps;
  const lowest = counted(low, -most) * each;
  const highest = counted(high, most) * each;
  return { lowest: lowest < 0n ? lowest : 0n, highest: highest > 0n ? highest : 0n };
}

/** From where to where a quantity goes where the formula holds; null where there is no end. */
function rangeWhere(reasoning: Reasoning, key: string, formula: Formula) {
  const ranges: { readonly low: bigint | null; readonly high: bigint | null }[] = [];
  const isWhole = goThrough(reasoning.effort, formula, ({ ranges: found }) => {
    const range = found.get(key);
    ranges.push(range ?? { low: null, high: null });
    return range !== undefined;
  });
  const endOf = (ends: readonly (bigint | null)[], farther: (a: bigint, b: bigint) => bigint): bigint | null => {
    const found = ends.filter(end => end !== null);
    return !isWhole || found.length < ends.length || found.length === 0 ? null : found.reduce(farther);
  };
  return {
    low: endOf(
      ranges.map(({ low }) => low),
      least,
    ),
    high: endOf(
      ranges.map(({ high }) => high),
      greatest,
    ),
  };
}
