// Entry for VS Code's Node client: the same connection as in a web worker, over the pipe to the parent process. So both hosts run one core.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { askingHost, diskHost, serve } from './core.ts';

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Messages from the parent as a worker gets them from its page. */
const port = {
  set onmessage(take: (event: { readonly data: unknown }) => void) {
    process.on('message', data => take({ data }));
  },
  addEventListener: (): void => undefined,
  postMessage: (message: object): void => {
    process.send?.(message);
  },
} as unknown as Port;

const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));
connection.onExit(() => process.exit(0));
process.on('disconnect', () => process.exit(1));
// In folders that are on no disk the client reads the files.
serve(connection, process.argv.includes('--without-disk') ? askingHost(connection) : diskHost);
