// Source text of conditions: three boolean texts each, so that nothing is asked that the place does not need.
import type { Order } from '@funnel/bundle';
import { matchers } from '../interpret/matchers.ts';
import { includes } from '../interpret/texts.ts';
import {
  type ConditionHandlers,
  type ConditionKind,
  type ConditionRow,
  type MatchesRow,
  type SetRow,
  TRUE,
} from '../tables/rows.ts';
import { historyOf } from './histories.ts';
import { type Written, writeScalar, writeValue } from './values.ts';
import { numeral, type Writer } from './writer.ts';

export interface Tests {
  readonly yes: string;
  readonly no: string;
  /** Whether it is unknown, given that it is not true; `false` where it never is. */
  readonly open: string;
}

export function writeCondition(row: ConditionRow, writer: Writer): Tests {
  return (handlers[row.kind] as ConditionHandlers<[Writer], Tests>[ConditionKind & 'and'])(row as never, writer);
}

/** The Kleene value. */
export function kleene({ yes, open }: Tests): string {
  return open === 'false' ? `(${yes} ? 2 : 0)` : `(${yes} ? 2 : ${open} ? 1 : 0)`;
}

const ALWAYS: Tests = { yes: 'true', no: 'false', open: 'false' };
const NEVER: Tests = { yes: 'false', no: 'true', open: 'false' };

const handlers: ConditionHandlers<[Writer], Tests> = {
  and: (row, writer) => {
    const parts = row.of.map(part => writeCondition(part, writer));
    const no = either(parts.map(part => part.no));
    return { yes: both(parts.map(part => part.yes)), no, open: neverOpen(parts) ? 'false' : `!(${no})` };
  },
  or: (row, writer) => {
    const parts = row.of.map(part => writeCondition(part, writer));
    return {
      yes: either(parts.map(part => part.yes)),
      no: both(parts.map(part => part.no)),
      open: neverOpen(parts) ? 'false' : either(parts.map(part => part.open).filter(open => open !== 'false')),
    };
  },
  not: (row, writer) => {
    const { yes, no, open } = writeCondition(row.of, writer);
    return { yes: no, no: yes, open: open === 'false' ? open : `!(${yes})` };
  },
  compare: (row, writer) => {
    const left = writeValue(row.left, writer);
    const right = writeValue(row.right, writer);
    const sides = [scaled(left.code, row.leftFactor), scaled(right.code, row.rightFactor)] as const;
    return tests(
      [left, right],
      order => `${sides[0]} ${order} ${sides[1]}`,
      signs[row.operator],
      signs[opposites[row.operator]],
    );
  },
  equal: (row, writer) => {
    const left = writeValue(row.left, writer);
    const right = writeValue(row.right, writer);
    return tests([left, right], order => `${left.code} ${order} ${right.code}`, '===', '!==');
  },
  among: (row, writer) => {
    const value = writeValue(row.of, writer);
    const found = member(value.code, row.set, writer);
    return tests([value], not => `${not}${found}`, '', '!');
  },
  includes: (row, writer) => {
    const { code } = writeValue(row.of, writer);
    const { values, has } = row.set;
    const call = `${writer.given(includes)}(${code}, ${row.quantity === 'all'}, ${writer.given(values)}, ${writer.given(has)})`;
    return threeWay(writer.local(call));
  },
  matches: (row, writer) => {
    const value = writeValue(row.of, writer);
    const found = match(value.code, row, writer);
    return tests([value], not => `${not}${found}`, '', '!');
  },
  known: (row, writer) => {
    const { code, maybe } = writeValue(row.of, writer);
    return maybe ? { yes: `${code} !== null`, no: `${code} === null`, open: 'false' } : ALWAYS;
  },
  truth: (row, writer) => {
    const { code } = writeValue(row.of, writer);
    return { yes: `${code} === true`, no: `${code} === false`, open: `${code} === null` };
  },
  constant: row => (row.value === TRUE ? ALWAYS : NEVER),
  segment: row => threeWay(`s${numeral(row.index)}`),
  gate: row => {
    const name = `r${numeral(row.index)}`;
    return { ...threeWay(name), no: `(${name} === 0 || ${name} === 3)` };
  },
  occurs: row => {
    const { sure, open } = historyOf(row.of);
    const times = numeral(row.times);
    const isOpen = mayBeOpen(row.of.where);
    const all = isOpen ? `${sure} + ${open}` : sure;
    if (row.bound === 'at_least') {
      return { yes: `${sure} >= ${times}`, no: `${all} < ${times}`, open: isOpen ? `${all} >= ${times}` : 'false' };
    }
    return { yes: `${all} <= ${times}`, no: `${sure} > ${times}`, open: isOpen ? `${sure} <= ${times}` : 'false' };
  },
  latest_activity: row => {
    const { last } = historyOf(row.of);
    const type = numeral(row.activity);
    return {
      yes: `(${last} !== null && ${last}.type === ${type})`,
      no: `(${last} !== null && ${last}.type !== ${type})`,
      open: `${last} === null`,
    };
  },
  in_stage: (row, writer) => {
    const stage = writer.atStart('journey.stage');
    const tests = (sign: string) => row.stages.map(place => `${stage} ${sign} ${numeral(place)}`);
    return { yes: either(tests('===')), no: both([`${stage} >= 0`, ...tests('!==')]), open: `${stage} < 0` };
  },
  ever_entered: (row, writer) => {
    const count = writer.atStart(`journey.counts[${numeral(row.stage)}]`);
    return { yes: `${count} > 0`, no: `${count} === 0`, open: 'false' };
  },
};

