// Tests at the boundary under the cursor: offered where there is a bar, made when the action is chosen.
import { comparisonAt } from '@funnel/language-service';
import {
  type CodeAction,
  CodeActionKind,
  CreateFile,
  MessageType,
  type Range,
  ShowMessageNotification,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { bundleOf } from './commands/compiled.ts';
import { settingsOf } from './commands/program-settings.ts';
import { testFiles } from './commands/test-files.ts';
import { offsetIn } from './convert.ts';
import type { Place, ServerContext } from './feature.ts';
import { uriIn } from './programs.ts';

export const TESTS_KIND = `${CodeActionKind.Refactor}.tests`;

/** What a chosen action is about, while the editor holds it. */
interface Data {
  readonly boundaries: { readonly uri: string; readonly bars: readonly string[]; readonly names: readonly string[] };
}

const isOurs = (data: unknown): data is Data => typeof data === 'object' && data !== null && 'boundaries' in data;

/** Making cases takes a while, so it is left for when somebody wants them. */
const canWait = ({ client }: ServerContext): boolean =>
  client.capabilities().textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false;

export async function boundaryAction(
  context: ServerContext,
  { file, path, program, uri }: Place,
  { end, start }: Range,
): Promise<readonly CodeAction[]> {
  if (!canWait(context)) return [];
  const at = comparisonAt(program.snapshot, path, { start: offsetIn(file, start), end: offsetIn(file, end) });
  const bundle = at === null ? null : await bundleOf(program.snapshot);
  if (at === null || bundle === null) return [];
  const { barId, barsAt, boundaryWords } = await import('@funnel/review');
  const lines = file.text.slice(0, at.declaration.start).split('\n').length;
  const bars = barsAt(bundle, {
    file: path,
    line: start.line + 1,
    from: lines,
    to: lines + file.text.slice(at.declaration.start, at.declaration.end).split('\n').length - 1,
    lineText: file.text.split('\n')[start.line] ?? '',
    comparison: at.text === null || at.of === null ? null : { of: at.of, text: at.text },
  });
  if (bars.length === 0) return [];
  const names = [...new Set(bars.map(({ owner }) => owner.name))];
  const data: Data = { boundaries: { uri, bars: bars.map(barId), names } };
  return [{ title: boundaryWords.action, kind: TESTS_KIND, data }];
}

/** The program's earliest instant of tests, where its settings name none. */
async function instantFor(
  context: ServerContext,
  program: Place['program'],
  instants: readonly number[],
): Promise<number> {
  const { asOf } = await settingsOf(context, program);
  return asOf ?? (instants.length > 0 ? Math.min(...instants) : Date.now());
}

function appended(uri: string, text: string, added: string): WorkspaceEdit {
  const lines = text.split('\n');
  const end = { line: lines.length - 1, character: lines.at(-1)!.length };
  return { changes: { [uri]: [TextEdit.insert(end, added)] } };
}

function created(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  const write = TextDocumentEdit.create({ uri, version: null }, [TextEdit.insert(start, text)]);
  return { documentChanges: [CreateFile.create(uri, { ignoreIfExists: true }), write] };
}

/** The action with its edit; without one, and with a word why, where there is nothing to add. */
export async function resolveBoundary(context: ServerContext, action: CodeAction): Promise<CodeAction> {
  if (!isOurs(action.data)) return action;
  const { bars, names, uri } = action.data.boundaries;
  await context.workspace.settled();
  const program = context.workspace.placeOf(uri)?.program;
  const bundle = program === undefined ? null : await bundleOf(program.snapshot);
  if (program === undefined || bundle === null) return action;
  const { addedTo, barId, boundaries, boundaryFile, boundaryWords } = await import('@funnel/review');
  const files = await testFiles(context, program);
  const asOf = await instantFor(
    context,
    program,
    files.flatMap(({ file }) => file.cases.map(each => each.asOf)),
  );
  const found = boundaries(bundle, files, { asOf, only: bar => bars.includes(barId(bar)) });
  if (found.cases.length === 0) {
    const message = boundaryWords.summary(found, null).trim();
    void context.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    return action;
  }
  const fits = ({ path }: { readonly path: string }): boolean =>
    names.some(name => path.split('/').at(-1) === `${name.replace(/_/g, '-')}.test.yaml`);
  for (const each of [...files.filter(fits), ...files.filter(file => !fits(file))]) {
    const added = addedTo(each.text, found.cases);
    if (added !== null) return { ...action, edit: appended(each.uri, each.text, added) };
  }
  const fresh = uriIn(program, 'boundaries.test.yaml');
  return { ...action, edit: created(fresh, boundaryFile(found.cases, '.')) };
}
