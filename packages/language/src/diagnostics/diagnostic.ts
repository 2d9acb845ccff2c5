// A diagnostic is data: a code of the catalogue, what the code's message needs, and places. Words come last, in `render.ts`.
import type { Span } from '../syntax/nodes/node.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Diagnostic {
  /** A key of the catalogue. */
  readonly code: string;
  readonly severity: Severity;
  /** What the message is made of. Typed per code by the catalogue. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Relative to the declaration that holds it. */
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/** Another place that belongs to it; `declaration` is absent when it is in the same declaration. */
export interface RelatedPlace {
  readonly note: string;
  readonly noteData: Readonly<Record<string, unknown>>;
  readonly span: Span;
  readonly declaration?: { readonly file: string; readonly index: number };
}

export interface Fix {
  readonly title: string;
  /** Safe: keeps what was meant, may be applied without asking. */
  readonly safe: boolean;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** A diagnostic with its place in a file: absolute offsets. What the front doors hand out. */
export interface LocatedDiagnostic extends Omit<Diagnostic, 'related'> {
  readonly file: string;
  readonly related: readonly LocatedRelated[];
}

export interface LocatedRelated {
  readonly note: string;
  readonly noteData: Readonly<Record<string, unknown>>;
  readonly file: string;
  readonly span: Span;
}
