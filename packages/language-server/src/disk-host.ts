// The host of a server that runs where the files are.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openProgram } from '@funnel/data';
import type { Host, ProgramFiles } from './host.ts';

export const diskHost: Host = {
  async readProgram(uri: string): Promise<ProgramFiles | null> {
    if (!uri.startsWith('file:')) return null;
    const opened = await openProgram(fileURLToPath(uri));
    if (opened === null) return null;
    const { root, sources, reader, settings } = opened;
    const { calendarYears: years, checks } = settings;
    const owners = Object.keys(settings.owners);
    const chosen = { years, protected: checks.protected, owners, severities: checks.severity };
    return { root: pathToFileURL(root).href, sources, reader, settings: chosen };
  },
};
