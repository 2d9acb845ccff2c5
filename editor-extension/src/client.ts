// What the desktop and the web client share: which documents the server gets.
import type { LanguageClientOptions } from 'vscode-languageclient';

export const serverName = 'Funnel';

export const clientOptions: LanguageClientOptions = {
  documentSelector: [{ language: 'funnel' }],
  synchronize: {},
};
