// Doc comments: runs of `///` lines, each hung on the token that follows it.
import type { IToken } from '../chevrotain.ts';

export interface Doc {
  /** The lines without slashes, joined by newlines. */
  readonly text: string;
  /** The file's offset of the first slash. */
  readonly start: number;
}

const isDoc = (image: string): boolean => image.startsWith('///') && !image.startsWith('////');

/** Hangs each run of doc comments on the next token, where `docOf` finds it. */
export function attachDocs(tokens: readonly IToken[], comments: readonly IToken[]): void {
  let next = 0;
  for (const comment of comments) {
    if (!isDoc(comment.image)) continue;
    while (next < tokens.length && tokens[next]!.startOffset < comment.startOffset) next++;
    const token = tokens[next];
    if (token === undefined) return;
    const line = comment.image.slice(3).replace(/^ /, '').trimEnd();
    const before = docOf(token);
    token.payload = {
      text: before === undefined ? line : `${before.text}\n${line}`,
      start: before?.start ?? comment.startOffset,
    } satisfies Doc;
  }
}

/** The doc comment before a token. */
export const docOf = (token: IToken): Doc | undefined => token.payload as Doc | undefined;
