// Offsets, severities and addresses of the language service to those of the protocol.
import { hintOf, type LocatedDiagnostic, messageOf, noteOf, type Severity } from '@funnel/language';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
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

function rangeOf(text: string, span: { readonly start: number; readonly end: number }): Range {
  const document = TextDocument.create('', 'funnel', 0, text);
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** `textOf` gives a file's text, `uriOf` its address as the editor writes it. */
export function toProtocol(
  diagnostic: LocatedDiagnostic,
  textOf: (path: string) => string,
  uriOf: (path: string) => string,
): Diagnostic {
  const hint = hintOf(diagnostic);
  return {
    range: rangeOf(textOf(diagnostic.file), diagnostic.span),
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    source: 'funnel',
    message: hint === null ? messageOf(diagnostic) : `${messageOf(diagnostic)}\n${hint}`,
    relatedInformation: diagnostic.related.map(related => ({
      location: { uri: uriOf(related.file), range: rangeOf(textOf(related.file), related.span) },
      message: noteOf(related),
    })),
  };
}
