// What is wrong with a text beside the rules, as diagnostics of the protocol.
import type { Bundle } from '@funnel/bundle';
import { type Severity, withSeverities } from '@funnel/language';
import { extentAt } from '@funnel/language-service';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from '../host.ts';
import type { OpenProgram } from '../programs.ts';
import { testFileOf } from './read-tests.ts';
import type { TextBeside } from './stored.ts';

/** Lines and columns count from 1. */
interface Found {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const severities: { readonly [S in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

async function found(host: Host, program: OpenProgram, bundle: Bundle | null, { file, kind }: TextBeside) {
  if (kind === 'settings') return (await (await host.settings())?.read(program.root, file.text))?.problems ?? [];
  const { problemMessage, problemsIn } = await import('@funnel/review');
  return problemsIn(bundle, await testFileOf(file)).map(
    (problem): Found => ({
      code: problem.code,
      severity: 'error',
      message: problemMessage(problem),
      line: problem.place.line,
      column: problem.place.column,
    }),
  );
}

/** With the severities that the program's settings choose. `bundle` is null where its rules have errors. */
export async function problemsOf(
  host: Host,
  program: OpenProgram,
  bundle: Bundle | null,
  text: TextBeside,
): Promise<Diagnostic[]> {
  const all: readonly Found[] = await found(host, program, bundle, text);
  const document = TextDocument.create('', 'yaml', 0, text.file.text);
  return withSeverities(all, program.snapshot.settings.severities ?? {}).map(
    ({ code, column, line, message, severity }) => {
      const { end, start } = extentAt(text.file, document.offsetAt({ line: line - 1, character: column - 1 }));
      return {
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        severity: severities[severity],
        code,
        source: 'funnel',
        message,
      };
    },
  );
}
