// Addresses and paths of the texts beside the rules.
import type { TextFile, YamlKind } from '@funnel/language-service';
import { addressKey } from '../convert.ts';
import { testFileOf } from './read-tests.ts';

const folderOf = (address: string): string => address.slice(0, address.lastIndexOf('/'));

/** A path relative to a folder, with its `..` taken. */
function below(folder: string, path: string): string {
  return path.split('/').reduce((at, step) => {
    if (step === '..') return folderOf(at);
    return step === '.' || step === '' ? at : `${at}/${encodeURIComponent(step)}`;
  }, folder);
}

/** Where the rules are that a text is about: a folder, or one file. Tests name them relative to their own folder. */
export async function rulesAddress(uri: string, kind: YamlKind, file: TextFile): Promise<string> {
  return kind === 'settings' ? folderOf(uri) : below(folderOf(uri), (await testFileOf(file)).rules);
}

/** An address in the folder of rules by which their program is found. */
export const asksFor = (rules: string): string => (rules.endsWith('.funnel') ? rules : `${rules}/funnel.yaml`);

/** The path from a folder to an address; begins with `../` where that is outside. */
export function pathFrom(root: string, uri: string): string {
  const from = addressKey(root).split('/');
  const to = addressKey(uri).split('/');
  const same = from.findIndex((part, index) => part !== to[index]);
  const common = same < 0 ? from.length : same;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** The address of what is in a folder that is named relative to another one. */
export const folderIn = (root: string, path: string): string => below(root, path);
