// One publisher at a time. Each raises a flag of its own, then looks around: whoever sees another living publisher's flag lowers
// its own and tries again later. Of two that raise theirs at once, at least the later one sees the other; nobody ever removes the
// flag of a living publisher, so there is no moment at which two hold the registry.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FLAGS } from '../names/paths.ts';
import { type Refused, refused } from '../problems/problem.ts';
import type { Disk } from './disk.ts';

/** Between two tries, in milliseconds: random, so that two that met do not meet again. */
const [SHORTEST, LONGEST] = [15, 90];

export interface Raised {
  readonly lower: () => void;
}

/** Raises a flag in the registry's folder, waiting for others for so many milliseconds. */
export async function raiseFlag(disk: Disk, root: string, milliseconds: number): Promise<Raised | Refused> {
  const folder = join(root, FLAGS);
  const until = performance.now() + milliseconds;
  while (true) {
    disk.makeFolder(folder);
    const own = `${machine()}-${process.pid}-${statOf(process.pid)?.start ?? 'x'}-${randomBytes(6).toString('hex')}`;
    const path = join(folder, own);
    disk.writeNew(path, new Uint8Array());
    const other = livingOther(disk, folder, own);
    if (other === null) return { lower: () => disk.remove(path) };
    disk.remove(path);
    if (performance.now() >= until) return refused('registry-busy', { flag: `${FLAGS}/${other}`, milliseconds });
    await wait(SHORTEST + Math.random() * (LONGEST - SHORTEST));
  }
}

/** Another's flag that is not known to be a dead one's; those of the dead are taken down. */
function livingOther(disk: Disk, folder: string, own: string): string | null {
  let living: string | null = null;
  for (const name of disk.list(folder)) {
    if (name === own) continue;
    if (isDead(name)) disk.remove(join(folder, name));
    else living ??= name;
  }
  return living;
}

const FLAG = /^([0-9a-f]{12})-(\d+)-(\d+|x)-[0-9a-f]{12}$/;

/** Only of a process of this machine can it be known that it is dead. What is no flag of ours is left to people. */
function isDead(flag: string): boolean {
  const [, where, pid, start] = FLAG.exec(flag) ?? [];
  if (where !== machine()) return false;
  if (!isRunning(Number(pid))) return true;
  const now = statOf(Number(pid));
  return now !== null && (now.ended || (start !== 'x' && now.start !== start));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Where process numbers mean the same: the machine, and on Linux the container. */
function machine(): string {
  let numbers = '';
  try {
    numbers = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Not Linux: there the machine's name is all there is.
  }
  return createHash('sha256').update(`${hostname()} ${numbers}`).digest('hex').slice(0, 12);
}

interface ProcessStat {
  /** When it began, in ticks of the machine, so that a number given out again is not taken for the same process. */
  readonly start: string;
  /** Killed, and only not yet asked by its parent what became of it. */
  readonly ended: boolean;
}

/** What Linux says of a process; null elsewhere. */
function statOf(pid: number): ProcessStat | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name stands in brackets and can hold anything; of all values the state is the 3rd, the start the 22nd.
    const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state = ''] = values;
    return { start: values[19] ?? 'x', ended: state === 'Z' || state === 'X' };
  } catch {
    return null;
  }
}
