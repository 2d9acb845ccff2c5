// What parsing a file gives: one entry a declaration, each with positions relative to its own start, so that an edit elsewhere
// leaves the entry as it is and an editor parses again only what an edit touched.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Declaration } from './nodes/declaration.ts';

export interface ParsedFile {
  /** Relative to the program's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly declarations: readonly ParsedDeclaration[];
}

export interface ParsedDeclaration {
  /** Where it starts in the file: at its doc comment if it has one, else at its first token. */
  readonly start: number;
  readonly end: number;
  /** null where nothing could be made of it. Stays the same object as long as no edit touches it, wherever it moves. */
  readonly node: Declaration | null;
  /** Of lexer and parser; spans relative to `start`. Kept like `node`. */
  readonly diagnostics: readonly Diagnostic[];
  /** How far from `start` the parser looked: an edit before that may change what was made of it. */
  readonly reach: number;
}
