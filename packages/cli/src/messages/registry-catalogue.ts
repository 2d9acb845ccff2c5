// What is said of registries: each way in which something is refused has its own code. Exit 1 is verified and bad, 3 cannot be read or written, 4 cannot be verified.
import type { RegistryProblemCode, RegistryProblemData } from '@funnel/registry';
import { EXIT } from '../exit-codes.ts';
import { bundleReason } from './bundle-reason.ts';
import { type Entry, entry } from './entry.ts';
import { systemReason } from './system-reason.ts';

type Entries = { readonly [C in RegistryProblemCode]: Entry<RegistryProblemData<C>> };

const systemWords = (code: string): string => systemReason({ code }) ?? AWAY[code] ?? `the system says ${code}`;

/** What the network says. */
const AWAY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was broken off',
  UND_ERR_SOCKET: 'the connection was broken off',
  ENOTFOUND: 'there is no server of that name',
  EAI_AGAIN: 'the name of the server cannot be looked up',
  ETIMEDOUT: 'nothing answers there',
  ENETUNREACH: 'there is no way to that network',
  EHOSTUNREACH: 'there is no way to that server',
  UND_ERR_CONNECT_TIMEOUT: 'nothing answers there',
};

const UNREADABLE: Readonly<Record<RegistryProblemData<'document-unreadable'>['reason'], (detail: string) => string>> = {
  'not-utf-8': () => 'its bytes are not UTF-8 text',
  'not-json': () => 'it is not JSON',
  'too-deep': () => 'it is nested deeper than anything that belongs there',
  shape: detail => `it is not shaped as it should be, at ${detail}`,
  'no-plain-file': () => 'it is no plain file, or a link leads out of the registry',
  system: detail => systemWords(detail),
};

const SOMEBODY = 'Somebody or something changed the registry. Find out who, and restore it from where it is kept.';
const size = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const listOr = (names: readonly string[], otherwise: string): string =>
  names.length === 0 ? otherwise : `There is ${names.slice(-10).join(', ')}.`;

