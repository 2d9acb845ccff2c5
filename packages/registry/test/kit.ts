// Registries made for one test, what is published to them, and what becomes of them.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Bundle } from '@funnel/bundle';
import {
  fetchRelease,
  folderReader,
  makeKeyPair,
  NOTHING_SEEN,
  type Offer,
  type PublishRequest,
  type PullState,
  publicKeysIn,
  publish,
  type RegistryProblem,
  remembering,
  type Signed,
  type SigningKey,
  type Source,
  signingKeyIn,
  type TrustedKeys,
  trusting,
  verifyRegistry,
} from '@funnel/registry';
import { compiled } from '../../compiler/test/corpus.ts';
import { countersigned, documentText, signed } from '../src/documents/sign.ts';

/** 2026-11-21T12:00:00Z. */
export const NOW = Date.UTC(2026, 10, 21, 12);
export const DAY = 86_400_000;

const folders: string[] = [];

/** An empty folder, removed when the tests end. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'funnel-registry-'));
  folders.push(folder);
  return folder;
}

process.once('exit', () => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface Keys {
  readonly signing: SigningKey;
  readonly trusted: TrustedKeys;
  readonly texts: ReturnType<typeof makeKeyPair>;
}

export function keys(): Keys {
  const texts = makeKeyPair();
  const signing = signingKeyIn(texts.privateText);
  const known = publicKeysIn(texts.publicText);
  if ('problem' in signing || 'problem' in known) throw new Error('a new key is no key');
  return { signing: signing.key, trusted: trusting(known.keys), texts };
}

const known = new Map<number, Bundle>();

/** Rules that differ by one number. */
export function rules(points: number): Bundle {
  const made =
    known.get(points) ??
    compiled(
      `funnel shop\nlead { employees number }\nscore fit from 0 to 100 { add ${points} when employees >= 50 }\n`,
    );
  known.set(points, made);
  return made;
}

export const offer = (bundle: Bundle): Offer => ({
  bundle,
  source: { digest: bundle.digests.rules, files: 1 },
  commit: null,
  tests: { count: 2, passed: 2, failed: 0 },
  coverage: { tried: 1, total: 2, percent: 50 },
});

/** A request to publish version 1.0.0 of `shop` to `production`, but for what is given. */
export function request(
  folder: string,
  { signing, trusted }: Keys,
  given: Partial<PublishRequest> = {},
): PublishRequest {
  return {
    folder,
    name: 'shop',
    channel: 'production',
    release: '1.0.0',
    offer: offer(rules(40)),
    key: signing,
    trusted,
    approvals: [],
    now: NOW,
    expires: null,
    rollback: false,
    renew: false,
    dryRun: false,
    changes: () => ['Something is another one.'],
    patience: 5000,
    ...given,
  };
}

/** Publishes, or throws what stands in the way. */
export async function published(...given: Parameters<typeof request>) {
  const result = await publish(request(...given));
  if ('problem' in result) throw new Error(JSON.stringify(result.problem));
  return result.published;
}

export function sourceOf(folder: string, trusted: TrustedKeys): Source {
  const opened = folderReader(folder);
  if ('problem' in opened) throw new Error(opened.problem.code);
  return { reader: opened.reader, trusted };
}

export async function verifyCodes(folder: string, trusted: TrustedKeys, now = NOW): Promise<readonly string[]> {
  const { problems } = await verifyRegistry(sourceOf(folder, trusted), { names: [], channels: [], now });
  return problems.map(each => each.code);
}

/** What pulling says: `good`, or the code of what is refused. */
export async function pullCode(
  folder: string,
  trusted: TrustedKeys,
  state: PullState = NOTHING_SEEN,
  now = NOW,
): Promise<string> {
  const result = await fetchRelease(sourceOf(folder, trusted), { name: 'shop', channel: 'production', now, state });
  return 'problem' in result ? result.problem.code : 'good';
}

/** What is remembered once the channel was pulled as it is now. */
export async function seen(folder: string, trusted: TrustedKeys): Promise<PullState> {
  const result = await fetchRelease(sourceOf(folder, trusted), {
    name: 'shop',
    channel: 'production',
    now: NOW,
    state: NOTHING_SEEN,
  });
  if ('problem' in result) throw new Error(result.problem.code);
  return remembering(NOTHING_SEEN, result.pointer);
}

/** All files by path, as text. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name));
  return new Map(files.sort().map(path => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** Rewrites a file of the registry. */
export function edit(folder: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} was not changed`);
  writeFileSync(join(folder, path), after);
}

type Plain = Record<string, unknown>;

/** Changes what a document says and signs it anew with a key. */
export function resign(folder: string, path: string, key: SigningKey, change: (payload: Plain) => Plain): void {
  const { payload } = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Signed<Plain>;
  writeFileSync(join(folder, path), documentText(signed(change(payload), key)));
}

export function cosign(folder: string, path: string, key: SigningKey): void {
  const document = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Signed<Plain>;
  writeFileSync(join(folder, path), documentText(countersigned(document, key)));
}

export const codeOf = (result: object): string =>
  'problem' in result ? (result.problem as RegistryProblem).code : 'good';
