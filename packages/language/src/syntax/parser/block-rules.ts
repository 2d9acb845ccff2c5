// Rules that every braced block shares, and how a declaration is begun.
import type { IToken } from '../chevrotain.ts';
import { docOf } from '../lexer/docs.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { Declaration } from '../nodes/declaration.ts';
import type { Ownership, Span } from '../nodes/node.ts';
import { ConditionRules } from './condition-rules.ts';
import type { Draft } from './draft.ts';

/** What a block hands to the rule of its lines. */
export interface Owned {
  readonly ownership: Ownership[];
}

interface Begun {
  readonly doc: string | null;
  readonly span: Span;
  readonly keyword: Span;
}

export class BlockRules extends ConditionRules {
  /** The declaration that is being read, with what was found so far. */
  draft: Draft<Declaration> | null = null;
  /** Keeps what was found of a line whose rest cannot be read. */
  keepLine: (() => void) | null = null;

  override startAt(input: IToken[], index: number): void {
    super.startAt(input, index);
    this.keepLine = null;
  }

  /** Starts a declaration at its keyword. */
  protected begin<D extends Draft<Declaration>>(keyword: IToken, make: (begun: Begun) => D): D {
    const doc = docOf(keyword);
    this.base = doc?.start ?? keyword.startOffset;
    const span = this.spanOf(keyword);
    const draft = make({ doc: doc?.text ?? null, span, keyword: span });
    this.draft = draft;
    return draft;
  }

  protected ownershipLine = this.RULE('ownershipLine', (owned: Owned) => {
    const line = this.SUBRULE(this.ownership);
    this.ACTION(() => owned.ownership.push(line));
  });

  private ownership = this.RULE('ownership', (): Ownership => {
    const start = this.mark();
    return this.choose<Ownership>(0, [
      {
        ALT: () => {
          this.CONSUME(k.owned);
          this.CONSUME(k.by);
          const owners = [this.nameNode(this.CONSUME(tokens.name))];
          this.MANY(() => {
            this.CONSUME(tokens.comma);
            owners.push(this.nameNode(this.CONSUME2(tokens.name)));
          });
          return { kind: 'owned', owners, every: null, reviewed: null, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.review);
          this.CONSUME(k.every);
          const every = this.SUBRULE(this.duration);
          return { kind: 'review', owners: [], every, reviewed: null, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.reviewed);
          const reviewed = this.dateNode(this.CONSUME(tokens.date));
          return { kind: 'reviewed', owners: [], every: null, reviewed, span: this.spanFrom(start) };
        },
      },
    ]);
  });
}
