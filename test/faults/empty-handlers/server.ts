// The server by itself, as the built command starts it.
import { startStdioServer } from '@funnel/language-server';

await startStdioServer();
