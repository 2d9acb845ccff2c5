// The server over standard input and output, for every editor that speaks the protocol.
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { diskHost } from './disk-host.ts';
import { serve } from './server.ts';

function until(connection: Connection): Promise<void> {
  return new Promise(resolve => connection.onExit(resolve));
}

/** Serves standard input and output; settles when the client asks to exit or closes the stream. */
export async function startStdioServer(): Promise<void> {
  const reader = new StreamMessageReader(process.stdin);
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
  const closed = new Promise<void>(resolve => process.stdin.once('end', resolve));
  serve(connection, diskHost);
  await Promise.race([until(connection), closed]);
}
