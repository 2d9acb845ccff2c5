// Which ways to go on make sense for the types around, beside being grammatical.
import type { Ahead, SourceToken } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import { filtered } from './names.ts';
import { leftOperand, type Operand, operandOf } from './operand.ts';

type Sort = 'number' | 'text' | 'member' | 'list' | 'date' | 'boolean' | 'set' | 'condition';

const orders = ['=', '!=', '<', '<=', '>', '>='];
const sums = ['+', '-', '*'];

/** What can follow a value of a sort, of all that can follow some value. */
const tails: { readonly [S in Sort]: readonly string[] } = {
  number: [...orders, ...sums, 'is', 'between', 'not', 'in'],
  text: ['is', 'in', 'not', 'starts', 'ends', 'contains'],
  member: ['is', 'in', 'not'],
  list: ['includes', 'is'],
  date: [...orders, 'is', 'between'],
  boolean: ['is'],
  set: ['is', 'in', 'not'],
  condition: [],
};

const everyTail = new Set(Object.values(tails).flat());

const sortOfType = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'date',
  text_list: 'list',
  member: 'member',
  member_list: 'list',
} as const;

function sortOf(operand: Operand): Sort | null {
  if (operand.kind === 'field') return operand.field.type === null ? null : sortOfType[operand.field.type.kind];
  if (operand.kind === 'domain') return 'text';
  if (operand.kind === 'number' || operand.kind === 'condition') return operand.kind;
  return operand.kind === 'grade' ? 'member' : 'set';
}

const tailRules = /^(?:comparisonTail|filterTail|textTail|order|sum|term)$/;

const singular = new Set(['minute', 'hour', 'day', 'week']);

/** What tells sensible ways from the others behind some tokens. */
export function senseOf(snapshot: Snapshot, tokens: readonly SourceToken[]): (way: Ahead) => boolean {
  return way => {
    const { frame, word } = way;
    if (word === null) return true;
    if (frame.rule === 'unit') return singular.has(word) === isOne(tokens);
    if (Object.hasOwn(wants, word) && frame.rule !== 'sum') return isWanted(snapshot, tokens, way);
    if (!everyTail.has(word) || !tailRules.test(frame.rule)) return true;
    for (let at: typeof frame | null = frame; at !== null; at = at.parent) {
      if (at.rule !== 'comparison' && at.rule !== 'filter') continue;
      if (at.from >= tokens.length) return true;
      const operand = operandOf({ snapshot, tokens, activity: filtered(tokens, at) }, tokens.slice(at.from));
      const sort = operand === undefined ? null : sortOf(operand);
      return sort === null || tails[sort].includes(word);
    }
    return true;
  };
}

/** Whether the number of a duration is 1. */
const isOne = (tokens: readonly SourceToken[]): boolean =>
  tokens.findLast(({ kind }) => kind === 'number')?.text === '1';

const wants: Readonly<Record<string, readonly (Sort | null)[]>> = {
  '-': ['number'],
  true: ['boolean'],
  false: ['boolean'],
  domain: ['text', null],
};

/** What begins a value, by the sort of what it is compared with; nothing is compared where a condition begins. */
function isWanted(snapshot: Snapshot, tokens: readonly SourceToken[], { frame, word }: Ahead): boolean {
  const left = leftOperand({ snapshot, tokens, activity: filtered(tokens, frame) }, frame);
  if (left === undefined) return true;
  return wants[word!]!.includes(left === null ? null : sortOf(left));
}
