// The host of a server that runs where the files are.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openProgram } from '@funnel/data';
import type { Host, ProgramFiles } from './host.ts';

export const diskHost: Host = {
  async readProgram(uri: string): Promise<ProgramFiles | null> {
    if (!uri.startsWith('file:')) return null;
    const opened = await openProgram(fileURLToPath(uri));
    return opened === null
      ? null
      : { root: pathToFileURL(opened.root).href, sources: opened.sources, reader: opened.reader };
  },
};
