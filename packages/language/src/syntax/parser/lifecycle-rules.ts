// Rules for the lifecycle: its stages with their marks, and the moves between them.
import type { IToken } from '../chevrotain.ts';
import { docOf } from '../lexer/docs.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { ArmNode } from '../nodes/expression.ts';
import type { LifecycleDeclaration, MoveNode, StageMark, StageNode } from '../nodes/time-declarations.ts';
import { type Draft, missing } from './draft.ts';
import { GateRules } from './gate-rules.ts';

export class LifecycleRules extends GateRules {
  lifecycleHead = this.RULE(
    'lifecycleHead',
    (): Draft<LifecycleDeclaration> =>
      this.begin<Draft<LifecycleDeclaration>>(this.CONSUME(k.lifecycle), begun => ({
        kind: 'lifecycle',
        ...begun,
        lines: [],
        ownership: [],
      })),
  );

  protected lifecycle = this.RULE('lifecycle', () => {
    const draft = this.SUBRULE(this.lifecycleHead);
    this.CONSUME(tokens.openBrace);
    this.MANY(() => this.SUBRULE(this.lifecycleLine, { ARGS: [draft] }));
    this.CONSUME(tokens.closeBrace);
  });

  lifecycleLine = this.RULE('lifecycleLine', (draft: Draft<LifecycleDeclaration>) => {
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      { ALT: () => this.SUBRULE(this.stage, { ARGS: [draft] }) },
      { ALT: () => this.SUBRULE(this.move, { ARGS: [draft] }) },
    ]);
  });

  private stage = this.RULE('stage', (draft: Draft<LifecycleDeclaration>) => {
    const opener = this.CONSUME(k.stage);
    const name = this.CONSUME(tokens.name);
    const node = this.stageDraft(opener, name);
    const keep = (): void => {
      draft.lines.push({ ...node, span: this.spanFrom(node.span.start) });
    };
    this.ACTION(() => {
      this.keepLine = keep;
    });
    this.OPTION(() => {
      node.label = this.textNode(this.CONSUME(tokens.text));
    });
    this.OPTION2(() => {
      this.CONSUME(k.from);
      node.from = this.textNode(this.CONSUME2(tokens.text));
    });
    this.MANY(() => {
      const mark = this.SUBRULE(this.stageMark);
      this.ACTION(() => node.marks.push(mark));
    });
    this.ACTION(() => {
      this.keepLine = null;
      keep();
    });
  });

  private stageDraft(opener: IToken, name: IToken): Draft<StageNode> {
    const doc = docOf(opener)?.text ?? null;
    const span = this.spanOf(opener);
    return { kind: 'stage', name: this.nameNode(name), label: null, from: null, marks: [], doc, span };
  }

  private stageMark = this.RULE('stageMark', (): StageMark => {
    const start = this.mark();
    return this.choose<StageMark>(0, [
      {
        ALT: () => {
          this.CONSUME(k.as);
          return { kind: 'as', role: this.nameNode(this.CONSUME(tokens.name)), span: this.spanFrom(start) };
        },
      },
      { ALT: () => ({ kind: 'by_hand', span: this.SUBRULE(this.byHand) }) },
      { ALT: () => ({ kind: 'returns', span: this.spanOf(this.CONSUME(k.returns)) }) },
      { ALT: () => ({ kind: 'ends', span: this.spanOf(this.CONSUME(k.ends)) }) },
      {
        ALT: () => {
          this.CONSUME(k.needs);
          return { kind: 'needs', gate: this.nameNode(this.CONSUME2(tokens.name)), span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.stalls);
          this.CONSUME(k.after);
          return { kind: 'stalls', after: this.SUBRULE(this.duration), span: this.spanFrom(start) };
        },
      },
    ]);
  });

  private byHand = this.RULE('byHand', () => {
    const start = this.mark();
    this.CONSUME(k.by);
    this.CONSUME(k.hand);
    return this.spanFrom(start);
  });

  private move = this.RULE('move', (draft: Draft<LifecycleDeclaration>) => {
    const start = this.mark();
    this.CONSUME(k.move);
    const from = this.nameNode(this.CONSUME(tokens.name));
    this.CONSUME(k.to);
    const to = this.nameNode(this.CONSUME2(tokens.name));
    const keep = (way: Pick<MoveNode, 'byHand' | 'after' | 'when'>, because: MoveNode['because']): void => {
      draft.lines.push({ kind: 'move', from, to, ...way, because, span: this.spanFrom(start) });
    };
    this.ACTION(() => {
      this.keepLine = () => keep({ byHand: null, after: null, when: missingWhen(to.span) }, null);
    });
    const way = this.SUBRULE(this.wayOf);
    const because = this.OPTION(() => this.SUBRULE(this.because)) ?? null;
    this.ACTION(() => {
      this.keepLine = null;
      keep(way, because);
    });
  });

  /** By hand, or after a time, on a condition, both or neither. */
  private wayOf = this.RULE(
    'wayOf',
    (): Pick<MoveNode, 'byHand' | 'after' | 'when'> =>
      this.choose<Pick<MoveNode, 'byHand' | 'after' | 'when'>>(0, [
        { ALT: () => ({ byHand: this.SUBRULE(this.byHand), after: null, when: null }) },
        {
          ALT: () => {
            const after = this.OPTION(() => {
              this.CONSUME(k.after);
              return this.SUBRULE(this.duration);
            });
            const when = this.OPTION2(() => this.SUBRULE(this.when));
            return { byHand: null, after: after ?? null, when: when ?? null };
          },
        },
      ]),
  );
}

const missingWhen = (span: ArmNode['span']): ArmNode => ({ condition: missing(span), until: null, span });
