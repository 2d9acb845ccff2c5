// Rules for scores: points, fading, groups and their limits.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type {
  FadingNode,
  ForgetNode,
  GroupNode,
  LimitNode,
  RuleNode,
  RuleSource,
  ScoreDeclaration,
} from '../nodes/declaration.ts';
import type { ArmNode } from '../nodes/expression.ts';
import type { Draft } from './draft.ts';
import { SegmentRules } from './segment-rules.ts';

type RuleTail = Pick<RuleNode, 'source' | 'limits' | 'when'>;
type Bucket = Extract<LimitNode, { kind: 'at_most' }>['per'];

export class ScoreRules extends SegmentRules {
  scoreHead = this.RULE('scoreHead', (): Draft<ScoreDeclaration> => {
    const draft = this.begin<Draft<ScoreDeclaration>>(this.CONSUME(k.score), begun => ({
      kind: 'score',
      ...begun,
      name: null,
      label: null,
      low: null,
      high: null,
      by: null,
      lines: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    this.CONSUME(k.from);
    draft.low = this.SUBRULE(this.signed);
    this.CONSUME(k.to);
    draft.high = this.SUBRULE2(this.signed);
    this.OPTION2(() => {
      this.CONSUME(k.by);
      draft.by = this.numberNode(this.CONSUME(tokens.number));
    });
    return draft;
  });

  protected score = this.RULE('score', () => {
    const draft = this.SUBRULE(this.scoreHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.scoreLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  scoreLine = this.RULE('scoreLine', (draft: Draft<ScoreDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      {
        ALT: () => {
          const line = this.SUBRULE(this.rule);
          this.ACTION(() => draft.lines.push(line));
        },
      },
      {
        ALT: () => {
          const line = this.SUBRULE(this.fading);
          this.ACTION(() => draft.lines.push(line));
        },
      },
      {
        ALT: () => {
          const line = this.SUBRULE(this.forget);
          this.ACTION(() => draft.lines.push(line));
        },
      },
      { ALT: () => this.SUBRULE(this.group, { ARGS: [draft] }) },
    ]);
  });

  private fading = this.RULE('fading', (): FadingNode => {
    const start = this.mark();
    this.CONSUME(k.points);
    const shape = this.choose<FadingNode['shape']>(0, [
      {
        ALT: () => {
          this.CONSUME(k.halve);
          this.CONSUME(k.every);
          return 'halve';
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.fade);
          this.CONSUME(k.to);
          this.CONSUME(k.zero);
          this.CONSUME(k.over);
          return 'fade';
        },
      },
    ]);
    const over = this.SUBRULE(this.duration);
    const step = this.OPTION(() => {
      this.CONSUME(k.in);
      this.CONSUME(k.steps);
      this.CONSUME(k.of);
      return this.SUBRULE2(this.duration);
    });
    return { kind: 'fading', shape, over, step: step ?? null, span: this.spanFrom(start) };
  });

  private forget = this.RULE('forget', (): ForgetNode => {
    const start = this.mark();
    this.CONSUME(k.forget);
    this.CONSUME(k.earlier);
    this.CONSUME(k.activity);
    this.CONSUME(k.on);
    this.CONSUME(k.entering);
    return { kind: 'forget', stage: this.nameNode(this.CONSUME(tokens.name)), span: this.spanFrom(start) };
  });

  groupHead = this.RULE('groupHead', (): Draft<GroupNode> => {
    const start = this.mark();
    this.CONSUME(k.group);
    const label = this.textNode(this.CONSUME(tokens.text));
    this.CONSUME(k.up);
    this.CONSUME(k.to);
    const upTo = this.numberNode(this.CONSUME(tokens.number));
    this.CONSUME(k.points);
    return { kind: 'group', label, upTo, rules: [], ownership: [], span: this.spanFrom(start) };
  });

  groupLine = this.RULE('groupLine', (group: Draft<GroupNode>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [group] }) },
      {
        ALT: () => {
          const rule = this.SUBRULE(this.rule);
          this.ACTION(() => group.rules.push(rule));
        },
      },
    ]);
  });

  private group = this.RULE('group', (draft: Draft<ScoreDeclaration>) => {
    const start = this.mark();
    const group = this.SUBRULE(this.groupHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.groupLine, { ARGS: [group] }));
    this.CONSUME(tokens.closeBrace);
    this.ACTION(() => {
      group.span = this.spanFrom(start);
      draft.lines.push(group);
    });
  });

  private rule = this.RULE('rule', (): RuleNode => {
    const start = this.mark();
    const sign = this.choose<RuleNode['sign']>(0, [
      { ALT: () => this.given(this.CONSUME(k.add), 'add') },
      { ALT: () => this.given(this.CONSUME(k.subtract), 'subtract') },
    ]);
    const points = this.numberNode(this.CONSUME(tokens.number));
    const tail = this.SUBRULE(this.ruleTail);
    const because = this.OPTION(() => this.SUBRULE(this.because));
    return { kind: 'rule', sign, points, ...tail, because: because ?? null, span: this.spanFrom(start) };
  });

  private ruleTail = this.RULE(
    'ruleTail',
    (): RuleTail =>
      this.choose<RuleTail>(0, [
        { ALT: () => ({ source: { kind: 'condition' }, limits: [], when: this.SUBRULE(this.when) }) },
        {
          ALT: () => {
            this.CONSUME(k.per);
            return this.choose<RuleTail>(2, [
              {
                ALT: () => {
                  const source = this.SUBRULE(this.proportion);
                  return { source, ...this.SUBRULE(this.limitsAndWhen) };
                },
              },
              { ALT: () => this.SUBRULE(this.activities, { ARGS: ['all'] }) },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.for);
            const take = this.choose<'first' | 'last'>(3, [
              { ALT: () => this.given(this.CONSUME(k.first), 'first') },
              { ALT: () => this.given(this.CONSUME(k.last), 'last') },
            ]);
            return this.SUBRULE2(this.activities, { ARGS: [take] });
          },
        },
      ]),
  );

  private proportion = this.RULE('proportion', (): RuleSource => {
    const unit = this.numberNode(this.CONSUME(tokens.number));
    this.CONSUME(k.of);
    return { kind: 'proportion', unit, field: this.nameNode(this.CONSUME(tokens.name)) };
  });

  private activities = this.RULE('activities', (take: 'all' | 'first' | 'last'): RuleTail => {
    const event = this.SUBRULE(this.event);
    const source: RuleSource = { kind: 'activities', take, of: { ...event, period: null } };
    return { source, ...this.SUBRULE(this.limitsAndWhen) };
  });

  private limitsAndWhen = this.RULE('limitsAndWhen', (): { limits: LimitNode[]; when: ArmNode | null } => {
    const limits: LimitNode[] = [];
    this.MANY(() => limits.push(this.SUBRULE(this.limit)));
    const when = this.OPTION(() => this.SUBRULE(this.when));
    return { limits, when: when ?? null };
  });

  private limit = this.RULE('limit', (): LimitNode => {
    const start = this.mark();
    return this.choose<LimitNode>(0, [
      {
        ALT: () => {
          this.CONSUME(k.within);
          return { kind: 'within', duration: this.SUBRULE(this.duration), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.at);
          this.CONSUME(k.most);
          const times = this.numberNode(this.CONSUME(tokens.number));
          this.CONSUME(k.per);
          return { kind: 'at_most', times, per: this.SUBRULE(this.bucket), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.once);
          this.CONSUME2(k.per);
          return { kind: 'once_per', property: this.nameNode(this.CONSUME(tokens.name)), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.up);
          this.CONSUME(k.to);
          const points = this.numberNode(this.CONSUME2(tokens.number));
          this.CONSUME(k.points);
          return { kind: 'up_to', points, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  private bucket = this.RULE(
    'bucket',
    (): Bucket =>
      this.choose<Bucket>(0, [
        { ALT: () => this.given(this.CONSUME(k.day), 'day') },
        { ALT: () => this.given(this.CONSUME(k.week), 'week') },
        { ALT: () => this.given(this.CONSUME(k.month), 'month') },
        { ALT: () => this.given(this.CONSUME(k.quarter), 'quarter') },
      ]),
  );
}
