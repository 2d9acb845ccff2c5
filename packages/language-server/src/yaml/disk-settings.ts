// Settings where files are: the words and problems that `check` has for them, and what is in a folder.
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  globTest,
  knownCodes,
  type Problem,
  problemSentence,
  programRoot,
  SETTINGS_SCHEMA,
  settingsIn,
} from '@funnel/data';
import { catalogue } from '@funnel/language';
import type { SettingsProblem, SettingsReader } from '../host.ts';

const codes = knownCodes(catalogue);

const severities: { readonly [S in Problem['severity']]: SettingsProblem['severity'] } = {
  error: 'error',
  warning: 'warning',
  note: 'info',
};

function inWords(problem: Problem): readonly SettingsProblem[] {
  const { at, code, severity } = problem;
  return at === null ? [] : [{ code, severity: severities[severity], message: problemSentence(problem), ...at }];
}

/** An entry is a file, a folder or a pattern. */
function isNamed(entry: string, path: string): boolean {
  const below = entry.replace(/^\.\//, '').replace(/\/+$/, '');
  return below === '.' || path === below || path.startsWith(`${below}/`) || globTest(entry)(path);
}

export const diskSettings: SettingsReader = {
  vocabulary: { schema: SETTINGS_SCHEMA, codes },
  read: (root, text) => {
    const { problems, settings } = settingsIn(fileURLToPath(root), text, { codes });
    return {
      problems: problems.flatMap(inWords),
      namesTest: path => settings.tests.some(entry => isNamed(entry, path)),
    };
  },
  rootOf: address => {
    const found = statSync(fileURLToPath(address), { throwIfNoEntry: false });
    if (found === undefined) return null;
    return found.isDirectory() ? pathToFileURL(programRoot(realpathSync(fileURLToPath(address)))).href : '';
  },
  list: folder => {
    try {
      const entries = readdirSync(fileURLToPath(folder), { withFileTypes: true });
      return entries
        .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
        .map(entry => ({ name: entry.name, isFolder: entry.isDirectory() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return [];
    }
  },
};
