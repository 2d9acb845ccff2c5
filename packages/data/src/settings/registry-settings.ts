// `registry`: where bundles are published and pulled from.
import { resolve } from 'node:path';
import type { RegistrySettings } from './settings.ts';

/** As the YAML holds it. */
export interface RegistryDocument {
  readonly at?: string;
  readonly name?: string;
  readonly channel?: string;
  readonly trust?: string | readonly string[];
}

const ADDRESS = /^https?:\/\//i;

/** Paths are relative to the program's folder, `root`. */
export function registrySettings(document: RegistryDocument = {}, root: string): RegistrySettings {
  const { at, channel, name, trust } = document;
  return {
    at: at === undefined ? null : ADDRESS.test(at) ? at : resolve(root, at),
    name: name ?? null,
    channel: channel ?? null,
    trust: [trust ?? []].flat().map(path => resolve(root, path)),
  };
}
