// Values of a field or property to try: one in each stretch that its tests tell apart.
import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import { visitExpressions } from '../types/children.ts';
import { fieldType } from '../types/scope.ts';
import { dateOf, dayOf } from '../values/day.ts';
import type { Decimal } from '../values/decimal.ts';
import { type Constants, constantsIn } from './constants.ts';
import type { Known } from './known.ts';
import type { Plain } from './situation.ts';

export interface Candidates {
  /** null: unknown. */
  readonly values: readonly (Plain | null)[];
  /** Whatever else the value may be, the tests answer as for one of these. */
  readonly isWhole: boolean;
}

const MOST_TEXTS = 24;

/** Values that tests of this one field (or property) may tell apart. */
export function candidatesFor(known: Known, field: FieldNode, tests: readonly Expression[]): Candidates {
  const constants = constantsIn(known, tests);
  const type = fieldType(field);
  if (type.kind === 'number')
    return { values: [...numbersAround(constants, type.decimals), null], isWhole: isPlain(tests) };
  if (type.kind === 'boolean') return { values: [true, false, null], isWhole: true };
  if (type.kind === 'member') return { values: [...type.members, null], isWhole: true };
  if (type.kind === 'text') return { values: [...textsAround(constants, tests), null], isWhole: false };
  if (type.kind === 'date') return { values: [...datesAround(constants), null], isWhole: false };
  const members = type.kind === 'member_list' ? type.members : constants.texts;
  const lists = [...members.map(member => [member]), [...members], []];
  return {
    values: type.kind === 'member_list' || type.kind === 'text_list' ? [...lists, null] : [null],
    isWhole: false,
  };
}

/** Comparisons of the field as it stands, without arithmetic, change their answer at their numbers only. */
function isPlain(tests: readonly Expression[]): boolean {
  let plain = true;
  visitExpressions(tests, ({ kind }) => {
    if (kind === 'arithmetic' || kind === 'negate' || kind === 'extreme') plain = false;
  });
  return plain;
}

/** Each number where the field can hold it, the nearest beside it, and something where there are none. */
function numbersAround({ numbers }: Constants, decimals: number): readonly Decimal[] {
  const at = numbers.flatMap(({ steps, decimals: own }) => {
    if (own <= decimals) return [steps * 10n ** BigInt(decimals - own)];
    const unit = 10n ** BigInt(own - decimals);
    const below = steps / unit - (steps < 0n && steps % unit !== 0n ? 1n : 0n);
    return [below, below + 1n];
  });
  const all = at.flatMap(steps => [steps, steps + 1n, steps - 1n]);
  return [...new Set(all.length === 0 ? [10n ** BigInt(decimals)] : all)].map(steps => ({ steps, decimals }));
}

/** Texts as they are named, as domains where these are asked, and joined in pairs; and one that nothing names. */
function textsAround({ texts }: Constants, tests: readonly Expression[]): readonly string[] {
  let isDomain = false;
  visitExpressions(tests, ({ kind }) => {
    if (kind === 'domain') isDomain = true;
  });
  const pairs = texts
    .slice(0, 4)
    .flatMap(a => texts.slice(0, 4).flatMap(b => (a === b ? [] : [`${a}${b}`, `${a} ${b}`])));
  const all = [...texts.slice(0, MOST_TEXTS), 'something else', ...pairs];
  return all.flatMap(text =>
    isDomain ? [`someone@${text.replaceAll(' ', '-')}.example`, `someone@${text}`, text] : [text],
  );
}

function datesAround({ dates }: Constants): readonly string[] {
  const days = dates.map(dayOf).filter(day => typeof day === 'number');
  const around = days.flatMap(day => [day, day - 1, day + 1]);
  return around.length === 0 ? ['2026-01-01'] : around.map(dateOf);
}
