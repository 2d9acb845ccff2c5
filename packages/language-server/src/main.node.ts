// Entry for VS Code's Node client.
import { startPipeServer } from './stdio.ts';

startPipeServer();
