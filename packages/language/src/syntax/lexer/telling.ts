// What the lexer tells, with an end to it: a line with a hundred wrong signs has been told enough.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { IToken } from '../chevrotain.ts';
import { endOf } from './span-of.ts';

/** So many of a stretch are told, and its first error and the last one of all. */
const MOST = 100;

export interface Telling {
  readonly diagnostics: Diagnostic[];
  /** Pieces that the parser does not see and that are told: where each ends, by where it starts. */
  readonly dropped: Map<number, number>;
  /** Begins a stretch that goes on to `end`, unless another one begins before. */
  readonly begin: (end: number) => void;
  readonly isBehind: (offset: number) => boolean;
  /** `isDropped`: the parser does not see the token; `before` is how many it sees before. */
  readonly tell: (diagnostic: Diagnostic, token: IToken, isDropped: boolean, before: number) => void;
}

/**
 * Collects what is told of a text. It is counted by stretches, which are lines, or less where a declaration may begin: so what is told
 * of one declaration does not depend on another.
 */
export function createTelling(): Telling {
  const diagnostics: Diagnostic[] = [];
  const dropped = new Map<number, number>();
  let stretchEnd = -1;
  let count = 0;
  let hasError = false;
  /** The last one that is not told yet, and what was dropped with it. */
  let last: { readonly diagnostic: Diagnostic; readonly start: number; end: number; readonly before: number } | null =
    null;
  const put = (diagnostic: Diagnostic, start: number, end: number | null): void => {
    diagnostics.push(diagnostic);
    hasError ||= diagnostic.severity === 'error';
    if (end !== null) dropped.set(start, end);
  };
  const begin = (end: number): void => {
    if (last !== null) put(last.diagnostic, last.start, last.end > last.start ? last.end : null);
    last = null;
    count = 0;
    hasError = false;
    stretchEnd = end;
  };
  return {
    diagnostics,
    dropped,
    begin,
    isBehind: offset => offset >= stretchEnd,
    tell: (diagnostic, token, isDropped, before) => {
      const start = token.startOffset;
      const end = endOf(token);
      count += 1;
      if (count <= MOST || (!hasError && diagnostic.severity === 'error'))
        put(diagnostic, start, isDropped ? end : null);
      // What is dropped in a row is one.
      else if (last !== null && isDropped && last.end > last.start && last.before === before) last.end = end;
      else last = { diagnostic, start, end: isDropped ? end : start, before };
    },
  };
}
