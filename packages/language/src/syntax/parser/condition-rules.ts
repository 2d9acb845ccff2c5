// Rules for conditions over the lead: logic, quantified activities, comparisons, arms.
import type { ParserMethod } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { ArmNode, Expression, OccursExpression } from '../nodes/expression.ts';
import { SumRules } from './sum-rules.ts';

type Quantifier = Pick<OccursExpression, 'quantifier' | 'times'>;

export class ConditionRules extends SumRules {
  protected condition: ParserMethod<[], Expression> = this.RULE('condition', (): Expression => {
    const start = this.mark();
    const operands = [this.SUBRULE(this.both)];
    this.MANY(() => {
      this.CONSUME(k.or);
      operands.push(this.SUBRULE2(this.both));
    });
    return operands.length === 1
      ? operands[0]!
      : { kind: 'logic', operator: 'or', operands, span: this.spanFrom(start) };
  });

  protected both = this.RULE('both', (): Expression => {
    const start = this.mark();
    const operands = [this.SUBRULE(this.negation)];
    this.MANY(() => {
      this.CONSUME(k.and);
      operands.push(this.SUBRULE2(this.negation));
    });
    return operands.length === 1
      ? operands[0]!
      : { kind: 'logic', operator: 'and', operands, span: this.spanFrom(start) };
  });

  protected negation = this.RULE('negation', (): Expression => {
    const start = this.mark();
    return this.choose<Expression>(0, [
      {
        ALT: () => {
          this.CONSUME(k.not);
          this.deepen();
          const operand = this.SUBRULE(this.negation);
          this.surface();
          return { kind: 'not', operand, span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.SUBRULE(this.quantified) },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });

  protected quantified = this.RULE('quantified', (): Expression => {
    const start = this.mark();
    return this.choose<Expression>(0, [
      {
        ALT: () => {
          const quantifier = this.SUBRULE(this.quantifier);
          const at = this.mark();
          const event = this.SUBRULE(this.event);
          const period = this.OPTION(() => this.SUBRULE(this.period)) ?? null;
          const occurrence = { ...event, period, span: this.spanFrom(at) };
          return { kind: 'occurs', ...quantifier, occurrence, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.ever);
          this.CONSUME(k.entered);
          return { kind: 'ever_entered', stage: this.nameNode(this.CONSUME(tokens.name)), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.latest);
          this.CONSUME(k.activity);
          this.CONSUME(k.is);
          const activity = this.nameNode(this.CONSUME2(tokens.name));
          return { kind: 'latest_activity', activity, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  protected quantifier = this.RULE(
    'quantifier',
    (): Quantifier =>
      this.choose<Quantifier>(0, [
        { ALT: () => this.given(this.CONSUME(k.any), { quantifier: 'any', times: null }) },
        { ALT: () => this.given(this.CONSUME(k.no), { quantifier: 'no', times: null }) },
        {
          ALT: () => {
            this.CONSUME(k.at);
            const quantifier = this.choose<'at_least' | 'at_most'>(2, [
              { ALT: () => this.given(this.CONSUME(k.least), 'at_least') },
              { ALT: () => this.given(this.CONSUME(k.most), 'at_most') },
            ]);
            return { quantifier, times: this.numberNode(this.CONSUME(tokens.number)) };
          },
        },
      ]),
  );

  protected comparison = this.RULE('comparison', (): Expression => {
    const start = this.mark();
    const left = this.SUBRULE(this.sum);
    return this.OPTION(() => this.SUBRULE(this.comparisonTail, { ARGS: [left, start] })) ?? left;
  });

  protected comparisonTail = this.RULE(
    'comparisonTail',
    (left: Expression, start: number): Expression =>
      this.choose<Expression>(0, [
        {
          ALT: () => {
            const sign = this.SUBRULE(this.order);
            const right = this.SUBRULE(this.sum);
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
                  const right = this.SUBRULE(this.value);
                  return { kind: 'is', negated, left, right, span: this.spanFrom(start) };
                },
              },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.between);
            const low = this.SUBRULE2(this.sum);
            this.CONSUME(k.and);
            const high = this.SUBRULE3(this.sum);
            return { kind: 'between', of: left, low, high, span: this.spanFrom(start) };
          },
        },
        { ALT: () => this.SUBRULE(this.textTail, { ARGS: [left, start] }) },
      ]),
  );

  /** `when c [until d]`. */
  protected when = this.RULE('when', (): ArmNode => {
    const start = this.mark();
    this.CONSUME(k.when);
    const condition = this.SUBRULE(this.condition);
    const until = this.OPTION(() => {
      this.CONSUME(k.until);
      return this.dateNode(this.CONSUME(tokens.date));
    });
    return { condition, until: until ?? null, span: this.spanFrom(start) };
  });

  /** `when …` or `otherwise`. */
  protected arm = this.RULE('arm', (): ArmNode => {
    const start = this.mark();
    return this.choose<ArmNode>(0, [
      { ALT: () => this.SUBRULE(this.when) },
      {
        ALT: () => {
          this.CONSUME(k.otherwise);
          return { condition: null, until: null, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  protected because = this.RULE('because', () => {
    this.CONSUME(k.because);
    return this.textNode(this.CONSUME(tokens.text));
  });
}
