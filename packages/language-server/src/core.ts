// What every server is made of, wherever it runs.
export { diskHost } from './disk-host.ts';
export { serve } from './server.ts';
export { askingHost } from './without-disk/asking-host.ts';
