// Rules for events with their `where`, and for periods.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { Expression, OccurrenceNode, PeriodNode } from '../nodes/expression.ts';
import { TailRules } from './tail-rules.ts';

/** An event before its period is known. */
export type EventNode = Omit<OccurrenceNode, 'period'>;

export class FilterRules extends TailRules {
  /** `call by sales where outcome is connected`. */
  protected event = this.RULE('event', (): EventNode => {
    const start = this.mark();
    const activity = this.nameNode(this.CONSUME(tokens.name));
    const by = this.OPTION(() => {
      this.CONSUME(k.by);
      return this.nameNode(this.CONSUME2(tokens.name));
    });
    const where = this.OPTION2(() => {
      this.CONSUME(k.where);
      return this.SUBRULE(this.filter);
    });
    return { activity, by: by ?? null, where: where ?? null, span: this.spanFrom(start) };
  });

  /** One test, or a condition over the activity in parentheses. */
  protected filter = this.RULE('filter', (): Expression => {
    const start = this.mark();
    return this.choose<Expression>(0, [
      {
        ALT: () => {
          this.CONSUME(tokens.openParenthesis);
          this.deepen();
          const inner = this.SUBRULE(this.anyFilter);
          this.surface();
          this.CONSUME(tokens.closeParenthesis);
          return { kind: 'grouped', inner, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const left = this.SUBRULE(this.property);
          return this.OPTION(() => this.SUBRULE(this.filterTail, { ARGS: [left, start] })) ?? left;
        },
      },
    ]);
  });

  protected anyFilter = this.RULE('anyFilter', (): Expression => {
    const start = this.mark();
    const operands = [this.SUBRULE(this.allFilter)];
    this.MANY(() => {
      this.CONSUME(k.or);
      operands.push(this.SUBRULE2(this.allFilter));
    });
    return operands.length === 1
      ? operands[0]!
      : { kind: 'logic', operator: 'or', operands, span: this.spanFrom(start) };
  });

  protected allFilter = this.RULE('allFilter', (): Expression => {
    const start = this.mark();
    const operands = [this.SUBRULE(this.notFilter)];
    this.MANY(() => {
      this.CONSUME(k.and);
      operands.push(this.SUBRULE2(this.notFilter));
    });
    return operands.length === 1
      ? operands[0]!
      : { kind: 'logic', operator: 'and', operands, span: this.spanFrom(start) };
  });

  protected notFilter = this.RULE('notFilter', (): Expression => {
    const start = this.mark();
    return this.choose<Expression>(0, [
      {
        ALT: () => {
          this.CONSUME(k.not);
          this.deepen();
          const operand = this.SUBRULE(this.notFilter);
          this.surface();
          return { kind: 'not', operand, span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.SUBRULE(this.filter) },
    ]);
  });

  /** A property, or with `of lead` a field of the lead. */
  protected property = this.RULE('property', (): Expression => {
    const start = this.mark();
    const name = this.nameNode(this.CONSUME(tokens.name));
    const ofLead = this.OPTION(() => {
      this.CONSUME(k.of);
      this.CONSUME(k.lead);
      return true;
    });
    return this.nameExpression(start, name, ofLead === true);
  });

  protected filterTail = this.RULE(
    'filterTail',
    (left: Expression, start: number): Expression =>
      this.choose<Expression>(0, [
        {
          ALT: () => {
            const sign = this.SUBRULE(this.order);
            const right = this.SUBRULE(this.bound);
            return { kind: 'compare', ...sign, left, right, span: this.spanFrom(start) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.is);
            const negated = this.OPTION(() => this.CONSUME(k.not)) !== undefined;
            return this.choose<Expression>(2, [
              { ALT: () => this.SUBRULE(this.knownTail, { ARGS: [left, negated, start] }) },
              {
                ALT: () => {
                  const right = this.SUBRULE2(this.bound);
                  return { kind: 'is', negated, left, right, span: this.spanFrom(start) };
                },
              },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.between);
            const low = this.SUBRULE3(this.bound);
            this.CONSUME(k.and);
            const high = this.SUBRULE4(this.bound);
            return { kind: 'between', of: left, low, high, span: this.spanFrom(start) };
          },
        },
        { ALT: () => this.SUBRULE(this.textTail, { ARGS: [left, start] }) },
      ]),
  );

  /** What a property is compared with. */
  protected bound = this.RULE('bound', (): Expression => {
    const start = this.mark();
    return this.choose<Expression>(0, [
      {
        ALT: () => {
          const number = this.SUBRULE(this.signed);
          return { kind: 'number', number, span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.SUBRULE(this.literal) },
      { ALT: () => this.SUBRULE(this.property) },
    ]);
  });

  protected period = this.RULE('period', (): PeriodNode => {
    const start = this.mark();
    return this.choose<PeriodNode>(0, [
      {
        ALT: () => {
          this.CONSUME(k.within);
          return { kind: 'within', duration: this.SUBRULE(this.duration), stage: null, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.since);
          this.CONSUME(k.entering);
          const stage = this.nameNode(this.CONSUME(tokens.name));
          return { kind: 'since', duration: null, stage, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.before);
          this.CONSUME2(k.entering);
          const stage = this.nameNode(this.CONSUME2(tokens.name));
          return { kind: 'before', duration: null, stage, span: this.spanFrom(start) };
        },
      },
    ]);
  });
}
