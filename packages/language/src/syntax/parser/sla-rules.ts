// Rules for SLAs: what starts, meets, pauses and cancels a clock, its targets, and what happens at its moments.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { SlaDeclaration, SlaLine, TriggerNode } from '../nodes/time-declarations.ts';
import { ClockRules } from './clock-rules.ts';
import type { Draft } from './draft.ts';

type Met = Extract<SlaLine, { kind: 'met' }>;

export class SlaRules extends ClockRules {
  slaHead = this.RULE('slaHead', (): Draft<SlaDeclaration> => {
    const draft = this.begin<Draft<SlaDeclaration>>(this.CONSUME(k.sla), begun => ({
      kind: 'sla',
      ...begun,
      name: null,
      label: null,
      calendar: null,
      aroundTheClock: null,
      lines: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    this.OPTION2(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(k.in);
            draft.calendar = this.nameNode(this.CONSUME2(tokens.name));
          },
        },
        {
          ALT: () => {
            draft.aroundTheClock = this.SUBRULE(this.aroundTheClock);
          },
        },
      ]);
    });
    return draft;
  });

  private aroundTheClock = this.RULE('aroundTheClock', () => {
    const start = this.mark();
    this.CONSUME(k.around);
    this.CONSUME(k.the);
    this.CONSUME(k.clock);
    return this.spanFrom(start);
  });

  protected sla = this.RULE('sla', () => {
    const draft = this.SUBRULE(this.slaHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.slaLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  slaLine = this.RULE('slaLine', (draft: Draft<SlaDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      {
        ALT: () => {
          const line = this.SUBRULE(this.clockLine);
          this.ACTION(() => draft.lines.push(line));
        },
      },
      {
        ALT: () => {
          const line = this.SUBRULE(this.targetLine);
          this.ACTION(() => draft.lines.push(line));
        },
      },
      {
        ALT: () => {
          const line = this.SUBRULE(this.step);
          this.ACTION(() => draft.lines.push(line));
        },
      },
    ]);
  });

  /** What a clock counts by, and what happens to it. */
  private clockLine = this.RULE('clockLine', (): SlaLine => {
    const start = this.mark();
    return this.choose<SlaLine>(0, [
      {
        ALT: () => {
          this.CONSUME(k.use);
          const calendar = this.nameNode(this.CONSUME(tokens.name));
          return { kind: 'use', calendar, arm: this.SUBRULE(this.arm), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.start);
          this.CONSUME(k.on);
          const on = this.SUBRULE(this.trigger);
          const when = this.OPTION(() => this.SUBRULE(this.when)) ?? null;
          return { kind: 'start', on, when, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.met);
          this.CONSUME(k.by);
          const { times, on } = this.SUBRULE(this.meeting);
          return { kind: 'met', times, on, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.pause);
          this.CONSUME(k.from);
          const from = this.SUBRULE2(this.trigger);
          this.CONSUME(k.until);
          return { kind: 'pause', from, until: this.SUBRULE3(this.trigger), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.cancel);
          this.CONSUME2(k.on);
          return { kind: 'cancel', on: this.SUBRULE4(this.trigger), span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** `at least 3 call`, or a single trigger. */
  private meeting = this.RULE(
    'meeting',
    (): Pick<Met, 'times' | 'on'> =>
      this.choose<Pick<Met, 'times' | 'on'>>(0, [
        {
          ALT: () => {
            this.CONSUME(k.at);
            this.CONSUME(k.least);
            const times = this.numberNode(this.CONSUME(tokens.number));
            return { times, on: this.SUBRULE(this.happening) };
          },
        },
        { ALT: () => ({ times: null, on: this.SUBRULE(this.trigger) }) },
      ]),
  );

  private targetLine = this.RULE('targetLine', (): SlaLine => {
    const start = this.mark();
    return this.choose<SlaLine>(0, [
      {
        ALT: () => {
          this.CONSUME(k.target);
          const time = this.SUBRULE(this.timeSpan);
          const arm = this.OPTION(() => this.SUBRULE(this.arm)) ?? null;
          return { kind: 'target', time, arm, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.no);
          this.CONSUME2(k.target);
          return { kind: 'no_target', arm: this.SUBRULE2(this.arm), span: this.spanFrom(start) };
        },
      },
    ]);
  });

  private step = this.RULE('step', (): SlaLine => {
    const start = this.mark();
    const action = this.choose<'notify' | 'reassign'>(0, [
      { ALT: () => this.given(this.CONSUME(k.notify), 'notify') },
      { ALT: () => this.given(this.CONSUME(k.reassign), 'reassign') },
    ]);
    const to = this.SUBRULE(this.recipient);
    const at = this.SUBRULE(this.moment);
    return { kind: 'step', action, to, at, span: this.spanFrom(start) };
  });

  private trigger = this.RULE(
    'trigger',
    (): TriggerNode =>
      this.choose<TriggerNode>(0, [
        {
          ALT: () => {
            const start = this.mark();
            this.CONSUME(k.entering);
            const stage = this.nameNode(this.CONSUME(tokens.name));
            return { kind: 'entering', stage, span: this.spanFrom(start) };
          },
        },
        { ALT: () => this.SUBRULE(this.happening) },
      ]),
  );

  private happening = this.RULE('happening', (): TriggerNode => {
    const event = this.SUBRULE(this.event);
    return { kind: 'happening', of: { ...event, period: null }, span: event?.span };
  });
}
