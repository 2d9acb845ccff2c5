// Lexes and parses a stretch of a file and joins what both found to entries of the parsed file.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fix, report } from '../diagnostics/report.ts';
import type { IToken } from './chevrotain.ts';
import { docLost, docOf } from './lexer/docs.ts';
import { lex } from './lexer/lexer.ts';
import { endOf } from './lexer/span-of.ts';
import type { Declaration } from './nodes/declaration.ts';
import type { Span } from './nodes/node.ts';
import { type Entry, parseTokens } from './parse-tokens.ts';
import type { ParsedDeclaration } from './parsed-file.ts';

/** Reads a whole file. */
export const parseAll = (text: string): ParsedDeclaration[] => parseStretch(text, 0, text.length);

/** Reads the part of a file from `from` to `to`, both between declarations. */
export function parseStretch(text: string, from: number, to: number): ParsedDeclaration[] {
  const lexed = lex(text.slice(from, to), from);
  const entries = parseTokens({ text, tokens: lexed.tokens });
  const endOfLine = endsOfLines(text);
  const declarations = entries.map(entry => declarationOf(lexed.tokens, entry, endOfLine));
  const docs = entries.flatMap(entry => lostDocs(lexed.tokens, entry));
  const lexical = [...lexed.diagnostics, ...docs, ...lexed.tabs.map(tabProblem)];
  return lexical.length === 0 ? declarations : withLexical(declarations, lexical.sort(byPlace), text);
}

type EndOfLine = (offset: number) => number;

/** Finds where lines end for offsets that grow; one past the end of the text for its last line. */
function endsOfLines(text: string): EndOfLine {
  let end = -1;
  return offset => {
    if (end < offset) end = text.indexOf('\n', offset);
    if (end === -1) end = text.length + 1;
    return end;
  };
}

function declarationOf(all: readonly IToken[], entry: Entry, endOfLine: EndOfLine): ParsedDeclaration {
  const { start, node, diagnostics, next } = entry;
  // The parser looks at two tokens behind a declaration, and the lexer at the whole line that the second one stands in.
  const seen = all[next + 1];
  const reach = endOfLine(seen === undefined ? Number.POSITIVE_INFINITY : endOf(seen)) - start;
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

const shifted = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

function relativeTo(diagnostic: Diagnostic, start: number): Diagnostic {
  const fixes = diagnostic.fixes.map(each => ({
    ...each,
    edits: each.edits.map(edit => ({ ...edit, span: shifted(edit.span, -start) })),
  }));
  return { ...diagnostic, span: shifted(diagnostic.span, -start), fixes };
}

/** One diagnostic for all tabs of a declaration. */
function joinTabs(found: readonly Diagnostic[]): Diagnostic[] {
  const tabs = found.filter(diagnostic => diagnostic.code === 'tab-character');
  const others = found.filter(diagnostic => diagnostic.code !== 'tab-character');
  const first = tabs[0];
  if (first === undefined) return others;
  const edits = tabs.flatMap(tab => tab.fixes.flatMap(each => each.edits));
  const fixes = [fix('use-spaces', undefined, true, edits)];
  return [...others, report('tab-character', { count: tabs.length }, first.span, { fixes })];
}

const byPlace = (a: Diagnostic, b: Diagnostic): number => a.span.start - b.span.start || a.span.end - b.span.end;

/** Puts what the lexer found into the declarations it lies in; what lies in none gets entries of its own. */
function withLexical(
  declarations: readonly ParsedDeclaration[],
  lexical: readonly Diagnostic[],
  text: string,
): ParsedDeclaration[] {
  const endOfLine = endsOfLines(text);
  const textOf = ({ start, end }: ParsedDeclaration): string => text.slice(start, end);
  const result: ParsedDeclaration[] = [];
  let next = 0;
  const take = (limit: number): readonly Diagnostic[] => {
    const from = next;
    while (next < lexical.length && lexical[next]!.span.start < limit) next++;
    return lexical.slice(from, next);
  };
  const alone = (limit: number): void => {
    for (const diagnostic of take(limit)) {
      if (diagnostic.code === 'tab-character') continue;
      const { start, end } = diagnostic.span;
      result.push({
        start,
        end,
        node: null,
        diagnostics: [relativeTo(diagnostic, start)],
        // What is added behind the last doc comments of a file may be what they describe.
        reach: endOfLine(diagnostic.code === 'doc-lost' ? Number.POSITIVE_INFINITY : end) - start,
      });
    }
  };
  for (const declaration of declarations) {
    alone(declaration.start);
    const inside = take(declaration.end).map(diagnostic => relativeTo(diagnostic, declaration.start));
    if (inside.length === 0) result.push(declaration);
    else result.push({ ...declaration, diagnostics: joined(textOf(declaration), declaration.diagnostics, inside) });
  }
  alone(Number.POSITIVE_INFINITY);
  return result;
}

/**
 * A lexical error explains the syntax errors behind it on its line, and one right before it: those are left out. Where both say
 * the same of one place, the parser knows better what was meant.
 */
function joined(own: string, syntactic: readonly Diagnostic[], all: readonly Diagnostic[]): Diagnostic[] {
  const isBetter = (other: Diagnostic) => (own: Diagnostic) =>
    own.code === other.code && own.span.start === other.span.start;
  const lexical = all.filter(other => !syntactic.some(isBetter(other)));
  const errors = lexical.filter(({ severity }) => severity === 'error');
  const explains = (error: Span, other: Span): boolean =>
    error.start <= other.start
      ? !/[\r\n]/.test(own.slice(error.end, other.start))
      : /^[ \t]*$/.test(own.slice(other.end, error.start));
  const kept = syntactic.filter(({ span }) => !errors.some(error => explains(error.span, span)));
  return [...kept, ...joinTabs(lexical)].sort(byPlace);
}
