// The sample leads of the programs that are open, and what the rules make of them: read and counted in the background, a little at a time.
import {
  type Counting,
  countOutcomes,
  type DataRules,
  dataRules,
  type Outcomes,
  type Sample,
  type Snapshot,
} from '@funnel/language-service';
import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { ServerContext } from './feature.ts';
import { later } from './later.ts';
import type { OpenProgram } from './programs.ts';

export interface Sampled {
  readonly sample: Sample | null;
  /** Of this program, or of the last one that was counted. */
  readonly outcomes: Outcomes | null;
}

export interface Samples {
  /** What is known by now; what is not is found out. */
  readonly of: (program: OpenProgram) => Sampled;
}

/** How a host reads them. */
export interface SampleReader {
  /** Changes when the files do. */
  readonly stamp: (root: string) => Promise<string>;
  readonly read: (root: string, rules: DataRules) => Promise<Sample | null>;
}

interface Entry {
  sample: Sample | null;
  outcomes: Outcomes | null;
  /** What the sample was read for. */
  read: string | null;
  /** The program that was asked for last. */
  wanted: Snapshot | null;
  isBusy: boolean;
}

/** While somebody types nothing is counted. */
const QUIET = 250;
const LEADS_AT_ONCE = 200;

const stores = new WeakMap<ServerContext['workspace'], Samples>();

/** One for each server. */
export function samplesOf(context: ServerContext): Samples {
  const known = stores.get(context.workspace) ?? createSamples(context);
  stores.set(context.workspace, known);
  return known;
}

function createSamples(context: ServerContext): Samples {
  const { client, connection, host } = context;
  const entries = new Map<string, Entry>();

  function refresh(): void {
    const { workspace } = client.capabilities();
    const failed = (error: unknown): void => connection.console.error(String(error));
    if (workspace?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(failed);
    if (workspace?.codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(failed);
  }
  client.onChoice(refresh);

  async function read(root: string, entry: Entry, snapshot: Snapshot, reader: SampleReader): Promise<void> {
    const rules = dataRules(snapshot);
    if (rules === null) return;
    const key = JSON.stringify([await reader.stamp(root), rules]);
    if (entry.read === key) return;
    entry.read = key;
    entry.sample = await reader.read(root, rules);
    if (entry.sample === null) entry.outcomes = null;
  }

  /** Goes on until the program that was asked for last is counted. */
  async function work(root: string, entry: Entry, reader: SampleReader): Promise<void> {
    for (;;) {
      const snapshot = await quiet(entry);
      if (snapshot === null) return;
      await read(root, entry, snapshot, reader);
      const { sample } = entry;
      const outcomes = sample === null ? null : await counted(entry, snapshot, sample);
      if (entry.wanted !== snapshot) continue;
      if (outcomes !== null) entry.outcomes = outcomes;
      if (sample !== null) refresh();
      return;
    }
  }

  return {
    of: ({ root, snapshot }) => {
      const entry = entries.get(root) ?? fresh();
      entries.set(root, entry);
      const reader = host.samples;
      const isNew = entry.wanted !== snapshot;
      entry.wanted = snapshot;
      if (reader !== undefined && isNew && !entry.isBusy && client.chooses('sample.read')) {
        entry.isBusy = true;
        work(root, entry, reader)
          .catch(error => connection.console.error(String(error)))
          .finally(() => {
            entry.isBusy = false;
          });
      }
      return { sample: entry.sample, outcomes: entry.outcomes };
    },
  };
}

const fresh = (): Entry => ({ sample: null, outcomes: null, read: null, wanted: null, isBusy: false });

/** The program, once it has stayed the same for a while. */
async function quiet(entry: Entry): Promise<Snapshot | null> {
  for (;;) {
    const snapshot = entry.wanted;
    await new Promise<void>(settle => setTimeout(settle, QUIET));
    if (entry.wanted === snapshot) return snapshot;
  }
}

/** Null where the program has errors, or where another one is asked for meanwhile. */
async function counted(entry: Entry, snapshot: Snapshot, sample: Sample): Promise<Outcomes | null> {
  const counting: Counting | null = countOutcomes(snapshot, sample);
  while (counting !== null && entry.wanted === snapshot) {
    const outcomes = counting.step(LEADS_AT_ONCE);
    if (outcomes !== null) return outcomes;
    await new Promise<void>(later);
  }
  return null;
}
