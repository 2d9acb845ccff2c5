// Offsets, severities and addresses of the language service to those of the protocol.
import {
  hintOf,
  type LocatedDiagnostic,
  messageOf,
  noteOf,
  type ParsedFile,
  type Severity,
  type Span,
} from '@funnel/language';
import type { Snapshot } from '@funnel/language-service';
import { type Diagnostic, DiagnosticSeverity, type Position, type Range, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

const severities: { readonly [S in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Editors write the same address with different escapes; this is the form to compare. */
export function addressKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** `path` may begin with `../`. */
export function addressOf(root: string, path: string): string {
  const up = path.match(/^(?:\.\.\/)*/)![0];
  const folder = up
    .split('/')
    .slice(1)
    .reduce(above => above.slice(0, above.lastIndexOf('/')), root);
  return `${folder}/${path.slice(up.length).split('/').map(encodeURIComponent).join('/')}`;
}

const lines = new WeakMap<ParsedFile, TextDocument>();

function linesOf(file: ParsedFile): TextDocument {
  const known = lines.get(file) ?? TextDocument.create('', 'funnel', 0, file.text);
  lines.set(file, known);
  return known;
}

/** Of a span in offsets of the file. */
export function rangeIn(file: ParsedFile, span: Span): Range {
  const document = linesOf(file);
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The offset of a position; beyond a line's end that end. */
export const offsetIn = (file: ParsedFile, position: Position): number => linesOf(file).offsetAt(position);

/** Edits in offsets of the file. */
export const editsIn = (
  file: ParsedFile,
  edits: readonly { readonly span: Span; readonly text: string }[],
): TextEdit[] => edits.map(({ span, text }) => ({ range: rangeIn(file, span), newText: text }));

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** `uriOf` gives a file's address as the editor writes it. */
export function toProtocol(
  diagnostic: LocatedDiagnostic,
  { files }: Snapshot,
  uriOf: (path: string) => string,
): Diagnostic {
  const hint = hintOf(diagnostic);
  const rangeOf = (path: string, span: Span): Range => {
    const file = files.get(path);
    return file === undefined ? NOWHERE : rangeIn(file, span);
  };
  return {
    range: rangeOf(diagnostic.file, diagnostic.span),
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    source: 'funnel',
    message: hint === null ? messageOf(diagnostic) : `${messageOf(diagnostic)}\n${hint}`,
    relatedInformation: diagnostic.related.map(related => ({
      location: { uri: uriOf(related.file), range: rangeOf(related.file, related.span) },
      message: noteOf(related),
    })),
  };
}
