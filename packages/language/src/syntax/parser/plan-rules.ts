// Rules for measures and targets.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type {
  MeasureDeclaration,
  MeasureGoal,
  MeasureMark,
  TargetDeclaration,
  TargetLine,
} from '../nodes/handover-declarations.ts';
import type { Draft } from './draft.ts';
import { HandoverRules } from './handover-rules.ts';

export class PlanRules extends HandoverRules {
  measureHead = this.RULE('measureHead', (): Draft<MeasureDeclaration> => {
    const draft = this.begin<Draft<MeasureDeclaration>>(this.CONSUME(k.measure), begun => ({
      kind: 'measure',
      ...begun,
      name: null,
      label: null,
      of: null,
      goal: null,
      within: null,
      marks: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    this.CONSUME(k.of);
    draft.of = this.nameNode(this.CONSUME2(tokens.name));
    this.OPTION2(() => {
      draft.goal = this.SUBRULE(this.goal);
    });
    this.OPTION3(() => {
      this.CONSUME(k.within);
      draft.within = this.SUBRULE(this.duration);
    });
    this.MANY(() => {
      const mark = this.SUBRULE(this.measureMark);
      this.ACTION(() => draft.marks.push(mark));
    });
    return draft;
  });

  private goal = this.RULE('goal', (): MeasureGoal => {
    const start = this.mark();
    return this.choose<MeasureGoal>(0, [
      {
        ALT: () => {
          this.CONSUME(k.that);
          this.CONSUME(k.reach);
          return { kind: 'reach', stage: this.nameNode(this.CONSUME(tokens.name)), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.with);
          const of = this.SUBRULE(this.event);
          return { kind: 'with', of: { ...of, period: null }, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  private measureMark = this.RULE('measureMark', (): MeasureMark => {
    const start = this.mark();
    return this.choose<MeasureMark>(0, [
      {
        ALT: () => {
          this.CONSUME(k.aim);
          const below = this.OPTION(() => this.spanOf(this.CONSUME(k.below))) ?? null;
          const percent = this.numberNode(this.CONSUME(tokens.percent));
          return { kind: 'aim', below, percent, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.alarm);
          const side = this.choose<'below' | 'above'>(2, [
            { ALT: () => this.given(this.CONSUME2(k.below), 'below') },
            { ALT: () => this.given(this.CONSUME(k.above), 'above') },
          ]);
          const percent = this.numberNode(this.CONSUME2(tokens.percent));
          return { kind: 'alarm', side, percent, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  targetHead = this.RULE('targetHead', (): Draft<TargetDeclaration> => {
    const draft = this.begin<Draft<TargetDeclaration>>(this.CONSUME(k.target), begun => ({
      kind: 'target',
      ...begun,
      name: null,
      label: null,
      lines: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    return draft;
  });

  protected target = this.RULE('target', () => {
    const draft = this.SUBRULE(this.targetHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.planLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  planLine = this.RULE('planLine', (draft: Draft<TargetDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      {
        ALT: () => {
          const line = this.SUBRULE(this.planned);
          this.ACTION(() => draft.lines.push(line));
        },
      },
    ]);
  });

  private planned = this.RULE('planned', (): TargetLine => {
    const start = this.mark();
    return this.choose<TargetLine>(0, [
      {
        ALT: () => {
          this.CONSUME(k.only);
          return { kind: 'only', arm: this.SUBRULE(this.when), span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.SUBRULE(this.booking) },
      {
        ALT: () => {
          this.CONSUME(k.share);
          const owner = this.nameNode(this.CONSUME(tokens.name));
          const percent = this.numberNode(this.CONSUME(tokens.percent));
          return { kind: 'share', owner, percent, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.deal);
          return { kind: 'deal', amount: this.numberNode(this.CONSUME(tokens.number)), span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.SUBRULE(this.rate) },
    ]);
  });

  private booking = this.RULE('booking', (): TargetLine => {
    const start = this.mark();
    this.CONSUME(k.book);
    const amount = this.numberNode(this.CONSUME(tokens.number));
    this.CONSUME(k.from);
    const from = this.dateNode(this.CONSUME(tokens.date));
    this.CONSUME(k.to);
    const to = this.dateNode(this.CONSUME2(tokens.date));
    return { kind: 'book', amount, from, to, span: this.spanFrom(start) };
  });

  private rate = this.RULE('rate', (): TargetLine => {
    const start = this.mark();
    this.CONSUME(k.rate);
    const from = this.nameNode(this.CONSUME(tokens.name));
    this.CONSUME(k.to);
    const to = this.nameNode(this.CONSUME2(tokens.name));
    const percent = this.numberNode(this.CONSUME(tokens.percent));
    this.CONSUME(k.in);
    const within = this.SUBRULE(this.duration);
    return { kind: 'rate', from, to, percent, within, span: this.spanFrom(start) };
  });
}
