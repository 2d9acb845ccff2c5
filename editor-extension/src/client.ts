// What the desktop and the web client share: which documents the server gets, and which answers the settings leave out.
import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';

export const serverName = 'Funnel';

/** Rules, and the files beside them that the server knows too. */
const DOCUMENTS = [
  { language: 'funnel' },
  { language: 'yaml', pattern: '**/funnel.yaml' },
  { language: 'yaml', pattern: '**/*.test.yaml' },
] as const;

export const WATCHED = '**/{*.funnel,*.txt,*.csv,*.jsonl,*.test.yaml,funnel.yaml}';

/** A setting of the extension, such as `codeLens.tests`. */
export const setting = <T>(name: string, usual: T): T =>
  vscode.workspace.getConfiguration('funnel').get<T>(name) ?? usual;

/** `next` where the setting is on; nothing where it is off. */
const unlessOff = <R>(name: string, next: () => R): R | null => (setting(name, true) ? next() : null);

const PAUSE = 200;
const ATTEMPTS = 5;

/**
 * An answer that is refused because the text has moved on comes as nothing, and the editor does not ask again by itself: an outline would stay
 * empty. So it is asked again, until the editor has lost interest.
 */
async function insisting<R>(
  { languageId }: vscode.TextDocument,
  token: vscode.CancellationToken,
  next: () => vscode.ProviderResult<R>,
): Promise<R | null> {
  for (let left = ATTEMPTS; ; left -= 1) {
    const answer = await next();
    if (answer !== null && answer !== undefined) return answer;
    if (left === 1 || languageId !== 'funnel' || token.isCancellationRequested) return null;
    await new Promise(settle => setTimeout(settle, PAUSE));
  }
}

export function clientOptions(watcher: vscode.FileSystemWatcher): LanguageClientOptions {
  return {
    documentSelector: [...DOCUMENTS],
    synchronize: { fileEvents: watcher, configurationSection: 'funnel' },
    // Plain data: a worker can be given nothing else.
    initializationOptions: JSON.parse(JSON.stringify(vscode.workspace.getConfiguration('funnel'))),
    outputChannelName: serverName,
    middleware: {
      provideDocumentSymbols: (document, token, next) => insisting(document, token, () => next(document, token)),
      provideCompletionItem: (document, position, context, token, next) =>
        insisting(document, token, () => next(document, position, context, token)),
      provideCodeActions: (document, range, context, token, next) =>
        insisting(document, token, () => next(document, range, context, token)),
      provideOnTypeFormattingEdits: (document, position, typed, options, token, next) =>
        unlessOff('formatOnType.enabled', () => next(document, position, typed, options, token)),
    },
  };
}
