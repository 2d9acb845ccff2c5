// What publish, verify, pull and keygen say when it went well.
import type { DeclarationChange, Manifest, Pointer, Published, Verified } from '@funnel/registry';
import { counted } from '../summary/figures.ts';

const CHANGES: Readonly<Record<DeclarationChange['change'], string>> = {
  added: 'is new',
  removed: 'is gone',
  changed: 'is another one',
};

const CONSTRUCTS: Readonly<Record<string, string>> = {
  funnel: 'What is said of the program',
  exclude: 'The exclusion',
  lifecycle: 'The order of stages and moves',
  zones: 'The tables of time zones',
};

/** `The score "fit" is another one.` */
export function changeSentence({ change, construct, name }: DeclarationChange): string {
  const what = CONSTRUCTS[construct] ?? `The ${construct}`;
  return `${what}${name === '' ? '' : ` "${name}"`} ${CHANGES[change]}.`;
}

const OUTCOMES: Readonly<Record<Published['outcome'], (what: string, channel: string) => string>> = {
  published: (what, channel) => `Published ${what} to ${channel}`,
  unchanged: (what, channel) => `${channel} holds ${what} already; nothing was changed`,
  'dry-run': (what, channel) => `Would publish ${what} to ${channel}`,
};

const instant = (text: string): string => text.replace('.000Z', 'Z');
const lasting = ({ expires }: Pointer): string => (expires === null ? '' : `, until ${instant(expires)}`);
const shown = (sentences: readonly string[]): readonly string[] => sentences.map(each => `    ${each}`);

export const PUBLISH_WORDS = {
  noTests: 'There are no tests: nothing shows that the rules decide what they should.',
  openKey: (path: string) => `${path}: others on this machine can read the private key: chmod 600 ${path}`,
  notRenewed: 'Expiry and approvals of the channel stay as they were: --renew gives it a new pointer.',
  expired: (expires: string) => `It expired at ${instant(expires)}: --renew --expires 90d makes it good again.`,
  asThere: (release: string) =>
    `Version ${release} is taken as the registry has it; the program's source was not looked at.`,
  soleProgram: (name: string) => `The registry's only program is taken: ${name}. Give --name to be sure of it.`,
};

/** What was published, or would be. */
export function publishedText({ manifest, outcome, pointer, written }: Published): string {
  const { bundle, changed_from: from, changes, commit, coverage, name, published, release, source, tests } = manifest;
  const since = from === null ? 'It is the first one in that channel.' : `Against ${from.release} in ${from.channel}:`;
  const rows = [
    `${OUTCOMES[outcome](`${name} ${release}`, pointer.channel)} (number ${pointer.sequence}${lasting(pointer)}).`,
    `  bundle    ${bundle.digest}`,
    `  rules     ${bundle.rules}`,
    `  source    ${source.digest}, ${counted(source.files, 'file', 'files')}${commit === null ? '' : `, commit ${commit.slice(0, 12)}`}`,
    `  tests     ${tests.passed} of ${tests.count} pass, ${coverage.percent}% of branches tried`,
    ...(manifest.approvals.length === 0 ? [] : [`  approved  ${manifest.approvals.join('; ')}`]),
    ...(published === pointer.published && outcome !== 'unchanged' ? changesRows(since, from !== null, changes) : []),
    ...(outcome === 'dry-run' ? ['  files', ...shown(written)] : []),
  ];
  return `${rows.join('\n')}\n`;
}

function changesRows(since: string, isLater: boolean, changes: readonly string[]): readonly string[] {
  if (!isLater) return [`  ${since}`];
  return [`  ${since}`, ...shown(changes.length === 0 ? ['Nothing is declared otherwise.'] : changes)];
}

export const KEYGEN_WORDS = (id: string, path: string): string =>
  `${path}      the private key: keep it to yourself, and out of every repository\n${path}.pub  the public key: give it to whoever verifies\nkey ${id}\n`;

/** What was verified of a registry. */
export function verifiedText({ counts, problems, unused }: Verified): string {
  const { bundles, channels, programs, releases } = counts;
  const looked = [
    counted(programs, 'program', 'programs'),
    counted(releases, 'version', 'versions'),
    counted(bundles, 'bundle', 'bundles'),
    counted(channels, 'channel', 'channels'),
  ].join(', ');
  const verdict = problems.length === 0 ? 'all as they were signed' : counted(problems.length, 'problem', 'problems');
  const left =
    unused.length === 0
      ? ''
      : `${counted(unused.length, 'file belongs', 'files belong')} to no version and no channel: ${unused.slice(0, 5).join(', ')}${unused.length > 5 ? ' …' : ''}\n`;
  return `${looked}: ${verdict}.\n${left}`;
}

export function bundleText(path: string, { bundle, name, published, release }: Manifest): string {
  return `${path}: ${name} ${release} of ${instant(published)}, as it was signed; rules ${bundle.rules}.\n`;
}

export const PULL_WORDS = {
  updated: (path: string, { channel, name, release, sequence }: Pointer) =>
    `${path}: ${name} ${release} of ${channel} (number ${sequence})`,
  unchanged: (path: string, { channel, name, release }: Pointer) =>
    `${path}: ${name} ${release} of ${channel}, as before`,
  kept: (path: string, release: string | null, expires: string | null) =>
    `${path} is kept as it is${release === null ? '' : `: version ${release}`}${expires === null ? '' : `, good until ${instant(expires)}`}.`,
};
