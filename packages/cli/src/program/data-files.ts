// The data files of a command: those given on the command line, else those of the settings.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataFile } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import type { DataOptions } from '../options/data.ts';
import { shownPath } from '../terminal/shown-path.ts';
import type { LoadedProgram } from './load.ts';

export interface DataFiles {
  readonly leads: readonly DataFile[];
  readonly activities: readonly DataFile[];
  readonly history: readonly DataFile[];
  readonly clocks: readonly DataFile[];
}

const JOINED = ['activities', 'history', 'clocks'] as const;

/**
 * Fails where there are no leads, or a file is not there; not for history or clocks that this command itself is to write
 * (`written`), for then it has not run before. What is not given for leads that are given is taken to be nothing.
 */
export function dataFiles(
  program: Pick<LoadedProgram, 'folder' | 'settings'>,
  options: DataOptions,
  command: string,
  written: readonly string[] = [],
): DataFiles {
  const { data } = program.settings;
  const root = program.folder?.root ?? process.cwd();
  const filesOf = (kind: keyof DataOptions, settings: readonly string[]): readonly DataFile[] => {
    const given = options[kind];
    if (given.length > 0) return given.map(path => ({ path: resolve(path), shown: path }));
    return settings.map(path => ({ path, shown: shownPath(path, root) }));
  };
  const leads = filesOf('leads', data.leads);
  if (leads.length === 0) fail('no-leads', { command });
  const own = options.leads.length === 0;
  const [activities, history, clocks] = JOINED.map(kind => filesOf(kind, own ? data[kind] : []));
  const present = (file: DataFile): boolean => existsSync(file.path);
  const begins = (file: DataFile): boolean => !present(file) && written.some(path => resolve(path) === file.path);
  const files = {
    leads,
    activities: activities!,
    history: history!.filter(file => !begins(file)),
    clocks: clocks!.filter(file => !begins(file)),
  };
  const missing = Object.values(files)
    .flat()
    .find(file => !present(file));
  if (missing) fail('no-such-data', { path: missing.shown });
  return files;
}
