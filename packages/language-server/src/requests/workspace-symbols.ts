// Finds declarations by a part of their names, in all programs that are open.
import { bestFirst, workspaceSymbols as found } from '@funnel/language-service';
import type { SymbolInformation } from 'vscode-languageserver';
import { rangeIn } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { uriIn } from '../programs.ts';
import { symbolKinds } from '../symbol-kinds.ts';

/** An editor shows no more, and asks again with the next letter. */
const MOST = 256;

export const workspaceSymbols: Feature = {
  capabilities: { workspaceSymbolProvider: true },
  register: ({ connection, workspace }) => {
    connection.onWorkspaceSymbol(async ({ query }) => {
      await workspace.settled();
      const all = workspace
        .programs()
        .flatMap(program => found(program.snapshot, query).map(symbol => ({ ...symbol, program })));
      return bestFirst(all)
        .slice(0, MOST)
        .flatMap(({ entry: { kind, name, selection }, path, program, within }): SymbolInformation[] => {
          const file = program.snapshot.files.get(path);
          if (file === undefined) return [];
          const location = { uri: uriIn(program, path), range: rangeIn(file, selection) };
          return [{ name, kind: symbolKinds[kind], location, containerName: within || path }];
        });
    });
  },
};
