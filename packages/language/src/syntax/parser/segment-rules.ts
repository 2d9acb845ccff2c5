// Rules for params, personas, segments and exclusions.
import type { IToken } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { ExcludeDeclaration, ParamDeclaration, SegmentDeclaration } from '../nodes/declaration.ts';
import { type Draft, missing } from './draft.ts';
import { FactRules } from './fact-rules.ts';

export class SegmentRules extends FactRules {
  paramHead = this.RULE('paramHead', (): Draft<ParamDeclaration> => {
    const draft = this.begin<Draft<ParamDeclaration>>(this.CONSUME(k.param), begun => ({
      kind: 'param',
      ...begun,
      name: null,
      label: null,
      normally: null,
      allowed: null,
      overrides: [],
      ownership: [],
    }));
    draft.name = this.nameNode(this.CONSUME(tokens.name));
    this.OPTION(() => {
      draft.label = this.textNode(this.CONSUME(tokens.text));
    });
    this.CONSUME(k.normally);
    draft.normally = this.SUBRULE(this.signed);
    this.OPTION2(() => {
      const start = this.mark();
      this.CONSUME(k.allowed);
      const low = this.SUBRULE2(this.signed);
      this.CONSUME(k.to);
      const high = this.SUBRULE3(this.signed);
      draft.allowed = { low, high, span: this.spanFrom(start) };
    });
    return draft;
  });

  paramLine = this.RULE('paramLine', (draft: Draft<ParamDeclaration>) => {
    const start = this.mark();
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      {
        ALT: () => {
          this.CONSUME(k.use);
          const value = this.SUBRULE(this.signed);
          const arm = this.SUBRULE(this.when);
          this.ACTION(() => draft.overrides.push({ value, arm, span: this.spanFrom(start) }));
        },
      },
    ]);
  });

  protected param = this.RULE('param', () => {
    const draft = this.SUBRULE(this.paramHead);
    this.OPTION(() => {
      this.CONSUME(tokens.openBrace);
      this.MANY(() => this.SUBRULE(this.paramLine, { ARGS: [draft] }));
      this.CONSUME(tokens.closeBrace);
    });
  });

  segmentHead = this.RULE('segmentHead', (): Draft<SegmentDeclaration> => {
    const draft = this.OR([
      { ALT: () => this.beginSegment(this.CONSUME(k.persona), 'persona') },
      { ALT: () => this.beginSegment(this.CONSUME(k.segment), 'segment') },
    ]);
    this.ACTION(() => {
      this.draft = draft;
    });
    const name = this.CONSUME(tokens.name);
    this.ACTION(() => {
      draft.name = this.nameNode(name);
    });
    this.OPTION(() => {
      const label = this.CONSUME(tokens.text);
      this.ACTION(() => {
        draft.label = this.textNode(label);
      });
    });
    this.CONSUME(k.when);
    const condition = this.SUBRULE(this.condition);
    this.ACTION(() => {
      draft.when = condition;
    });
    return draft;
  });

  private beginSegment(keyword: IToken, construct: SegmentDeclaration['construct']): Draft<SegmentDeclaration> {
    return this.begin<Draft<SegmentDeclaration>>(keyword, begun => ({
      kind: 'segment',
      construct,
      ...begun,
      name: null,
      label: null,
      when: missing(begun.span),
      notes: [],
      ownership: [],
    }));
  }

  segmentLine = this.RULE('segmentLine', (draft: Draft<SegmentDeclaration>) => {
    const start = this.mark();
    this.OR([
      { ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [draft] }) },
      {
        ALT: () => {
          this.CONSUME(k.note);
          const title = this.textNode(this.CONSUME(tokens.text));
          const text = this.textNode(this.CONSUME2(tokens.text));
          this.ACTION(() => draft.notes.push({ title, text, span: this.spanFrom(start) }));
        },
      },
    ]);
  });

  protected segment = this.RULE('segment', () => {
    const draft = this.SUBRULE(this.segmentHead);
    this.OPTION(() => {
      this.CONSUME(tokens.openBrace);
      this.MANY(() => this.SUBRULE(this.segmentLine, { ARGS: [draft] }));
      this.CONSUME(tokens.closeBrace);
    });
  });

  excludeHead = this.RULE('excludeHead', (): Draft<ExcludeDeclaration> => {
    const draft = this.begin<Draft<ExcludeDeclaration>>(this.CONSUME(k.exclude), begun => ({
      kind: 'exclude',
      ...begun,
      label: null,
      when: missing(begun.span),
    }));
    draft.label = this.textNode(this.CONSUME(tokens.text));
    this.CONSUME(k.when);
    draft.when = this.SUBRULE(this.condition);
    return draft;
  });
}
