// What can be done at a place: a title, and the edits of files that do it.
import type { LocatedDiagnostic, ParsedDeclaration, ParsedFile, Span } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import type { TextEdit } from '../text-edit.ts';

export type CodeActionKind = 'quick-fix' | 'extract' | 'rewrite' | 'fix-all';

export interface CodeAction {
  readonly kind: CodeActionKind;
  readonly title: string;
  /** By path; each file's edits are apart. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** The finding that a quick fix puts right. */
  readonly diagnostic: LocatedDiagnostic | null;
  /** Whether it keeps what was meant, and may be done without asking. */
  readonly preferred: boolean;
  /** The name that was made up, as a span of the first file after the edits: for the author to put a better one. */
  readonly named: Span | null;
}

/** Where somebody asks what can be done. */
export interface Asked {
  readonly snapshot: Snapshot;
  readonly file: ParsedFile;
  /** A selection, or an empty span at the cursor. In offsets of the file. */
  readonly span: Span;
}

/** The declaration that holds a span whole; null between declarations. */
export function declarationAt(file: ParsedFile, { start, end }: Span): ParsedDeclaration | null {
  return file.declarations.find(each => each.start <= start && end <= each.end && each.node !== null) ?? null;
}

/** A change of one file that puts nothing right, but says it in another way. */
export function rewriting(
  kind: 'extract' | 'rewrite',
  title: string,
  { path }: ParsedFile,
  edits: readonly TextEdit[],
  named: Span | null = null,
): CodeAction {
  return { kind, title, edits: new Map([[path, edits]]), diagnostic: null, preferred: false, named };
}
