// The data files of a command: those given on the command line, else those of the settings.
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { DataFile } from '@funnel/data';
import { fail } from '../messages/failure.ts';
import type { LoadedProgram } from './load.ts';

export interface DataOptions {
  readonly leads?: string;
  readonly activities?: string;
}

export interface DataFiles {
  readonly leads: readonly DataFile[];
  readonly activities: readonly DataFile[];
}

function shownPath(path: string, root: string): string {
  const near = relative(root, path);
  return near.startsWith('..') ? path : near;
}

function files(option: string | undefined, settings: readonly string[], root: string): readonly DataFile[] {
  const paths = option === undefined ? settings : [resolve(option)];
  return paths.map(path => ({ path, shown: option ?? shownPath(path, root) }));
}

/** Fails where there are no leads, or a file is not there. Leads given without activities are taken to have none. */
export function dataFiles(program: LoadedProgram, options: DataOptions, command: string): DataFiles {
  const { data } = program.settings;
  const own = options.leads === undefined;
  const root = program.folder?.root ?? process.cwd();
  const leads = files(options.leads, data.leads, root);
  const activities = files(options.activities, own ? data.activities : [], root);
  if (leads.length === 0) fail('no-leads', { command });
  const missing = [...leads, ...activities].find(each => !existsSync(each.path));
  if (missing) fail('no-such-data', { path: missing.shown });
  return { leads, activities };
}
