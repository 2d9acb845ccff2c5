// What all nodes share. Offsets count UTF-16 units from the start of the declaration that holds the node, never from the file's start.

export interface Span {
  readonly start: number;
  /** The first offset after it. */
  readonly end: number;
}

/** A name as written. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** A quoted text, `value` without its quotes and with `\"`, `\\`, `\n`, `\t` resolved. */
export interface TextToken {
  readonly value: string;
  readonly span: Span;
}

/** A number as written: `digits` without underscores and sign, such as `1000.50`; `negative` with a `-` before it. */
export interface NumberToken {
  readonly digits: string;
  readonly negative: boolean;
  readonly span: Span;
}

/** A date as written, `2026-12-25`. Whether it exists is for the checker. */
export interface DateToken {
  readonly text: string;
  readonly span: Span;
}

/** `30 days`: unit in the singular. */
export interface Duration {
  readonly count: NumberToken;
  readonly unit: 'minute' | 'hour' | 'day' | 'week';
  readonly span: Span;
}

/** A member of `one of`: a bare name or a quoted text. */
export interface Member {
  readonly value: string;
  readonly quoted: boolean;
  readonly span: Span;
}

/** `owned by`, `review every`, `reviewed` lines, in any braced block. */
export interface Ownership {
  readonly kind: 'owned' | 'review' | 'reviewed';
  readonly owners: readonly Name[];
  readonly every: Duration | null;
  readonly reviewed: DateToken | null;
  readonly span: Span;
}

/** A time of day as written, `09:00`. Whether it exists is for the checker; `24:00` does. */
export interface ClockToken {
  readonly text: string;
  readonly span: Span;
}

/** What all declarations have. */
export interface DeclarationBase {
  /** The lines of `///` before it, without the slashes, joined by newlines. */
  readonly doc: string | null;
  readonly span: Span;
  /** The keyword that opens it. */
  readonly keyword: Span;
}
