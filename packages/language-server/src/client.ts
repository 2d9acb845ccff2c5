// What the editor said of itself, and what its user has chosen.
import type { ClientCapabilities, Connection, InitializeParams } from 'vscode-languageserver';

/** What can be turned off, by its name in the settings of the editor. */
const CHOICES = [
  'inlayHints.scores',
  'inlayHints.shares',
  'inlayHints.params',
  'codeLens.sample',
  'sample.read',
] as const;
export type Choice = (typeof CHOICES)[number];

export interface Client {
  readonly capabilities: () => ClientCapabilities;
  /** Everything is on until somebody turns it off. */
  readonly chooses: (choice: Choice) => boolean;
  /** Called when the user chooses otherwise. */
  readonly onChoice: (listener: () => void) => void;
  /** To be told what came with the first message. */
  readonly begin: (params: InitializeParams) => void;
}

const SECTION = 'funnel';

export function createClient(connection: Connection): Client {
  let said: ClientCapabilities = {};
  let chosen: unknown = {};
  const listeners: (() => void)[] = [];
  const take = (settings: unknown): void => {
    chosen = partOf(settings, SECTION) ?? settings;
    for (const listener of listeners) listener();
  };
  const ask = async (): Promise<void> => {
    if (said.workspace?.configuration === true) take(await connection.workspace.getConfiguration(SECTION));
  };
  connection.onInitialized(() => void ask());
  connection.onDidChangeConfiguration(({ settings }) => {
    if (said.workspace?.configuration === true) void ask();
    else take(settings);
  });
  return {
    capabilities: () => said,
    chooses: choice => choice.split('.').reduce<unknown>(partOf, chosen) !== false,
    onChoice: listener => void listeners.push(listener),
    begin: ({ capabilities, initializationOptions }) => {
      said = capabilities;
      take(initializationOptions);
    },
  };
}

function partOf(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined;
}
