// Options that publish, verify and pull have in common, with what the settings say where they are not given.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RegistrySettings, rootAt, settingsIn } from '@funnel/data';
import { isName, isRegistryAddress } from '@funnel/registry';
import type { Command } from 'commander';
import { fail } from '../messages/failure.ts';
import { instantOption } from '../options/as-of.ts';
import { collected } from '../options/set.ts';
import { refuseProblems } from '../program/folder.ts';

export interface RegistryOptions {
  readonly registry?: string;
  readonly name?: string;
  readonly channel?: string;
  readonly trust: readonly string[];
  readonly asOf?: string;
}

/** Adds those that all of them have. */
export function addRegistryOptions(command: Command, reads: 'folder' | 'folder or address'): Command {
  return command
    .option('--registry <registry>', `the registry: ${reads}; as in funnel.yaml unless given`)
    .option('--name <name>', 'the program as the registry calls it')
    .option('--trust <file>', 'a public key whose signatures count; may be given several times', collected, [])
    .option('--as-of <instant>', 'the instant to take for now');
}

const SETTINGS = 'funnel.yaml';
const NO_SETTINGS: RegistrySettings = { at: null, name: null, channel: null, trust: [] };

/** The folder of the program around this one; null where no settings say that it is one, since then all below would be gone through. */
export function programAround(): string | null {
  const root = rootAt('.');
  return root !== null && existsSync(join(root, SETTINGS)) ? root : null;
}

/** What the settings of the program around this folder say. */
export function settingsAround(): RegistrySettings {
  const root = programAround();
  if (root === null) return NO_SETTINGS;
  const { problems, settings } = settingsIn(root, readFileSync(join(root, SETTINGS), 'utf8'));
  refuseProblems(problems.filter(each => each.code.startsWith('settings-')));
  return settings.registry;
}

export type RegistryPlace = { readonly kind: 'folder' | 'address'; readonly at: string };

const ADDRESS = /^[a-z][a-z0-9+.-]+:\/\//i;

/** Where the registry is; null where nothing says so. */
export function registryPlace(
  options: Pick<RegistryOptions, 'registry'>,
  settings: RegistrySettings,
): RegistryPlace | null {
  const at = options.registry ?? settings.at;
  if (at === null) return null;
  if (!ADDRESS.test(at)) return { kind: 'folder', at };
  return isRegistryAddress(at) ? { kind: 'address', at } : fail('bad-registry', { at: withoutSecrets(at) });
}

/** An address can hold a password, which belongs into no message. */
const withoutSecrets = (at: string): string => at.replace(/\/\/[^/]*@/, '//…@').replace(/[?#].*$/, '…');

export function chosenChannel(options: Pick<RegistryOptions, 'channel'>, settings: RegistrySettings): string | null {
  const channel = options.channel ?? settings.channel;
  return channel === null || isName(channel) ? channel : fail('bad-channel', { channel });
}

export function checkedName(name: string): string {
  return isName(name) ? name : fail('bad-name', { name });
}

/** Now, in milliseconds: what is given, else the clock. The instant of decisions in the settings is none of its business. */
export function nowOption({ asOf }: Pick<RegistryOptions, 'asOf'>): number {
  return asOf === undefined ? Date.now() : instantOption('--as-of', asOf);
}

const LONGEST = 3600;

/** Milliseconds. */
export function timeoutOption(value: string): number {
  const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : 0;
  return seconds >= 0.1 && seconds <= LONGEST ? Math.round(seconds * 1000) : fail('bad-timeout', { value });
}
