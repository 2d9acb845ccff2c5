// An immutable view of one program as an editor holds it. A new text gives a new snapshot that shares all parsed declarations
// an edit did not touch, and that is checked with what is known of the one before.
import {
  type Checked,
  type CheckOptions,
  type CheckResult,
  type Memory,
  type ParsedFile,
  parseFile,
  recheck,
  type SeverityChoices,
  type SourceReader,
} from '@funnel/language';

/** What the program's settings say to its checks. An editor looks at a program as of no day. */
export interface SnapshotSettings extends Omit<CheckOptions, 'asOf'> {
  /** How grave findings are, by code; the usual severities unless given. */
  readonly severities?: SeverityChoices;
}

export interface Snapshot {
  /** By path relative to the program's folder, in the order of paths. */
  readonly files: ReadonlyMap<string, ParsedFile>;
  readonly reader: SourceReader;
  readonly settings: SnapshotSettings;
}

const results = new WeakMap<Snapshot, Checked>();
/** What features keep of one snapshot for those after it, each under a key of its own; what is taken from there is held against the snapshot. */
const stores = new WeakMap<Snapshot, WeakMap<object, unknown>>();
/** What is known from a snapshot before, for one that has not been checked. A memory holds no other, so no chain of them grows. */
const inherited = new WeakMap<Snapshot, Memory>();

function inOrder(files: ReadonlyMap<string, ParsedFile>): ReadonlyMap<string, ParsedFile> {
  return new Map([...files].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)));
}

/** The program of these texts; `reader` gives the files that lists are read from. */
export function openSnapshot(
  sources: readonly { readonly path: string; readonly text: string }[],
  reader: SourceReader,
  settings: SnapshotSettings = {},
): Snapshot {
  const files = new Map(sources.map(({ path, text }) => [path, parseFile(path, text)]));
  return { files: inOrder(files), reader, settings };
}

/** The program with one file's text replaced or added. The same snapshot when the text is the same. */
export function withText(snapshot: Snapshot, path: string, text: string): Snapshot {
  const previous = snapshot.files.get(path);
  if (previous?.text === text) return snapshot;
  const files = new Map(snapshot.files);
  files.set(path, parseFile(path, text, previous));
  const next: Snapshot = { ...snapshot, files: previous ? files : inOrder(files) };
  handOver(snapshot, next);
  return next;
}

/** The same program under other settings, checked with what is known of it where they leave that as it is. */
export function withSettings(snapshot: Snapshot, settings: SnapshotSettings): Snapshot {
  const next: Snapshot = { ...snapshot, settings };
  handOver(snapshot, next);
  return next;
}

function handOver(snapshot: Snapshot, next: Snapshot): void {
  const memory = results.get(snapshot)?.memory ?? inherited.get(snapshot);
  if (memory !== undefined) inherited.set(next, memory);
  stores.set(next, storeOf(snapshot));
}

/** One and the same for a snapshot and all that were made of it. */
export function storeOf(snapshot: Snapshot): WeakMap<object, unknown> {
  const store = stores.get(snapshot) ?? new WeakMap<object, unknown>();
  stores.set(snapshot, store);
  return store;
}

/** What checking the program gives; computed once a snapshot, and only for what an edit touched and what depends on that. */
export function checkSnapshot(snapshot: Snapshot): CheckResult {
  const known = results.get(snapshot);
  if (known) return known.result;
  const memory = inherited.get(snapshot) ?? null;
  const checked = recheck(memory, [...snapshot.files.values()], snapshot.reader, snapshot.settings);
  results.set(snapshot, checked);
  inherited.delete(snapshot);
  return checked.result;
}
