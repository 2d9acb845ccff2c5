// What completion offers at a place.
import type { Span, WordKind } from '@funnel/language';
import type { NamedKind } from '../names/named.ts';

/** What an item stands for; words by the table they are declared in. */
export type CompletionKind = WordKind | NamedKind | 'member' | 'value' | 'figure' | 'zone' | 'weekday' | 'role';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Type, label, or share in the sample; one line. */
  readonly detail: string | null;
  /** What `completionDoc` tells more of; null where there is no more. */
  readonly about: About | null;
  /** The order among the items: smaller first. */
  readonly rank: number;
  /** In offsets of the file. */
  readonly edit: { readonly span: Span; readonly text: string };
  /** Whether the text has `${1:hole}` places. */
  readonly isSnippet: boolean;
}

/** A word of the language or a declared name. */
export type About =
  | { readonly kind: 'word'; readonly phrase: string; readonly table: WordKind }
  | { readonly kind: 'name'; readonly of: NamedKind; readonly name: string; readonly within: string | null };

/** An item before it is known where it goes. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string | null;
  readonly about?: About | null;
  /** What is inserted, where that is not the label. */
  readonly text?: string;
  readonly isSnippet?: boolean;
}

/** Offers of one sort, which stand together; groups with a smaller rank stand first. */
export interface OfferGroup {
  readonly rank: number;
  readonly offers: readonly Offer[];
}
