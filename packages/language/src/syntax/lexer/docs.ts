// Doc comments: runs of `///` lines, each hung on the token that follows it.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { fix, report } from '../../diagnostics/report.ts';
import type { IToken } from '../chevrotain.ts';
import { endOf } from './span-of.ts';

export interface Doc {
  /** The lines without slashes, joined by newlines. */
  readonly text: string;
  /** The file's offset of the first slash. */
  readonly start: number;
}

/** Whether a comment is a doc comment: three slashes, not more. */
export const isDoc = (image: string): boolean => image.startsWith('///') && !image.startsWith('////');

/**
 * Hangs each run of doc comments on the next token, where `docOf` finds it, and gives where those begin that describe nothing: behind
 * something else on their line, or with nothing after them. Offsets are the file's, `source` begins at `base`.
 */
export function attachDocs(
  tokens: readonly IToken[],
  comments: readonly IToken[],
  source: string,
  base: number,
): readonly number[] {
  const lost: number[] = [];
  let next = 0;
  for (const comment of comments) {
    if (!isDoc(comment.image)) continue;
    while (next < tokens.length && tokens[next]!.startOffset < comment.startOffset) next++;
    const token = tokens[next];
    const last = tokens[next - 1];
    const start = comment.startOffset;
    // A part of a file begins right behind a declaration.
    const behindSomething = last !== undefined || base > 0;
    const gap = source.slice(last === undefined ? 0 : endOf(last) - base, start - base);
    const behind = behindSomething && !/[\r\n]/.test(gap);
    if (token === undefined || behind) {
      lost.push(start);
      continue;
    }
    const line = comment.image.slice(3).replace(/^ /, '').trimEnd();
    const before = docOf(token);
    token.payload = {
      text: before === undefined ? line : `${before.text}\n${line}`,
      start: before?.start ?? start,
    } satisfies Doc;
  }
  return lost;
}

/** Tells of a doc comment that describes nothing; only its slashes are underlined. */
export function docLost(start: number): Diagnostic {
  const span = { start, end: start + 3 };
  return report('doc-lost', {}, span, { fixes: [fix('comment-out', undefined, true, [{ span, text: '//' }])] });
}

/** The doc comment before a token. */
export const docOf = (token: IToken): Doc | undefined => token.payload as Doc | undefined;
