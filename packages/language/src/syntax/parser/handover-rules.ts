// Rules for content and for hand-offs.

import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { NameExpression } from '../nodes/expression.ts';
import type {
  ContentDeclaration,
  ContentLine,
  HandoffDeclaration,
  HandoffLine,
} from '../nodes/handover-declarations.ts';
import type { Draft } from './draft.ts';
import { TeamRules } from './team-rules.ts';

export class HandoverRules extends TeamRules {
  contentHead = this.RULE(
    'contentHead',
    (): Draft<ContentDeclaration> =>
      this.begin<Draft<ContentDeclaration>>(this.CONSUME(k.content), begun => ({
        kind: 'content',
        ...begun,
        lines: [],
        ownership: [],
      })),
  );

  protected content = this.RULE('content', () => {
    const draft = this.SUBRULE(this.contentHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.contentLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  contentLine = this.RULE('contentLine', (draft: Draft<ContentDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      {
        ALT: () => {
          const line = this.SUBRULE(this.contentStep);
          this.ACTION(() => draft.lines.push(line));
        },
      },
      {
        ALT: () => {
          const line = this.SUBRULE(this.offer);
          this.ACTION(() => draft.lines.push(line));
        },
      },
    ]);
  });

  private contentStep = this.RULE('contentStep', (): ContentLine => {
    const start = this.mark();
    this.CONSUME(k.step);
    const name = this.nameNode(this.CONSUME(tokens.name));
    const label = this.OPTION(() => this.textNode(this.CONSUME(tokens.text))) ?? null;
    const opens = this.OPTION2(() => {
      this.CONSUME(k.opens);
      return this.SUBRULE(this.when);
    });
    return { kind: 'step', name, label, opens: opens ?? null, span: this.spanFrom(start) };
  });

  private offer = this.RULE('offer', (): ContentLine => {
    const start = this.mark();
    this.CONSUME(k.offer);
    const title = this.textNode(this.CONSUME(tokens.text));
    this.CONSUME(k.in);
    const step = this.nameNode(this.CONSUME(tokens.name));
    const taken = this.OPTION(() => {
      this.CONSUME(k.taken);
      this.CONSUME(k.on);
      return { ...this.SUBRULE(this.event), period: null };
    });
    const when = this.OPTION2(() => this.SUBRULE(this.when));
    return { kind: 'offer', title, step, taken: taken ?? null, when: when ?? null, span: this.spanFrom(start) };
  });

  handoffHead = this.RULE('handoffHead', (): Draft<HandoffDeclaration> => {
    const draft = this.begin<Draft<HandoffDeclaration>>(this.CONSUME(k.handoff), begun => ({
      kind: 'handoff',
      ...begun,
      name: null,
      label: null,
      entering: null,
      lines: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    this.CONSUME(k.on);
    this.CONSUME(k.entering);
    draft.entering = this.nameNode(this.CONSUME2(tokens.name));
    return draft;
  });

  protected handoff = this.RULE('handoff', () => {
    const draft = this.SUBRULE(this.handoffHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.handoffLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  handoffLine = this.RULE('handoffLine', (draft: Draft<HandoffDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      {
        ALT: () => {
          const line = this.SUBRULE(this.handedOver);
          this.ACTION(() => draft.lines.push(line));
        },
      },
    ]);
  });

  private handedOver = this.RULE('handedOver', (): HandoffLine => {
    const start = this.mark();
    return this.choose<HandoffLine>(0, [
      {
        ALT: () => {
          this.CONSUME(k.to);
          return { kind: 'to', to: this.SUBRULE(this.recipient), span: this.spanFrom(start) };
        },
      },
      { ALT: () => this.SUBRULE(this.inclusion) },
      {
        ALT: () => {
          this.CONSUME(k.suggest);
          this.CONSUME(k.content);
          return { kind: 'suggest', span: this.spanFrom(start) };
        },
      },
    ]);
  });

  private inclusion = this.RULE('inclusion', (): HandoffLine => {
    const start = this.mark();
    this.CONSUME(k.include);
    return this.choose<HandoffLine>(0, [
      {
        ALT: () => {
          this.CONSUME(k.last);
          const count = this.numberNode(this.CONSUME(tokens.number));
          this.CONSUME(k.activities);
          return { kind: 'include_last', count, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          const facts = [this.SUBRULE(this.fact)];
          this.MANY(() => {
            this.CONSUME(tokens.comma);
            facts.push(this.SUBRULE2(this.fact));
          });
          return { kind: 'include', facts, span: this.spanFrom(start) };
        },
      },
    ]);
  });

  /** A name that goes along: of a field, a param, a score, a grade or a gate, or `persona` and `segment`. */
  private fact = this.RULE('fact', (): NameExpression => {
    const start = this.mark();
    return this.nameExpression(start, this.nameNode(this.CONSUME(tokens.name)), false);
  });
}
