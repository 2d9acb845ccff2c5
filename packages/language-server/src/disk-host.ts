// The host of a server that runs where the files are.
import { readFileSync, statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findFiles, openProgram } from '@funnel/data';
import type { Host, ProgramFiles } from './host.ts';
import { diskSamples } from './sample-host.ts';

/** Where the program of a file is looked for: settings and tests are not of it, but their folder is, also before they are stored. */
function startOf(uri: string): string {
  const path = fileURLToPath(uri);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder || path.endsWith('.funnel') ? path : dirname(path);
}

/** The program of a document whose address is one of the disk. */
export function programOnDisk(uri: string): ProgramFiles {
  const { root, sources, reader, settings } = openProgram(startOf(uri));
  const { calendarYears: years, checks } = settings;
  const owners = Object.keys(settings.owners);
  const chosen = { years, protected: checks.protected, owners, severities: checks.severity };
  return { root: pathToFileURL(root).href, sources, reader, settings: chosen };
}

export const diskHost: Host = {
  samples: diskSamples,
  readProgram: async uri => (uri.startsWith('file:') ? programOnDisk(uri) : null),
  async readTexts(root, ending) {
    const { repository, root: folder, settings } = openProgram(fileURLToPath(root));
    return findFiles(folder, ending, repository, [settings.out]).files.map(path => ({
      path: relative(folder, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }));
  },
  async settings() {
    const { diskSettings } = await import('./yaml/disk-settings.ts');
    return diskSettings;
  },
  async readLeads(root, request) {
    const { leadsOnDisk } = await import('./commands/leads-on-disk.ts');
    return leadsOnDisk(root, request);
  },
};
