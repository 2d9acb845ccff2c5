// Rules for numbers, durations and what stands in sets.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { Expression, NameExpression, SetNode } from '../nodes/expression.ts';
import type { Duration, NumberToken } from '../nodes/node.ts';
import { ParserBase } from './base.ts';

export class ValueRules extends ParserBase {
  protected signed = this.RULE('signed', (): NumberToken => {
    const minus = this.OPTION(() => this.CONSUME(tokens.minus));
    return this.numberNode(this.CONSUME(tokens.number), minus);
  });

  protected unit = this.RULE('unit', (): Duration['unit'] =>
    this.choose<Duration['unit']>(0, [
      { ALT: () => this.given(this.CONSUME(k.minute), 'minute') },
      { ALT: () => this.given(this.CONSUME(k.minutes), 'minute') },
      { ALT: () => this.given(this.CONSUME(k.hour), 'hour') },
      { ALT: () => this.given(this.CONSUME(k.hours), 'hour') },
      { ALT: () => this.given(this.CONSUME(k.day), 'day') },
      { ALT: () => this.given(this.CONSUME(k.days), 'day') },
      { ALT: () => this.given(this.CONSUME(k.week), 'week') },
      { ALT: () => this.given(this.CONSUME(k.weeks), 'week') },
    ]),
  );

  protected duration = this.RULE('duration', (): Duration => {
    const start = this.mark();
    const count = this.numberNode(this.CONSUME(tokens.number));
    const unit = this.SUBRULE(this.unit);
    return { count, unit, span: this.spanFrom(start) };
  });

  protected nameExpression(start: number, name: NameExpression['name'], ofLead: boolean): NameExpression {
    return { kind: 'name', name, ofLead, span: this.spanFrom(start) };
  }

  /** What may stand on the right of `is` and in a set. */
  protected value = this.RULE('value', (): Expression => {
    const start = this.mark();
    return this.choose<Expression>(0, [
      {
        ALT: () => {
          const number = this.SUBRULE(this.signed);
          return { kind: 'number', number, span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.SUBRULE(this.literal) },
      { ALT: () => this.nameExpression(start, this.nameNode(this.CONSUME(tokens.name)), false) },
    ]);
  });

  /** Every literal but a number, before which a sign may stand. */
  protected literal = this.RULE('literal', (): Expression => {
    const start = this.mark();
    return this.choose<Expression>(0, [
      {
        ALT: () => {
          const number = this.numberNode(this.CONSUME(tokens.percent));
          return { kind: 'percent', number, span: number.span };
        },
      },
      {
        ALT: () => {
          const text = this.textNode(this.CONSUME(tokens.text));
          return { kind: 'text', text, span: text.span };
        },
      },
      {
        ALT: () => {
          const date = this.dateNode(this.CONSUME(tokens.date));
          return { kind: 'date', date, span: date.span };
        },
      },
      { ALT: () => ({ kind: 'instant', text: this.CONSUME(tokens.instant).image, span: this.spanFrom(start) }) },
      {
        ALT: () => {
          this.CONSUME(k.true);
          return { kind: 'boolean', value: true, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.false);
          return { kind: 'boolean', value: false, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** A list's name, or values in parentheses. */
  protected set = this.RULE('set', (): SetNode => {
    const start = this.mark();
    return this.choose<SetNode>(0, [
      {
        ALT: () => {
          const list = this.nameNode(this.CONSUME(tokens.name));
          return { list, values: [], span: list.span };
        },
      },
      {
        ALT: () => {
          this.CONSUME(tokens.openParenthesis);
          const values = [this.SUBRULE(this.value)];
          this.MANY(() => {
            this.CONSUME(tokens.comma);
            values.push(this.SUBRULE2(this.value));
          });
          this.CONSUME(tokens.closeParenthesis);
          return { list: null, values, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** One text, or a set of them. */
  protected textOrSet = this.RULE(
    'textOrSet',
    (): SetNode =>
      this.choose<SetNode>(0, [
        {
          ALT: () => {
            const text = this.textNode(this.CONSUME(tokens.text));
            return { list: null, values: [{ kind: 'text', text, span: text.span }], span: text.span };
          },
        },
        { ALT: () => this.SUBRULE(this.set) },
      ]),
  );
}
