// Keys in files.
import { readFileSync, statSync } from 'node:fs';
import {
  type PublicKey,
  publicKeysIn,
  type SigningKey,
  signingKeyIn,
  type TrustedKeys,
  trusting,
} from '@funnel/registry';
import { fail } from '../messages/failure.ts';
import { systemReason } from '../messages/system-reason.ts';
import { shownPath } from '../terminal/shown-path.ts';

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail('unreadable', { path: shownPath(path), reason: systemReason(error) ?? String(error) });
  }
}

/** All keys of the files that options and settings name. A file that holds none ends the command: nobody trusts less than was asked for. */
export function trustedKeys(options: readonly string[], settings: readonly string[]): TrustedKeys {
  const keys: PublicKey[] = [];
  for (const path of [...options, ...settings]) {
    const read = publicKeysIn(textOf(path));
    if ('problem' in read) fail('bad-key', { path: shownPath(path), problem: read.problem });
    else keys.push(...read.keys);
  }
  return trusting(keys);
}

export interface SigningKeyFile {
  readonly key: SigningKey;
  /** Somebody else on this machine can read it. */
  readonly isOpen: boolean;
}

export function signingKey(path: string): SigningKeyFile {
  const read = signingKeyIn(textOf(path));
  if ('problem' in read) return fail('bad-key', { path: shownPath(path), problem: read.problem });
  const isOpen = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
  return { key: read.key, isOpen };
}