export const REGISTRY: Entries = {
  'no-trusted-key': entry(
    EXIT.undecided,
    () => 'No key is trusted, so nothing can be verified.',
    () => 'Give the public key of whoever publishes: --trust KEY.pub, or registry / trust in funnel.yaml.',
  ),
  'registry-away': entry(EXIT.unusable, ({ at, reason }) =>
    reason.kind === 'no-folder'
      ? `${at}: the registry is no folder.`
      : `${at}: the registry cannot be reached: ${systemWords(reason.code)}.`,
  ),
  'document-missing': entry(
    EXIT.unusable,
    ({ path }) => `${path}: the registry lacks this file, and other files of it need it.`,
    () => 'Restore the registry from where it is kept.',
  ),
  'document-unreadable': entry(
    EXIT.unusable,
    ({ detail, path, reason }) => `${path}: cannot be read: ${UNREADABLE[reason](detail)}.`,
  ),
  'bundle-unreadable': entry(
    EXIT.unusable,
    ({ path, problem }) => `${path}: ${bundleReason(problem).say}`,
    ({ problem }) => bundleReason(problem).hint,
  ),
  'too-large': entry(EXIT.unusable, ({ most, path }) => `${path}: is larger than ${size(most)}.`),
  'cut-off': entry(EXIT.unusable, ({ path }) => `${path}: the connection broke off before the file was whole.`),
  'not-in-time': entry(
    EXIT.unusable,
    ({ milliseconds, path }) => `${path}: the server did not give it within ${milliseconds / 1000} seconds.`,
    () => 'Try again, or give it longer: --timeout SECONDS',
  ),
  'bad-answer': entry(EXIT.unusable, ({ path, status }) => `${path}: the server answers with status ${status}.`),
  'redirected-elsewhere': entry(
    EXIT.unusable,
    ({ path, to }) => `${path}: the server sends us on to ${to}, where nobody asked for it.`,
    () => 'If that is where the registry is now, give its address.',
  ),
  'no-such-channel': entry(
    EXIT.unusable,
    ({ channel, name }) => `The registry has no channel "${channel}" of "${name}".`,
    ({ known }) => listOr(known, 'Has anything been published to it?'),
  ),
  'signature-missing': entry(
    EXIT.notFine,
    ({ path }) => `${path}: is not signed.`,
    () => SOMEBODY,
  ),
  'signature-untrusted': entry(
    EXIT.notFine,
    ({ keys, path }) => `${path}: is signed by ${keys.join(', ')}, and no such key is trusted here.`,
    () => 'If you know whose key that is, give it: --trust KEY.pub',
  ),
  'signature-bad': entry(
    EXIT.notFine,
    ({ key, path }) => `${path}: is not what was signed with ${key}.`,
    () => SOMEBODY,
  ),
  'document-rewritten': entry(
    EXIT.notFine,
    ({ path }) => `${path}: was written anew since it was signed; its bytes are other ones.`,
    () => 'Keep formatters, and conversions of line ends, away from registries.',
  ),
  'bundle-changed': entry(
    EXIT.notFine,
    ({ computed, path, stated }) =>
      `${path}: is not the bundle that was signed: its digest is ${computed}, not ${stated}.`,
    () => SOMEBODY,
  ),
  'manifest-changed': entry(
    EXIT.notFine,
    ({ computed, path, stated }) =>
      `${path}: is not the manifest that is named: its digest is ${computed}, not ${stated}.`,
    () => SOMEBODY,
  ),
  'wrong-name': entry(
    EXIT.notFine,
    ({ expected, found, path }) => `${path}: belongs to the program "${found}", not to "${expected}".`,
    () => SOMEBODY,
  ),
  'wrong-channel': entry(
    EXIT.notFine,
    ({ expected, found, path }) => `${path}: belongs to the channel "${found}", not to "${expected}".`,
    () => SOMEBODY,
  ),
  'wrong-release': entry(
    EXIT.notFine,
    ({ expected, found, path }) => `${path}: belongs to version ${found}, not to ${expected}.`,
    () => SOMEBODY,
  ),
  'release-unlisted': entry(
    EXIT.notFine,
    ({ path, release }) => `${path}: names version ${release}, which the index does not have like that.`,
    () => SOMEBODY,
  ),
  'pointer-older': entry(
    EXIT.notFine,
    ({ path, seen, sequence }) =>
      `${path}: is older than what was seen before: number ${sequence} after number ${seen}.`,
    () =>
      'Going back is done with funnel publish --rollback, which gives out a new number. This is an old file put in its place.',
  ),
  'pointer-forked': entry(
    EXIT.notFine,
    ({ path, sequence }) => `${path}: number ${sequence} was given out twice, with other content.`,
    () => 'The registry was put back to an earlier state and then published to, or there are two of it.',
  ),
  'pointer-expired': entry(
    EXIT.notFine,
    ({ expires, now, path }) => `${path}: expired at ${expires}, and it is ${now}.`,
    () => 'Whoever publishes can renew it: funnel publish … --renew --expires 90d',
  ),
  'release-taken': entry(
    EXIT.notFine,
    ({ name, published, release }) =>
      `Version ${release} of "${name}" was published at ${published} with other content.`,
    () => 'A version never changes. Give the next one.',
  ),
  'release-older': entry(
    EXIT.notFine,
    ({ channel, held, release }) => `The channel "${channel}" holds ${held}; ${release} is older.`,
    () => 'If you want to go back, say so: --rollback',
  ),
  'no-such-release': entry(
    EXIT.notFine,
    ({ name, release }) => `The registry has no version ${release} of "${name}".`,
    ({ known }) => listOr(known, 'Nothing has been published yet.'),
  ),
  'registry-busy': entry(
    EXIT.unusable,
    ({ flag, milliseconds }) => `Another publisher has been at work for ${milliseconds / 1000} seconds: ${flag}.`,
    () => 'Try again. If no funnel publish is running on any machine, remove that file.',
  ),
  'registry-unwritable': entry(
    EXIT.unusable,
    ({ path, reason }) => `${path}: cannot be written: ${systemWords(reason)}.`,
    () => 'Nothing was published, or all of it: funnel verify tells. Publishing again puts it right.',
  ),
};
