// The comments of a file that allow findings, each with what it is about.
import { catalogue } from '../../diagnostics/catalogue/index.ts';
import { isDoc } from '../../syntax/lexer/docs.ts';
import { lex } from '../../syntax/lexer/lexer.ts';
import { spanOf } from '../../syntax/lexer/span-of.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { ParsedFile } from '../../syntax/parsed-file.ts';
import { type AllowComment, mayAllow, readAllow } from './comment.ts';
import { coverOf } from './cover.ts';

export interface Allowance extends AllowComment {
  readonly file: string;
  /** Of the comment, in offsets of the file, as `codeSpan` is here. */
  readonly span: Span;
  /** Findings that begin there are allowed; null where nothing stands that it could be about. */
  readonly cover: Span | null;
}

/** In the order they stand. */
export function allowancesOf(file: ParsedFile): readonly Allowance[] {
  if (!mayAllow(file.text)) return [];
  const { comments, tokens } = lex(file.text);
  return comments.flatMap(comment => {
    const read = isDoc(comment.image) ? null : readAllow(comment.image.trimEnd(), Object.keys(catalogue));
    if (read === null) return [];
    const span = spanOf(comment);
    const { start } = span;
    const codeSpan = { start: start + read.codeSpan.start, end: start + read.codeSpan.end };
    return [{ ...read, codeSpan, file: file.path, span, cover: coverOf(file, tokens, span) }];
  });
}
