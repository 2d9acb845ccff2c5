// The tokens of a file, worked out once for each text.
import { type ParsedFile, type SourceToken, tokenise } from '@funnel/language';

const known = new WeakMap<ParsedFile, readonly SourceToken[]>();

/** Tokens and comments in order, with offsets of the file. */
export function tokensOf(file: ParsedFile): readonly SourceToken[] {
  const tokens = known.get(file) ?? tokenise(file.text);
  known.set(file, tokens);
  return tokens;
}
