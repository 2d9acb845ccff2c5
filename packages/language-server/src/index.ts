// The editor's protocol around the language service.
export type { Host, ProgramFiles } from './host.ts';
export { serve } from './server.ts';
export { startStdioServer } from './stdio.ts';
