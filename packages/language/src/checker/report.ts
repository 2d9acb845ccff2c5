// How checks tell what they find: a code, its data and a place in a declaration.
import type { Code, DataOf } from '../diagnostics/catalogue/index.ts';
import type { Note } from '../diagnostics/catalogue/notes.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import type { Span } from '../syntax/nodes/node.ts';
import type { Placed } from './model.ts';

/** Another place that belongs to a finding. */
export interface Related {
  readonly note: Note;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly at: Placed;
  readonly span: Span;
}

export interface More {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** It is about the whole declaration, so it says nothing where a part of that did not parse. */
  readonly structural?: boolean;
}

/** Tells a finding. Spans are relative to the declaration. */
export type Report = <C extends Code>(at: Placed, code: C, data: DataOf<C>, span: Span, more?: More) => void;

/**
 * Has it been told of this place, of a part of it, or of what it is a part of, how it comes out, or an error? `by` error: an error only,
 * since warnings may be turned off or allowed, and no error is to be lost with them.
 */
export type IsTold = (at: Placed, span: Span, by?: 'error') => boolean;
