// Rules for spans of business or elapsed time, moments of a clock, and whom they concern.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { MomentNode, RecipientNode, TimeSpanNode } from '../nodes/time-declarations.ts';
import { CalendarRules } from './calendar-rules.ts';

export class ClockRules extends CalendarRules {
  /** `1 business hour`; which units go with which word is not a matter of syntax, nor is a word that is missing. */
  protected timeSpan = this.RULE('timeSpan', (): TimeSpanNode => {
    const start = this.mark();
    const count = this.numberNode(this.CONSUME(tokens.number));
    const basis = this.OPTION(() =>
      this.choose<TimeSpanNode['basis']>(0, [
        { ALT: () => this.given(this.CONSUME(k.elapsed), 'elapsed') },
        { ALT: () => this.given(this.CONSUME(k.business), 'business') },
      ]),
    );
    return { count, basis: basis ?? 'bare', unit: this.SUBRULE(this.unit), span: this.spanFrom(start) };
  });

  protected moment = this.RULE('moment', (): MomentNode => {
    const start = this.mark();
    return this.choose<MomentNode>(0, [
      {
        ALT: () => {
          this.CONSUME(k.at);
          const percent = this.numberNode(this.CONSUME(tokens.percent));
          this.CONSUME(k.of);
          this.CONSUME(k.the);
          this.CONSUME(k.time);
          return { kind: 'share', percent, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.when);
          this.CONSUME(k.due);
          return { kind: 'due', span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const time = this.SUBRULE(this.timeSpan);
          this.CONSUME(k.after);
          this.CONSUME2(k.due);
          return { kind: 'after_due', time, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** A team or route by its name, or in quotes somebody the runtime knows. */
  protected recipient = this.RULE(
    'recipient',
    (): RecipientNode =>
      this.choose<RecipientNode>(0, [
        {
          ALT: () => {
            const name = this.nameNode(this.CONSUME(tokens.name));
            return { kind: 'name', name, span: name.span };
          },
        },
        {
          ALT: () => {
            const text = this.textNode(this.CONSUME(tokens.text));
            return { kind: 'text', text, span: text.span };
          },
        },
      ]),
  );
}
