// Rules for grades and gates.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { GateDeclaration, GateLineNode, GradeDeclaration } from '../nodes/declaration.ts';
import type { ArmNode } from '../nodes/expression.ts';
import type { Name, TextToken } from '../nodes/node.ts';
import { type Draft, missing } from './draft.ts';
import { ScoreRules } from './score-rules.ts';

type Refusal = Extract<GateLineNode, { kind: 'refuse' | 'pass' }>;

export class GateRules extends ScoreRules {
  gradeHead = this.RULE('gradeHead', (): Draft<GradeDeclaration> => {
    const draft = this.begin<Draft<GradeDeclaration>>(this.CONSUME(k.grade), begun => ({
      kind: 'grade',
      ...begun,
      name: null,
      label: null,
      bands: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    return draft;
  });

  protected grade = this.RULE('grade', () => {
    const draft = this.SUBRULE(this.gradeHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.gradeLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  gradeLine = this.RULE('gradeLine', (draft: Draft<GradeDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      { ALT: () => this.SUBRULE(this.band, { ARGS: [draft] }) },
    ]);
  });

  private band = this.RULE('band', (draft: Draft<GradeDeclaration>) => {
    const start = this.mark();
    this.CONSUME(k.band);
    const name = this.nameNode(this.CONSUME(tokens.name));
    const keep = (label: TextToken | null, arm: ArmNode): void => {
      draft.bands.push({ name, label, arm, span: this.spanFrom(start) });
    };
    this.ACTION(() => {
      this.keepLine = () => keep(null, this.missingArm(name));
    });
    const label = this.OPTION(() => this.textNode(this.CONSUME(tokens.text))) ?? null;
    const arm = this.SUBRULE(this.arm);
    this.ACTION(() => {
      this.keepLine = null;
      keep(label, arm);
    });
  });

  private missingArm({ span }: Name): ArmNode {
    return { condition: missing(span), until: null, span };
  }

  gateHead = this.RULE('gateHead', (): Draft<GateDeclaration> => {
    const draft = this.begin<Draft<GateDeclaration>>(this.CONSUME(k.gate), begun => ({
      kind: 'gate',
      ...begun,
      name: null,
      label: null,
      passesWith: null,
      lines: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    this.OPTION2(() => {
      this.CONSUME(k.passes);
      this.CONSUME(k.with);
      draft.passesWith = this.numberNode(this.CONSUME(tokens.number));
      this.CONSUME(k.of);
    });
    return draft;
  });

  protected gate = this.RULE('gate', () => {
    const draft = this.SUBRULE(this.gateHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.gateLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  /** Any line of any of the three kinds of gate; which may stand together is not a matter of syntax. */
  gateLine = this.RULE('gateLine', (draft: Draft<GateDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      { ALT: () => this.SUBRULE(this.ask, { ARGS: [draft] }) },
      {
        ALT: () => {
          const line = this.SUBRULE(this.hurdle);
          this.ACTION(() => draft.lines.push(line));
        },
      },
    ]);
  });

  private ask = this.RULE('ask', (draft: Draft<GateDeclaration>) => {
    const start = this.mark();
    this.CONSUME(k.ask);
    const name = this.nameNode(this.CONSUME(tokens.name));
    const keep = (label: TextToken | null, arm: ArmNode): void => {
      draft.lines.push({ kind: 'ask', name, label, arm, span: this.spanFrom(start) });
    };
    this.ACTION(() => {
      this.keepLine = () => keep(null, this.missingArm(name));
    });
    const label = this.OPTION(() => this.textNode(this.CONSUME(tokens.text))) ?? null;
    const arm = this.SUBRULE(this.when);
    this.ACTION(() => {
      this.keepLine = null;
      keep(label, arm);
    });
  });

  private hurdle = this.RULE('hurdle', (): GateLineNode => {
    const start = this.mark();
    return this.choose<GateLineNode>(0, [
      {
        ALT: () => {
          this.CONSUME(k.refuse);
          return this.SUBRULE(this.refusal, { ARGS: ['refuse', start] });
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.pass);
          this.CONSUME(k.at);
          this.CONSUME(k.once);
          return this.SUBRULE2(this.refusal, { ARGS: ['pass', start] });
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.require);
          const condition = this.SUBRULE(this.condition);
          const because = this.OPTION(() => this.SUBRULE(this.because)) ?? null;
          return { kind: 'require', condition, because, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.use);
          const gate = this.nameNode(this.CONSUME(tokens.name));
          return { kind: 'use', gate, arm: this.SUBRULE(this.arm), span: this.spanFrom(start) };
        },
      },
    ]);
  });

  private refusal = this.RULE('refusal', (kind: Refusal['kind'], start: number): Refusal => {
    const arm = this.SUBRULE(this.when);
    const because = this.OPTION(() => this.SUBRULE(this.because)) ?? null;
    return { kind, arm, because, span: this.spanFrom(start) };
  });
}
