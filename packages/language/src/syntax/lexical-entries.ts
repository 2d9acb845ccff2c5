// Puts what the lexer found into the entries of a file: into the declarations it lies in, or into entries of its own.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { endsOfLines } from './lexer/line-ends.ts';
import type { Span } from './nodes/node.ts';
import type { ParsedDeclaration } from './parsed-file.ts';
import { joinLexical } from './recovery/join-lexical.ts';

/** What stands in a stretch of a file beside its declarations. */
export interface Lexical {
  /** In order of place; spans are the file's. */
  readonly diagnostics: readonly Diagnostic[];
  /** Pieces that the parser does not see: where each ends, by where it starts. */
  readonly dropped: ReadonlyMap<number, number>;
}

/** More of one declaration are not told: nobody reads them, and a megabyte of them would fill the memory. */
const MOST = 500;

/** The first of them, and an error if there is one: it decides whether the declaration is sound. */
function bounded(found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (found.length <= MOST) return found;
  const first = found.slice(0, MOST);
  const error = first.some(isError) ? undefined : found.find(isError);
  return error === undefined ? first : [...first, error];
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

const shifted = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

function moved(diagnostic: Diagnostic, by: number): Diagnostic {
  const fixes = diagnostic.fixes.map(each => ({
    ...each,
    edits: each.edits.map(edit => ({ ...edit, span: shifted(edit.span, by) })),
  }));
  return { ...diagnostic, span: shifted(diagnostic.span, by), fixes };
}

const relativeTo = (found: readonly Diagnostic[], start: number): readonly Diagnostic[] =>
  bounded(found).map(diagnostic => moved(diagnostic, -start));

/**
 * Pieces outside of declarations that become one entry: wrong ones without a blank line between, which are left as they stand, and
 * doc comments that describe nothing.
 */
interface Alone {
  readonly start: number;
  end: number;
  /** Whether it holds nothing but errors. */
  readonly isWrong: boolean;
  readonly isDoc: boolean;
  readonly found: Diagnostic[];
}

const blankLine = /(?:\r\n?|\n)[ \t]*[\r\n]|\/\//;

/** The entries of a stretch of `text`, with what the lexer found in it. */
export function withLexical(
  declarations: readonly ParsedDeclaration[],
  { diagnostics, dropped }: Lexical,
  text: string,
): ParsedDeclaration[] {
  const [endOfLine, endOfNextLine] = [endsOfLines(text), endsOfLines(text)];
  const result: ParsedDeclaration[] = [];
  let next = 0;
  const take = (limit: number): readonly Diagnostic[] => {
    const from = next;
    while (next < diagnostics.length && diagnostics[next]!.span.start < limit) next++;
    return diagnostics.slice(from, next);
  };
  /** What is told may be shorter than what it is about, or longer. */
  const pieces = (found: readonly Diagnostic[], limit: number): readonly Alone[] => {
    const all: Alone[] = [];
    for (const diagnostic of found) {
      if (diagnostic.code === 'tab-character') continue;
      const { start } = diagnostic.span;
      const end = Math.min(dropped.get(start) ?? diagnostic.span.end, limit);
      const last = all.at(-1);
      const isWrong = isError(diagnostic);
      const isDoc = diagnostic.code === 'doc-lost';
      const joins = isDoc ? last?.isDoc : last?.isWrong && isWrong && !blankLine.test(text.slice(last.end, start));
      if (last === undefined || !joins) all.push({ start, end, isWrong, isDoc, found: [diagnostic] });
      else {
        last.end = Math.max(last.end, end);
        last.found.push(diagnostic);
      }
    }
    return all;
  };
  const alone = (limit: number): void => {
    for (const { start, end, isDoc, found } of pieces(take(limit), limit)) {
      // What is added behind the last doc comments of a file may be what they describe, and what is wrong in the next line may join.
      const reach = endOfNextLine(endOfLine(isDoc ? Number.POSITIVE_INFINITY : end) + 1) - start;
      result.push({ start, end, node: null, diagnostics: relativeTo(found, start), reach });
    }
  };
  for (const declaration of declarations) {
    alone(declaration.start);
    const { start, end } = declaration;
    const inside = relativeTo(take(end), start);
    const found =
      inside.length === 0
        ? declaration.diagnostics
        : joinLexical(text.slice(start, end), declaration.diagnostics, inside);
    result.push({ ...declaration, diagnostics: found });
  }
  alone(Number.POSITIVE_INFINITY);
  return joinedOnLines(result, text);
}

/** What could not be read and stands on one line is one entry, so that it is left as it stands. */
function joinedOnLines(entries: readonly ParsedDeclaration[], text: string): ParsedDeclaration[] {
  const joined: ParsedDeclaration[] = [];
  let line: Joining | null = null;
  for (const entry of entries) {
    if (line === null || !isUnread(entry) || !/^[ \t]*$/.test(text.slice(line.end, entry.start))) {
      line = isUnread(entry) ? { ...entry, diagnostics: [...entry.diagnostics] } : null;
      joined.push(line ?? entry);
      continue;
    }
    const by = entry.start - line.start;
    line.end = entry.end;
    line.reach = Math.max(line.reach, by + entry.reach);
    if (line.diagnostics.length < MOST) line.diagnostics.push(...entry.diagnostics.map(each => moved(each, by)));
  }
  return joined;
}

/** An entry that others are joined to. */
interface Joining extends Omit<ParsedDeclaration, 'end' | 'reach' | 'diagnostics'> {
  end: number;
  reach: number;
  readonly diagnostics: Diagnostic[];
}

const isUnread = ({ node, diagnostics }: ParsedDeclaration): boolean => node === null && diagnostics.some(isError);
