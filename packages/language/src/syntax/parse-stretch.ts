// Lexes and parses a stretch of a file and joins what both found to entries of the parsed file.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fix, report } from '../diagnostics/report.ts';
import type { IToken } from './chevrotain.ts';
import { docLost, docOf } from './lexer/docs.ts';
import { lex } from './lexer/lexer.ts';
import { type EndOfLine, endsOfLines } from './lexer/line-ends.ts';
import { endOf } from './lexer/span-of.ts';
import { withLexical } from './lexical-entries.ts';
import type { Declaration } from './nodes/declaration.ts';
import { type Entry, parseTokens } from './parse-tokens.ts';
import type { ParsedDeclaration } from './parsed-file.ts';

/** Reads a whole file. */
export const parseAll = (text: string): ParsedDeclaration[] => parseStretch(text, 0, text.length);

/** Reads the part of a file from `from` to `to`, both between declarations. */
export function parseStretch(text: string, from: number, to: number): ParsedDeclaration[] {
  const lexed = lex(text.slice(from, to), from);
  const entries = parseTokens({ text, tokens: lexed.tokens });
  const [endOfLine, endOfNextLine] = [endsOfLines(text), endsOfLines(text)];
  const declarations = entries.map(entry => declarationOf(lexed.tokens, entry, endOfLine, endOfNextLine));
  const docs = entries.flatMap(entry => lostDocs(lexed.tokens, entry));
  const lexical = [...lexed.diagnostics, ...docs, ...tabProblems(lexed.tabs, endsOfLines(text))];
  if (lexical.length === 0) return declarations;
  return withLexical(declarations, { diagnostics: lexical.sort(byPlace), dropped: lexed.dropped }, text);
}

function declarationOf(
  all: readonly IToken[],
  entry: Entry,
  endOfLine: EndOfLine,
  endOfNextLine: EndOfLine,
): ParsedDeclaration {
  const { start, node, diagnostics, next, seen } = entry;
  // The lexer looks at the whole line that the last token stands in that the parser has seen, and at the next one, where a text that is
  // not closed may go on.
  const last = all[seen];
  const line = endOfLine(last === undefined ? Number.POSITIVE_INFINITY : endOf(last));
  const reach = endOfNextLine(line + 1) - start;
  return { start, end: endOf(all[next - 1]!), node, diagnostics, reach };
}

/** Where the parts of a declaration begin that doc comments may describe. */
function describable(node: Declaration | null): readonly number[] {
  if (node?.kind === 'lead') return node.fields.map(field => field.span.start);
  if (node?.kind === 'activity') return node.properties.map(property => property.span.start);
  if (node?.kind === 'lifecycle')
    return node.lines.filter(({ kind }) => kind === 'stage').map(({ span }) => span.start);
  return [];
}

/** Doc comments on tokens that begin neither the declaration nor a field or stage of it. */
function lostDocs(all: readonly IToken[], { first, next, start, node }: Entry): readonly Diagnostic[] {
  const described = new Set(describable(node).map(offset => offset + start));
  return all
    .slice(first + 1, next)
    .filter(token => docOf(token) !== undefined && !described.has(token.startOffset))
    .map(token => docLost(docOf(token)!.start));
}

const tabProblem = (token: IToken): Diagnostic => {
  const span = { start: token.startOffset, end: endOf(token) };
  const fixes = [fix('use-spaces', undefined, true, [{ span, text: '  '.repeat(token.image.length) }])];
  return report('tab-character', { count: 1 }, span, { fixes });
};

/** Of one line so many are told. */
const MOST_TABS = 100;

function tabProblems(tabs: readonly IToken[], endOfLine: EndOfLine): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let [line, count] = [-1, 0];
  for (const token of tabs) {
    const end = endOfLine(token.startOffset);
    count = end === line ? count + 1 : 1;
    line = end;
    if (count <= MOST_TABS) found.push(tabProblem(token));
  }
  return found;
}

const byPlace = (a: Diagnostic, b: Diagnostic): number => a.span.start - b.span.start || a.span.end - b.span.end;
