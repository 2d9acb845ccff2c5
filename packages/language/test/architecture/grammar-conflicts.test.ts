// The grammar is decided by two tokens everywhere. Chevrotain looks for conflicts inside of rules only and tries alternatives
// in order, so a conflict past the end of a rule would silently be read as its first way. Every word that is not reserved
// counts as a possible name here.
import { isReserved, keywords } from '@funnel/language';
import { expect, test } from 'vitest';
import { createToken, EmbeddedActionsParser, type TokenType } from '../../src/syntax/chevrotain.ts';
import { theParser } from '../../src/syntax/parser/parser.ts';
import { choicesNeedingMore } from './grammar-conflicts.ts';

const mayBeName = (token: string): boolean => (keywords as readonly string[]).includes(token) && !isReserved(token);
const overlap = (a: string, b: string): boolean => (a === 'Name' && mayBeName(b)) || (b === 'Name' && mayBeName(a));

/**
 * The places where one token is not enough:
 * - `number by 0.1`: a field named `by` may follow a field of type number. The second token lies past the end of the rule, so
 *   the rule has a gate.
 * - calls such as `count of`: `count` may be a field. Chevrotain sees this one itself.
 * - `owned by`, `review every`, `reviewed 2026-11-01`: a field may have such a name, so the rule has a gate.
 * - `longest waiting` in the order of a queue: `longest` may be a score. Chevrotain sees this one itself.
 */
const expected = ['fieldLine Alternation', 'type Option', 'primary Alternation', 'workKey Alternation'];

test('two tokens decide every choice, and only the known places need the second one', () => {
  const rules = theParser().getSerializedGastProductions();
  const choices = choicesNeedingMore({ rules, start: 'program', overlap }, 2);
  expect(choices.filter(({ needs }) => needs > 2)).toEqual([]);
  expect(choices.map(({ rule, kind }) => `${rule} ${kind}`).sort()).toEqual([...expected].sort());
});

const word = (name: string, categories: TokenType[] = []): TokenType =>
  createToken({ name, pattern: new RegExp(name), categories });
const planted = { Name: word('Name'), by: word('by'), at: word('at'), End: word('End') };

/** Items are names with an optional `by Name`; the item after it may be called `by` itself, and then nothing tells. */
class Planted extends EmbeddedActionsParser {
  item = this.RULE('item', () => {
    this.CONSUME(planted.Name);
    this.OPTION(() => {
      this.CONSUME(planted.by);
      this.CONSUME2(planted.Name);
    });
  });
  items = this.RULE('items', () => {
    this.MANY(() => this.SUBRULE(this.item));
    this.CONSUME(planted.End);
  });
  constructor() {
    super(Object.values(planted), { maxLookahead: 2 });
    this.performSelfAnalysis();
  }
}

test('finds a conflict past the end of a rule', () => {
  const rules = new Planted().getSerializedGastProductions();
  const named = (a: string, b: string): boolean => (a === 'Name' && b === 'by') || (a === 'by' && b === 'Name');
  expect(choicesNeedingMore({ rules, start: 'items', overlap: named }, 2)).toEqual([
    { rule: 'item', kind: 'Option', needs: 3, example: 'by~Name Name~by' },
  ]);
  expect(choicesNeedingMore({ rules, start: 'items', overlap: () => false }, 2)).toEqual([]);
});
