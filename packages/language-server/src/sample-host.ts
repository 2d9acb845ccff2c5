// Reads the sample of a program out of the files that its settings name.
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseInstant, type RawRecord } from '@funnel/bundle';
import { openProgram, readRecords } from '@funnel/data';
import type { DataRules, Sample } from '@funnel/language-service';
import type { SampleReader } from './samples.ts';

/** More leads say nothing else, and would take their time. */
const MOST_LEADS = 20_000;
/** Files above this size in all are not looked at: whoever writes should not wait for a disk. */
const MOST_BYTES = 200_000_000;

const KINDS = ['leads', 'activities', 'history'] as const;

export const diskSamples: SampleReader = {
  async stamp(root) {
    const { settings } = openProgram(fileURLToPath(root));
    const { asOf, delimiter, encoding, key, listSeparators, timeZone } = settings;
    const files = await filesOf(KINDS.flatMap(kind => settings.data[kind]));
    return JSON.stringify([files, asOf, delimiter, encoding, key, listSeparators, timeZone]);
  },
  async read(root, rules) {
    const { settings } = openProgram(fileURLToPath(root));
    const files = await filesOf(KINDS.flatMap(kind => settings.data[kind]));
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (settings.data.leads.length === 0 || files.some(({ size }) => size < 0) || bytes > MOST_BYTES) return null;
    const first = await pass(settings, rules, []);
    if (first === null) return null;
    const { unmapped } = first;
    const whole = unmapped.length === 0 ? first : ((await pass(settings, rules, unmapped)) ?? first);
    const latest = latestInstant(whole.records) ?? Math.max(...files.map(({ changed }) => changed));
    return {
      records: whole.records,
      asOf: settings.asOf ?? latest,
      asOfFrom: settings.asOf === null ? 'data' : 'settings',
      isCut: whole.isCut,
      unmapped,
    } satisfies Sample;
  },
};

interface FileState {
  readonly path: string;
  /** −1 of a file that cannot be read. */
  readonly size: number;
  readonly changed: number;
}

function filesOf(paths: readonly string[]): Promise<readonly FileState[]> {
  return Promise.all(
    paths.map(async path => {
      try {
        const { mtimeMs, size } = await stat(path);
        return { path, size, changed: Math.floor(mtimeMs) };
      } catch {
        return { path, size: -1, changed: 0 };
      }
    }),
  );
}

interface Pass {
  readonly records: readonly RawRecord[];
  readonly isCut: boolean;
  readonly unmapped: readonly string[];
}

async function pass(
  settings: ReturnType<typeof openProgram>['settings'],
  rules: DataRules,
  keep: readonly string[],
): Promise<Pass | null> {
  const files = (paths: readonly string[]) => paths.map(path => ({ path, shown: path }));
  const stop = new AbortController();
  const records: RawRecord[] = [];
  const result = await readRecords({
    leads: files(settings.data.leads),
    activities: files(settings.data.activities),
    history: files(settings.data.history),
    rules,
    settings,
    keep,
    signal: stop.signal,
    onRecords: batch => {
      records.push(...batch.slice(0, MOST_LEADS - records.length));
      if (records.length >= MOST_LEADS) stop.abort();
    },
    onReject: () => undefined,
  });
  if ('problem' in result) return result.problem.code === 'interrupted' ? { records, isCut: true, unmapped: [] } : null;
  const leads = new Set(settings.data.leads);
  const unmapped = result.summary.unmapped.filter(({ file }) => leads.has(file)).flatMap(({ columns }) => columns);
  return { records, isCut: false, unmapped: [...new Set(unmapped)] };
}

/** Of activities and of the history, in milliseconds; null where there are none. */
function latestInstant(records: readonly RawRecord[]): number | null {
  let latest: number | null = null;
  for (const { activities = [], history = [] } of records)
    for (const { at } of [...activities, ...history]) {
      const instant = parseInstant(at);
      if (typeof instant === 'number' && (latest === null || instant > latest)) latest = instant;
    }
  return latest;
}
