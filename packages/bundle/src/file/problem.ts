// Why a bundle from outside is refused: data, for whoever has the words.

export type BundleProblem = NotJson | NotCanonical | UnknownFormat | UnknownVersion | SchemaProblem | DigestProblem;

/** `offset` counts UTF-16 units from the start; null where the text is not even UTF-8. */
export interface NotJson {
  readonly code: 'not-json';
  readonly data: { readonly reason: 'not-utf-8' | 'syntax'; readonly offset: number | null };
}

/** The text says the same as its canonical form but writes it otherwise, first at `offset`. */
export interface NotCanonical {
  readonly code: 'not-canonical';
  readonly data: { readonly offset: number };
}

/** `found` is the document's `format` as JSON text, shortened; null when it has none. */
export interface UnknownFormat {
  readonly code: 'unknown-format';
  readonly data: { readonly expected: string; readonly found: string | null };
}

export interface UnknownVersion {
  readonly code: 'unknown-version';
  readonly data: { readonly expected: number; readonly found: string | null };
}

/**
 * The document has not the shape of a bundle. `path` is a JSON Pointer to the place; `rule` the schema keyword it breaks
 * (`too-deep` when it is nested deeper than any bundle may be, `reference` when it names, or should come after, something that
 * is not there, `type` when it is a value of a type that has no use there, `ascending` when it should be more than what stands
 * before it, `unique` when something of its kind has its name); `expected` what that keyword asks for, as JSON text.
 */
export interface SchemaProblem {
  readonly code: 'schema';
  readonly data: { readonly path: string; readonly rule: string; readonly expected: string };
}

/** The part's content is not the one its digest was taken of. */
export interface DigestProblem {
  readonly code: 'digest';
  readonly data: { readonly part: 'rules' | 'about'; readonly stated: string; readonly computed: string };
}
