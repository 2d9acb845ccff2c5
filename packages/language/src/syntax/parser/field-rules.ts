// Rules for fields of a lead and properties of an activity, and their types.
import type { IToken, TokenType } from '../chevrotain.ts';
import { docOf } from '../lexer/docs.ts';
import * as tokens from '../lexer/tokens.ts';
import { keyword as k } from '../lexer/tokens.ts';
import type { FieldNode, TypeNode } from '../nodes/declaration.ts';
import type { Member, TextToken } from '../nodes/node.ts';
import { BlockRules, type Owned } from './block-rules.ts';
import type { Draft } from './draft.ts';

/** Where the fields of a block go. */
export interface FieldHolder extends Owned {
  readonly into: FieldNode[];
}

export class FieldRules extends BlockRules {
  fieldLine = this.RULE('fieldLine', (holder: FieldHolder) => {
    // `owned`, `review` and `reviewed` may name fields. Two tokens tell them apart; looking at two for fields as well would
    // blame the name of a field for a type that is missing.
    this.OR({
      MAX_LOOKAHEAD: 1,
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.ownershipAhead(), ALT: () => this.SUBRULE(this.ownershipLine, { ARGS: [holder] }) },
        {
          ALT: () => {
            const field = this.SUBRULE(this.field, { ARGS: [holder] });
            this.ACTION(() => {
              this.keepLine = null;
              holder.into.push(field);
            });
          },
        },
      ],
    });
  });

  private ownershipAhead(): boolean {
    return secondOfOwnership.get(this.LA(1).tokenType) === this.LA(2).tokenType;
  }

  private field = this.RULE('field', (holder: FieldHolder): FieldNode => {
    const start = this.mark();
    const token = this.CONSUME(tokens.name);
    const field = this.fieldDraft(token);
    this.ACTION(() => {
      this.keepLine = () => holder.into.push(field);
    });
    this.OPTION(() => {
      field.label = this.textNode(this.CONSUME(tokens.text));
    });
    this.OPTION2(() => {
      this.CONSUME(k.from);
      field.from = this.textNode(this.CONSUME2(tokens.text));
    });
    this.OPTION3(() => {
      field.unknown = this.SUBRULE(this.unknownTexts);
    });
    field.type = this.SUBRULE(this.type);
    field.span = this.spanFrom(start);
    return field;
  });

  private fieldDraft(token: IToken): Draft<FieldNode> {
    const name = this.nameNode(token);
    const doc = docOf(token)?.text ?? null;
    return { name, label: null, from: null, unknown: [], type: null, doc, span: name.span };
  }

  private unknownTexts = this.RULE('unknownTexts', (): TextToken[] => {
    this.CONSUME(k.unknown);
    const texts = [this.textNode(this.CONSUME(tokens.text))];
    this.MANY(() => {
      this.CONSUME(tokens.comma);
      texts.push(this.textNode(this.CONSUME2(tokens.text)));
    });
    return texts;
  });

  private type = this.RULE('type', (): TypeNode => {
    const start = this.mark();
    return this.choose<TypeNode>(0, [
      { ALT: () => ({ kind: 'text', span: this.spanOf(this.CONSUME(k.text)) }) },
      {
        ALT: () => {
          this.CONSUME(k.number);
          // A field named `by` may follow a field of type number: only a number after `by` makes it a step.
          const step = this.OPTION({
            GATE: () => this.LA(2).tokenType === tokens.number,
            DEF: () => {
              this.CONSUME(k.by);
              return this.numberNode(this.CONSUME(tokens.number));
            },
          });
          return { kind: 'number', step: step ?? null, span: this.spanFrom(start) };
        },
      },
      { ALT: () => ({ kind: 'boolean', span: this.spanOf(this.CONSUME(k.boolean)) }) },
      { ALT: () => ({ kind: 'date', span: this.spanOf(this.CONSUME(k.date)) }) },
      { ALT: () => ({ kind: 'datetime', span: this.spanOf(this.CONSUME(k.datetime)) }) },
      {
        ALT: () => {
          const members = this.SUBRULE(this.members);
          return { kind: 'member', members, span: this.spanFrom(start) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.list);
          this.CONSUME(k.of);
          const members = this.SUBRULE(this.listItems);
          const span = this.spanFrom(start);
          return members === null ? { kind: 'text_list', span } : { kind: 'member_list', members, span };
        },
      },
    ]);
  });

  /** Members, or null for `text`. */
  private listItems = this.RULE('listItems', (): Member[] | null =>
    this.choose<Member[] | null>(0, [
      {
        ALT: () => {
          this.CONSUME(k.text);
          return null;
        },
      },
      { ALT: () => this.SUBRULE(this.members) },
    ]),
  );

  private members = this.RULE('members', (): Member[] => {
    this.CONSUME(k.one);
    this.CONSUME(k.of);
    const members = [this.SUBRULE(this.member)];
    this.MANY(() => {
      this.CONSUME(tokens.comma);
      members.push(this.SUBRULE2(this.member));
    });
    return members;
  });

  private member = this.RULE(
    'member',
    (): Member =>
      this.choose<Member>(0, [
        {
          ALT: () => {
            const token = this.CONSUME(tokens.name);
            return { value: token.image, quoted: false, span: this.spanOf(token) };
          },
        },
        {
          ALT: () => {
            const text = this.textNode(this.CONSUME(tokens.text));
            return { value: text.value, quoted: true, span: text.span };
          },
        },
      ]),
  );
}

const secondOfOwnership = new Map<TokenType, TokenType>([
  [k.owned, k.by],
  [k.review, k.every],
  [k.reviewed, tokens.date],
]);
