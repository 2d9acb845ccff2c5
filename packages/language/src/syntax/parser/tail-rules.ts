// Rules for what follows the left side of a test: signs, `is`, `in`, `includes`, text tests.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { CompareExpression, Expression, MatchesExpression } from '../nodes/expression.ts';
import { ValueRules } from './value-rules.ts';

type Sign = Pick<CompareExpression, 'operator' | 'operatorSpan'>;

export class TailRules extends ValueRules {
  protected order = this.RULE('order', (): Sign => {
    const token = this.OR([
      { ALT: () => this.CONSUME(tokens.equal) },
      { ALT: () => this.CONSUME(tokens.notEqual) },
      { ALT: () => this.CONSUME(tokens.less) },
      { ALT: () => this.CONSUME(tokens.lessOrEqual) },
      { ALT: () => this.CONSUME(tokens.greater) },
      { ALT: () => this.CONSUME(tokens.greaterOrEqual) },
    ]);
    return this.ACTION(() => ({ operator: orderSigns.get(token.tokenType) ?? '=', operatorSpan: this.spanOf(token) }));
  });

  /** `in`, `not in`, `includes`, and the text tests. */
  protected textTail = this.RULE(
    'textTail',
    (of: Expression, start: number): Expression =>
      this.choose<Expression>(0, [
        {
          ALT: () => {
            const negated = this.OPTION(() => this.CONSUME(k.not)) !== undefined;
            this.CONSUME(k.in);
            return { kind: 'in', negated, of, set: this.SUBRULE(this.set), span: this.spanFrom(start) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.includes);
            return this.SUBRULE(this.included, { ARGS: [of, start] });
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.starts);
            this.CONSUME(k.with);
            return this.matches('starts', of, this.SUBRULE(this.textOrSet), start);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.ends);
            this.CONSUME2(k.with);
            return this.matches('ends', of, this.SUBRULE2(this.textOrSet), start);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.contains);
            const word = this.OPTION2(() => this.CONSUME(k.word)) !== undefined;
            return this.matches(word ? 'word' : 'contains', of, this.SUBRULE3(this.textOrSet), start);
          },
        },
      ]),
  );

  private matches(
    how: MatchesExpression['how'],
    of: Expression,
    set: MatchesExpression['set'],
    start: number,
  ): Expression {
    return { kind: 'matches', how, of, set, span: this.spanFrom(start) };
  }

  protected included = this.RULE(
    'included',
    (of: Expression, start: number): Expression =>
      this.choose<Expression>(0, [
        {
          ALT: () => {
            this.CONSUME(k.any);
            this.CONSUME(k.of);
            return { kind: 'includes', quantity: 'any', of, set: this.SUBRULE(this.set), span: this.spanFrom(start) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.all);
            this.CONSUME2(k.of);
            return { kind: 'includes', quantity: 'all', of, set: this.SUBRULE2(this.set), span: this.spanFrom(start) };
          },
        },
        {
          ALT: () => {
            const at = this.mark();
            const value = this.SUBRULE(this.value);
            const set = { list: null, values: [value], span: this.spanFrom(at) };
            return { kind: 'includes', quantity: 'one', of, set, span: this.spanFrom(start) };
          },
        },
      ]),
  );

  /** `known` and `unknown`, with or without `not` before. */
  protected knownTail = this.RULE('knownTail', (of: Expression, negated: boolean, start: number): Expression => {
    const word = this.choose<'known' | 'unknown'>(0, [
      {
        ALT: () => {
          this.CONSUME(k.known);
          return 'known';
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.unknown);
          return 'unknown';
        },
      },
    ]);
    return { kind: 'known', negated, word, of, span: this.spanFrom(start) };
  });
}

const orderSigns = new Map<unknown, CompareExpression['operator']>([
  [tokens.equal, '='],
  [tokens.notEqual, '!='],
  [tokens.less, '<'],
  [tokens.lessOrEqual, '<='],
  [tokens.greater, '>'],
  [tokens.greaterOrEqual, '>='],
]);
