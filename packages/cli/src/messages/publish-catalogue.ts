// What keygen, publish, verify and pull say of how they are called, and of the program that is to be published.
import type { KeyProblem } from '@funnel/registry';
import { EXIT } from '../exit-codes.ts';
import { entry } from './entry.ts';

const KEYS: Readonly<Record<KeyProblem, string>> = {
  'no-key': 'there is no key in it',
  'private-key': 'it is a private key; give the file that ends in .pub, and keep this one to yourself',
  'public-key': 'it is a public key; signing takes the private one',
  'not-ed25519': 'its key is none of Ed25519',
  encrypted: 'its key is encrypted, and nobody is there to ask for the password',
  damaged: 'its key is damaged',
};

const NAME_RULE = 'Small letters, digits, _ and -, a letter first, 64 at most.';
const SHOWN = 10;

export const PUBLISH = {
  'key-in-the-way': entry<{ path: string }>(
    EXIT.usage,
    data => `${data.path}: is there already, and a key is never overwritten.`,
    () => 'Give another name, or move the file away.',
  ),
  'bad-key': entry<{ path: string; problem: KeyProblem }>(
    EXIT.unusable,
    data => `${data.path}: cannot be used: ${KEYS[data.problem]}.`,
    () => 'funnel keygen -o FILE makes FILE, to sign with, and FILE.pub, for whoever verifies.',
  ),
  'key-not-trusted': entry<{ id: string }>(
    EXIT.notFine,
    data => `The key ${data.id} is none of those that funnel.yaml trusts, so what it signs would be refused.`,
    () => 'Add its public key under registry / trust in funnel.yaml, or sign with another.',
  ),
  'no-registry': entry<Record<string, never>>(
    EXIT.usage,
    () => 'Nothing says which registry.',
    () => 'Give --registry FOLDER, or registry / at in funnel.yaml.',
  ),
  'bad-registry': entry<{ at: string }>(
    EXIT.usage,
    data => `"${data.at}" is no address of a registry.`,
    () => 'An address begins with https:// or http:// and holds no password, no ? and no #.',
  ),
  'registry-read-only': entry<{ at: string }>(
    EXIT.usage,
    data => `${data.at}: over the web a registry can only be read.`,
    () => 'Publish to its folder, and let the web server give that out.',
  ),
  'no-channel': entry<Record<string, never>>(
    EXIT.usage,
    () => 'Nothing says which channel.',
    () => 'Give --channel staging, or registry / channel in funnel.yaml.',
  ),
  'bad-channel': entry<{ channel: string }>(
    EXIT.usage,
    data => `"${data.channel}" cannot be the name of a channel.`,
    () => NAME_RULE,
  ),
  'bad-name': entry<{ name: string }>(
    EXIT.usage,
    data => `"${data.name}" cannot be the name of a program in a registry.`,
    () => `${NAME_RULE} Give one with --name, or registry / name in funnel.yaml.`,
  ),
  'no-name': entry<{ known: readonly string[] }>(
    EXIT.usage,
    () => 'Nothing says which program.',
    data =>
      data.known.length === 0
        ? 'Declare it in the rules (funnel my_name), or give --name.'
        : `Give --name; there is ${data.known.join(', ')}.`,
  ),
  'bad-release': entry<{ release: string }>(
    EXIT.usage,
    data => `--version: "${data.release}" is no version.`,
    () => 'Write three numbers, such as 1.4.0, and perhaps what comes before it, such as 1.4.0-rc.1.',
  ),
  'bad-expires': entry<{ value: string }>(
    EXIT.usage,
    data => `--expires: "${data.value}" is neither a time nor an instant.`,
    () => 'Write, for example, 90d, 12h, 2027-01-01 or 2027-01-01T12:00:00Z.',
  ),
  'expires-before': entry<{ expires: string; now: string }>(
    EXIT.usage,
    data => `--expires: at ${data.expires} it would have expired already; it is ${data.now}.`,
  ),
  'bad-timeout': entry<{ value: string }>(
    EXIT.usage,
    data => `--timeout: "${data.value}" is no number of seconds from 0.1 to 3600.`,
  ),
  'bad-approval': entry<{ value: string }>(
    EXIT.usage,
    data => `--approve: "${data.value}" says nobody's name.`,
    () => 'Write, for example, --approve "Ann Lee, sales".',
  ),
  'tests-fail': entry<{ failed: number; count: number; problems: number }>(
    EXIT.notFine,
    data =>
      data.failed > 0
        ? `${data.failed} of ${data.count} tests fail; nothing was published.`
        : `${data.problems === 1 ? 'One thing is' : `${data.problems} things are`} wrong with the tests; nothing was published.`,
    () => 'funnel test shows them.',
  ),
  'not-clean': entry<{ files: readonly string[] }>(
    EXIT.notFine,
    data =>
      `The program's files are not as git has them; nothing was published: ${data.files.slice(0, SHOWN).join(', ')}${data.files.length > SHOWN ? ` and ${data.files.length - SHOWN} more` : ''}.`,
    () => 'Commit them, or put what is no part of the program elsewhere or into .gitignore.',
  ),
  'git-fails': entry<{ folder: string; reason: string }>(
    EXIT.unusable,
    data => `${data.folder}: is in a git repository, and git cannot be asked about it: ${data.reason}.`,
  ),
  'verify-what': entry<Record<string, never>>(
    EXIT.usage,
    () => 'funnel verify takes either one bundle or a registry.',
    () => 'Give the file of a bundle, or --registry FOLDER.',
  ),
  'manifest-away': entry<{ path: string; reason: string }>(
    EXIT.unusable,
    data => `${data.path}: the manifest cannot be read: ${data.reason}.`,
    () => 'It stands beside the bundle after funnel pull; give it with --manifest where it is elsewhere.',
  ),
  'names-wanted': entry<Record<string, never>>(
    EXIT.usage,
    () => 'A web server does not tell which programs it has.',
    () => 'Give --name.',
  ),
  'bad-state': entry<{ path: string }>(
    EXIT.unusable,
    data =>
      `${data.path}: is not what funnel pull remembers, so nobody knows what was seen before. Nothing was written.`,
    () => 'If you know why it was changed, remove it; the next pull then takes whatever the channel holds.',
  ),
} as const;
