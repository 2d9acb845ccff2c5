// The tokens of a file, worked out once for each text.
import { type ParsedFile, type SourceToken, tokenise } from '@funnel/language';

const known = new WeakMap<ParsedFile, readonly SourceToken[]>();

/** Tokens and comments in order, with offsets of the file. */
export function tokensOf(file: ParsedFile): readonly SourceToken[] {
  const tokens = known.get(file) ?? tokenise(file.text);
  known.set(file, tokens);
  return tokens;
}

/** Those of the declaration around an offset, also where it ends there; of all the file for an offset in none. */
export function tokensAround(file: ParsedFile, offset: number): readonly SourceToken[] {
  const all = known.get(file);
  const around =
    file.declarations.find(({ end, start }) => start <= offset && offset < end) ??
    file.declarations.find(({ end }) => end === offset);
  if (all !== undefined || around === undefined) return all ?? tokensOf(file);
  const { end, start } = around;
  return tokenise(file.text.slice(start, end)).map(token => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
  }));
}
