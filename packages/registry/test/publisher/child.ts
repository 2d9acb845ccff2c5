// A publisher in a process of its own, which can be killed in front of any act on the disk, or in the middle of writing.
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { decodeBundle } from '@funnel/bundle';
import { DISK, type Disk, publish, signingKeyIn, trusting } from '@funnel/registry';

/** As `publisher.ts` beside this writes it. */
interface Task {
  readonly folder: string;
  readonly key: string;
  readonly bundle: string;
  readonly release: string;
  readonly now: number;
  /** The number of the act at which the process ends, from 0; null: none. */
  readonly killAt: number | null;
  /** In the middle of writing a file, not in front of it. */
  readonly half: boolean;
}

const task = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Task;
let acts = 0;

function die(): void {
  process.kill(process.pid, 'SIGKILL');
  // The signal can take a moment; nothing may happen in it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
}

/** Counts the acts of writing; those that only look are none. */
function counting<A extends readonly unknown[]>(act: (...args: A) => void, half?: (...args: A) => void) {
  return (...args: A): void => {
    const isLast = acts === task.killAt;
    acts += 1;
    if (isLast && task.half) half?.(...args);
    if (isLast) die();
    act(...args);
  };
}

const disk: Disk = {
  makeFolder: counting(DISK.makeFolder),
  writeNew: counting(DISK.writeNew, (path, bytes) => writeFileSync(path, bytes.subarray(0, bytes.length / 2))),
  rename: counting(DISK.rename),
  syncFolder: counting(DISK.syncFolder),
  remove: counting(DISK.remove),
  list: DISK.list,
};

const signing = signingKeyIn(task.key);
const decoded = decodeBundle(task.bundle);
if ('problem' in signing || 'problem' in decoded) throw new Error('the task is none');
const { bundle } = decoded;

const result = await publish({
  folder: task.folder,
  name: 'shop',
  channel: 'production',
  release: task.release,
  offer: {
    bundle,
    source: { digest: bundle.digests.rules, files: 1 },
    commit: null,
    tests: { count: 0, passed: 0, failed: 0 },
    coverage: { tried: 0, total: 0, percent: 100 },
  },
  key: signing.key,
  trusted: trusting([]),
  approvals: [],
  now: task.now,
  expires: null,
  rollback: true,
  renew: false,
  dryRun: false,
  changes: () => [],
  patience: 60_000,
  disk,
});

writeSync(1, JSON.stringify({ acts, result: 'problem' in result ? result.problem : result.published }));
