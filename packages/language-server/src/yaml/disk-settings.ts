// Settings where files are: the words and problems that `check` has for them, and what is in a folder.
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  entryTest,
  knownCodes,
  type Problem,
  problemSentence,
  rootAt,
  SETTINGS_SCHEMA,
  settingsIn,
} from '@funnel/data';
import { catalogue } from '@funnel/language';
import type { SettingsProblem, SettingsReader } from '../host.ts';
import { columns } from './disk-columns.ts';

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

export const diskSettings: SettingsReader = {
  vocabulary: { schema: SETTINGS_SCHEMA, codes },
  read: (root, text) => {
    const { problems, settings } = settingsIn(fileURLToPath(root), text, { codes });
    return {
      problems: problems.flatMap(inWords),
      namesTest: path => settings.tests.some(entry => entryTest(entry)(path)),
    };
  },
  columns,
  rootOf: address => {
    const found = rootAt(fileURLToPath(address));
    return found === null || found === '' ? found : pathToFileURL(found).href;
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
