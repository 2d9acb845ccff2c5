// What the lexer and the parser found in one declaration, made into what is told: one cause, one diagnostic.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { lineMap, placeOf } from '../../diagnostics/line-map.ts';
import type { Span } from '../nodes/node.ts';
import { joinAlike } from './join-alike.ts';

/** Codes of signs that are dropped; what follows from one such sign on its line is not told again. */
const dropped: ReadonlySet<string> = new Set(['stray-character', 'no-division', 'function-unknown']);

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
const isEmpty = ({ start, end }: Span): boolean => start === end;

const quotes: ReadonlySet<string> = new Set(['single-quotes', 'curly-quotes']);

/** Does the first fix of a finding write something else in place of all of a stretch? Texts in quotes may hold it. */
function mends({ fixes: [first] }: Diagnostic, own: string, { start, end }: Span): boolean {
  const edit = first?.edits.find(({ span }) => span.start <= start && end <= span.end && span.start < span.end);
  if (edit === undefined) return false;
  return start === end || !edit.text.replaceAll(/"[^"]*"/g, '""').includes(own.slice(start, end));
}

/** What the lexer tells of a sign together with the word behind it: `: else`. */
const holdsWords = ({ code, data }: Diagnostic): boolean =>
  code === 'colon-for-when' || (code === 'foreign-word' && String(data['text']).startsWith(':'));

/** What the parser says of a place where it knows better than the lexer what was meant. */
function isBetter(parsed: Diagnostic, lexed: Diagnostic): boolean {
  if (parsed.code === 'block-missing') return lexed.data['text'] === ':' && parsed.span.end === lexed.span.start;
  if (parsed.code === 'list-mark') return parsed.span.start <= lexed.span.start && lexed.span.end <= parsed.span.end;
  if (parsed.code === 'part-missing')
    return parsed.fixes.length > 0 && quotes.has(lexed.code) && parsed.span.start === lexed.span.start;
  const sameWord = parsed.code === lexed.code || parsed.code === 'range-with-dash';
  return sameWord && parsed.span.start === lexed.span.start;
}

/**
 * Joins the two. A lexical error explains the syntax errors behind it on its line, and a part that is missing right before it. A
 * dropped sign is not told behind another error of its line. Where a syntax error is left out, the fix of the one that is told may
 * not be all, so it is not safe. `own` is the text of the declaration, from which spans count.
 */
export function joinLexical(
  own: string,
  syntactic: readonly Diagnostic[],
  lexical: readonly Diagnostic[],
): readonly Diagnostic[] {
  const map = lineMap(own);
  const lineOf = (offset: number): number => placeOf(map, offset).line;
  const byLine = (found: readonly Diagnostic[]): ReadonlyMap<number, readonly Diagnostic[]> => {
    const lines = new Map<number, Diagnostic[]>();
    for (const each of found) {
      const line = lineOf(each.span.end);
      const others = lines.get(line);
      if (others === undefined) lines.set(line, [each]);
      else others.push(each);
    }
    return lines;
  };
  /** Those of some that end on the line on which another one begins. */
  const beside = (lines: ReadonlyMap<number, readonly Diagnostic[]>, { start }: Span): readonly Diagnostic[] =>
    lines.get(lineOf(start)) ?? [];
  const isRightBefore = (earlier: Span, later: Span): boolean =>
    isEmpty(earlier) && earlier.end <= later.start && /^[ \t]*$/.test(own.slice(earlier.end, later.start));

  const parsed = byLine(syntactic);
  const signs = byLine(lexical.filter(({ code }) => dropped.has(code)));
  const followsFrom = ({ code, span }: Diagnostic): boolean =>
    dropped.has(code) &&
    (beside(parsed, span).some(other => !isEmpty(other.span) && other.span.end <= span.start) ||
      beside(signs, span).some(other => other.span.end <= span.start));
  const mending = syntactic.filter(({ severity, fixes }) => severity === 'error' && fixes.length > 0);
  const knownBetter = (found: Diagnostic): boolean =>
    beside(parsed, found.span).some(other => isBetter(other, found)) ||
    mending.some(other => mends(other, own, found.span));
  const told = lexical.filter(found => !knownBetter(found) && !followsFrom(found));

  const errors = byLine(told.filter(isError));
  const hides = (error: Diagnostic, { span }: Diagnostic): boolean =>
    error.span.start <= span.start || isRightBefore(span, error.span);
  const explaining = (found: Diagnostic): readonly Diagnostic[] =>
    beside(errors, found.span).filter(error => hides(error, found));
  const unsure = new Set<Diagnostic>();
  const kept = syntactic.filter(found => {
    const by = explaining(found);
    for (const error of by) if (!(holdsWords(error) && mends(error, own, found.span))) unsure.add(error);
    return by.length === 0;
  });
  return joinAlike([...kept, ...told.map(found => (unsure.has(found) ? unsafe(found) : found))]);
}

const unsafe = (found: Diagnostic): Diagnostic => ({
  ...found,
  fixes: found.fixes.map(each => ({ ...each, safe: false })),
});
