// Makes a finding smaller: parts of the input are left out as long as the same thing goes wrong (delta debugging).
import { finding, type Target } from './target.ts';

export interface Limits {
  /** How many tries at most. */
  readonly tries: number;
  /** Milliseconds of processor time at most. */
  readonly time: number;
}

/** The smallest input found for which `target` says `wrong` as well. */
export async function minimised(target: Target, input: string, wrong: string, limits: Limits): Promise<string> {
  const start = process.cpuUsage();
  let tries = 0;
  const isOver = (): boolean => {
    const { user, system } = process.cpuUsage(start);
    return ++tries > limits.tries || (user + system) / 1000 > limits.time;
  };
  const goesWrong = async (text: string): Promise<boolean> => (await finding(target, text)) === wrong;
  let now = input;
  for (let size = Math.ceil(now.length / 2); size >= 1; ) {
    const before = now.length;
    for (let at = 0; at < now.length; ) {
      if (isOver()) return now;
      const less = now.slice(0, at) + now.slice(at + size);
      if (await goesWrong(less)) now = less;
      else at += size;
    }
    if (size === 1 && now.length === before) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return now;
}
