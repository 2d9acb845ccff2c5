// The server in a web worker: the client reads the program's files, since a worker has no file system.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Host, ProgramFiles } from './host.ts';
import { serve } from './server.ts';

interface ProgramTexts {
  readonly root: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));

async function readProgram(uri: string): Promise<ProgramFiles | null> {
  const { root, files } = await connection.sendRequest<ProgramTexts>('funnel/readProgram', { uri });
  const texts = new Map(files.map(file => [file.path, file.text]));
  return {
    root,
    sources: files.filter(file => file.path.endsWith('.funnel')),
    reader: {
      read: path => {
        const text = texts.get(path);
        return text === undefined ? { problem: 'missing' } : { text };
      },
    },
    settings: {},
  };
}

const readTexts: Host['readTexts'] = (root, ending) =>
  connection.sendRequest<readonly ProgramTexts['files'][number][]>('funnel/readTexts', { root, ending });

// Leads and settings are read where the files are.
const host: Host = {
  readProgram,
  readTexts,
  settings: () => Promise.resolve(null),
  readLeads: () => Promise.resolve(null),
};
serve(connection, host);