const signs: { readonly [K in Order]: string } = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '=': '===',
  '!=': '!==',
};
const opposites: { readonly [K in Order]: Order } = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
};

function threeWay(name: string): Tests {
  return { yes: `${name} === 2`, no: `${name} === 0`, open: `${name} === 1` };
}

function both(parts: readonly string[]): string {
  const needed = parts.filter(part => part !== 'true');
  return needed.length === 0 ? 'true' : `(${needed.join(' && ')})`;
}

function either(parts: readonly string[]): string {
  const needed = parts.filter(part => part !== 'false');
  return needed.length === 0 ? 'false' : `(${needed.join(' || ')})`;
}

function neverOpen(parts: readonly Tests[]): boolean {
  return parts.every(part => part.open === 'false');
}

/** A test of values that is unknown when one of them is. */
function tests(values: readonly Written[], test: (word: string) => string, yes: string, no: string): Tests {
  const nullable = values.filter(value => value.maybe).map(({ code }) => code);
  const known = nullable.map(code => `${code} !== null`);
  return {
    yes: both([...known, test(yes)]),
    no: both([...known, test(no)]),
    open: either(nullable.map(code => `${code} === null`)),
  };
}

function scaled(code: string, factor: number): string {
  return factor === 1 ? code : `${code} * ${numeral(factor)}`;
}

const FEW = 4;

function member(code: string, set: SetRow, writer: Writer): string {
  if (set.values.length > FEW) return `${writer.given(set.has)}.has(${code})`;
  return either(set.values.map(value => `${code} === ${writeScalar(value, writer)}`));
}

const methods: { readonly [K in MatchesRow['how']]: string | null } = {
  starts: 'startsWith',
  ends: 'endsWith',
  contains: 'includes',
  word: null,
};

function match(code: string, row: MatchesRow, writer: Writer): string {
  const method = methods[row.how];
  if (method === null || row.set.values.length > FEW || row.set.values.length === 0) {
    return `${writer.given(matchers[row.how])}(${code}, ${writer.given(row.set.values)})`;
  }
  return either(row.set.values.map(value => `${code}.${method}(${writeScalar(value, writer)})`));
}

/** Whether a `where` can be unknown at all. */
export function mayBeOpen(where: ConditionRow | null): boolean {
  return where !== null && where.kind !== 'known' && where.kind !== 'constant';
}
