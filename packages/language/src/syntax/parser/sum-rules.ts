// Rules for sums, products and calls. They and conditions contain each other, so `condition` is handed down by the class below.

import type { ParserMethod } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { ArithmeticExpression, Expression, OccurrenceNode } from '../nodes/expression.ts';
import { FilterRules } from './filter-rules.ts';

export abstract class SumRules extends FilterRules {
  /** Defined further down the chain of classes. */
  protected abstract condition: ParserMethod<[], Expression>;

  protected sum = this.RULE('sum', (): Expression => {
    const start = this.mark();
    let left = this.SUBRULE(this.term);
    let terms = 1;
    this.MANY(() => {
      // Each term nests the ones before it.
      this.deepen();
      terms++;
      const operator = this.choose<ArithmeticExpression['operator']>(0, [
        { ALT: () => this.given(this.CONSUME(tokens.plus), '+') },
        { ALT: () => this.given(this.CONSUME(tokens.minus), '-') },
      ]);
      const right = this.SUBRULE2(this.term);
      left = { kind: 'arithmetic', operator, left, right, span: this.spanFrom(start) };
    });
    this.surface(terms - 1);
    return left;
  });

  protected term = this.RULE('term', (): Expression => {
    const start = this.mark();
    const minus = this.OPTION(() => this.CONSUME(tokens.minus));
    return this.choose<Expression>(0, [
      {
        ALT: () => {
          const number = this.numberNode(this.CONSUME(tokens.number), minus);
          const left: Expression = { kind: 'number', number, span: number.span };
          const right = this.OPTION2(() => {
            this.CONSUME(tokens.times);
            return this.SUBRULE(this.primary);
          });
          if (right === undefined) return left;
          return { kind: 'arithmetic', operator: '*', left, right, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const operand = this.SUBRULE2(this.primary);
          return minus === undefined ? operand : { kind: 'negate', operand, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  protected primary = this.RULE('primary', (): Expression => {
    const start = this.mark();
    return this.choose<Expression>(0, [
      { ALT: () => this.SUBRULE(this.literal) },
      {
        ALT: () => {
          this.CONSUME(tokens.openParenthesis);
          this.deepen();
          const inner = this.SUBRULE(this.condition);
          this.surface();
          this.CONSUME(tokens.closeParenthesis);
          return { kind: 'grouped', inner, span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.SUBRULE(this.call) },
      { ALT: () => this.nameExpression(start, this.nameNode(this.CONSUME(tokens.name)), false) },
    ]);
  });

  protected call = this.RULE('call', (): Expression => {
    const start = this.mark();
    return this.choose<Expression>(0, [
      {
        ALT: () => {
          this.CONSUME(k.count);
          this.CONSUME(k.of);
          return { kind: 'count', of: this.SUBRULE(this.picked), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.sum);
          this.CONSUME2(k.of);
          const property = this.nameNode(this.CONSUME(tokens.name));
          this.CONSUME(k.over);
          return { kind: 'total', property, of: this.SUBRULE2(this.picked), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.last);
          const property = this.nameNode(this.CONSUME2(tokens.name));
          this.CONSUME3(k.of);
          return { kind: 'last', property, of: this.SUBRULE3(this.picked), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.days);
          return this.SUBRULE(this.days, { ARGS: [start] });
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.entries);
          this.CONSUME4(k.of);
          return { kind: 'entries', stage: this.nameNode(this.CONSUME3(tokens.name)), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.domain);
          this.CONSUME5(k.of);
          const at = this.mark();
          const of = this.nameExpression(at, this.nameNode(this.CONSUME4(tokens.name)), false);
          return { kind: 'domain', of, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const which = this.choose<'lowest' | 'highest'>(2, [
            { ALT: () => this.given(this.CONSUME(k.lowest), 'lowest') },
            { ALT: () => this.given(this.CONSUME(k.highest), 'highest') },
          ]);
          this.CONSUME6(k.of);
          return { kind: 'extreme', which, of: this.SUBRULE(this.operands), span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** The numbers of `lowest of` and `highest of`. */
  protected operands = this.RULE('operands', (): Expression[] => {
    this.CONSUME(tokens.openParenthesis);
    this.deepen();
    const operands = [this.SUBRULE(this.sum)];
    this.MANY(() => {
      this.CONSUME(tokens.comma);
      operands.push(this.SUBRULE2(this.sum));
    });
    this.surface();
    this.CONSUME(tokens.closeParenthesis);
    return operands;
  });

  /** What follows `days`. */
  protected days = this.RULE(
    'days',
    (start: number): Expression =>
      this.choose<Expression>(0, [
        {
          ALT: () => {
            this.CONSUME(k.since);
            return this.choose<Expression>(2, [
              {
                ALT: () => {
                  this.CONSUME(k.last);
                  return { kind: 'days_since_last', of: this.SUBRULE(this.picked), span: this.spanFrom(start) };
                },
              },
              {
                ALT: () => {
                  const of = this.nameNode(this.CONSUME(tokens.name));
                  return { kind: 'days_since', of, span: this.spanFrom(start) };
                },
              },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.between);
            const from = this.nameNode(this.CONSUME2(tokens.name));
            this.CONSUME(k.and);
            const to = this.nameNode(this.CONSUME3(tokens.name));
            return { kind: 'days_between', from, to, span: this.spanFrom(start) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.in);
            this.CONSUME(k.stage);
            return { kind: 'days_in_stage', span: this.spanFrom(start) };
          },
        },
      ]),
  );

  /** A kind of activity with a period, or in parentheses with tests too. */
  protected picked = this.RULE('picked', (): OccurrenceNode => {
    const start = this.mark();
    return this.choose<OccurrenceNode>(0, [
      {
        ALT: () => {
          const activity = this.nameNode(this.CONSUME(tokens.name));
          const period = this.OPTION(() => this.SUBRULE(this.period)) ?? null;
          return { activity, by: null, where: null, period, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(tokens.openParenthesis);
          const event = this.SUBRULE(this.event);
          const period = this.OPTION2(() => this.SUBRULE2(this.period)) ?? null;
          this.CONSUME(tokens.closeParenthesis);
          return { ...event, period, span: this.spanFrom(start) };
        },
      },
    ]);
  });
}
