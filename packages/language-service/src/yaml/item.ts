// What completion offers in a YAML text.
import type { SymbolKind } from '../symbols/symbol.ts';
import type { TextEdit } from '../text-edit.ts';
import type { JsonSchema } from './schema.ts';

export interface YamlCompletion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'name' | 'skeleton' | 'file' | 'folder';
  /** One line: what kind of name it is, or what type of value. */
  readonly detail: string | null;
  readonly doc: string | null;
  /** The order among the items: smaller first. */
  readonly rank: number;
  /** Lines behind the first bring their own indentation. */
  readonly edit: TextEdit;
  /** Whether the text has `${1:hole}` places. */
  readonly isSnippet: boolean;
}

/** An item before it is known where it goes. */
export interface Offer {
  readonly label: string;
  readonly kind: YamlCompletion['kind'];
  readonly text: string;
  readonly detail?: string | null;
  readonly doc?: string | null;
  readonly rank?: number;
  readonly isSnippet?: boolean;
  readonly of?: SymbolKind;
}

/** What can be expected of a part of a decision. */
export interface ExpectedAspect {
  readonly takes: string;
  readonly possible?: readonly string[];
}

/** What is known of the YAML texts beside the rules, by those who read them. */
export interface YamlVocabulary {
  readonly schema: JsonSchema;
  /** By part of a decision and aspect; the first is what a bare value means. Of tests. */
  readonly aspects?: Readonly<Record<string, ReadonlyMap<string, ExpectedAspect>>>;
  /** Codes of findings with their usual severities. Of settings. */
  readonly codes?: ReadonlyMap<string, string>;
}

/** A column of the data, and in how many of the rows that were looked at it says something. */
export interface ColumnEntry {
  readonly name: string;
  readonly filled: number;
  readonly of: number;
}

export interface FileEntry {
  readonly name: string;
  readonly isFolder: boolean;
}
