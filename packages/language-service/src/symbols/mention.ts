// A name as it stands in a declaration, before it is known what it means. Holds nothing of other declarations, so that it lasts as long as the
// declaration does, whatever is edited elsewhere.
import type { Expression, Member, Name, Span, TextToken } from '@funnel/language';
import { keyOf, type PlainKind } from './keys.ts';
import type { SymbolKind } from './symbol.ts';

/** Spans are relative to the declaration; `text` is the name as it is written. */
export type Mention =
  /** It brings the symbol into the program. */
  | {
      readonly way: 'declares';
      readonly kind: SymbolKind;
      readonly key: string;
      readonly text: string;
      readonly span: Span;
    }
  /** The first of these keys that the program has. */
  | { readonly way: 'names'; readonly keys: readonly string[]; readonly text: string; readonly span: Span }
  /** Whatever the checker says that it means; `left` is what it is compared with. */
  | {
      readonly way: 'means';
      readonly expression: Expression;
      readonly left: Expression | null;
      readonly text: string;
      readonly span: Span;
    };

export type Mentions = readonly Mention[];

export const nothing: Mentions = [];

/** The declaration of a name; nothing where recovery found none. */
export function declares(kind: PlainKind, name: Name | null): Mentions {
  return name === null ? nothing : declaresAs(kind, keyOf(kind, name.text), name);
}

/** The same under a key of its own. */
export function declaresAs(kind: SymbolKind, key: string, written: Name | TextToken | Member): Mentions {
  const text = 'text' in written ? written.text : written.value;
  return text === '' ? nothing : [{ way: 'declares', kind, key, text, span: written.span }];
}

/** The use of a name that is of one of these kinds. */
export function names(kinds: readonly PlainKind[], name: Name | null): Mentions {
  return name === null
    ? nothing
    : namesKeys(
        kinds.map(kind => keyOf(kind, name.text)),
        name,
      );
}

/** The same by keys. */
export function namesKeys(keys: readonly string[], name: Name): Mentions {
  return name.text === '' ? nothing : [{ way: 'names', keys, text: name.text, span: name.span }];
}
