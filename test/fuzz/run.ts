// One process of fuzzing: case after case, until it is ended from outside. Arguments: seed, first rounds as JSON, targets, status file.
import { createChance } from '../random/chance.ts';
import { writeFixture } from './fixture.ts';
import { minimised } from './minimise.ts';
import { statusWriter } from './status.ts';
import { finding } from './target.ts';
import { targets } from './targets/index.ts';

/** Rounds of one seed share no case with those of another. */
const STRIDE = 1_000_003;
const SMALLER = { tries: 5000, time: 20_000 };

/** The case of a round: always the same one. */
export const seedOf = (seed: number, round: number): number => (seed * STRIDE + round) | 0;

const known = new Set<string>();

async function tryCase(name: string, seed: number): Promise<void> {
  const target = targets[name]!;
  const input = target.make(createChance(seed));
  const found = await finding(target, input);
  if (found === null || known.has(`${name} ${found}`)) return;
  known.add(`${name} ${found}`);
  const small = await minimised(target, input, found, SMALLER);
  const path = writeFixture(process.cwd(), { target: name, found, input: small });
  console.log(`${name}, case ${seed}: ${found}\n  ${path}\n  ${JSON.stringify(small).slice(0, 300)}`);
}

/** Milliseconds of processor time so far. */
function timeUsed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Each target has as much time as the others, so that the fast ones try more cases. */
async function main([seed = '1', first = '{}', names = '', path = '']: readonly string[]): Promise<void> {
  const write = statusWriter(path);
  const rounds: Record<string, number> = JSON.parse(first);
  const tried: Record<string, number> = {};
  const used = new Map(names.split(',').map(name => [name, 0]));
  for (;;) {
    const [target] = [...used].reduce((least, one) => (one[1] < least[1] ? one : least));
    const round = rounds[target] ?? 0;
    const own = seedOf(Number(seed), round);
    rounds[target] = round + 1;
    write({ target, seed: own, rounds, tried });
    const before = timeUsed();
    await tryCase(target, own);
    used.set(target, used.get(target)! + timeUsed() - before);
    tried[target] = (tried[target] ?? 0) + 1;
  }
}

await main(process.argv.slice(2));
