// One process of fuzzing: case after case, until it is ended from outside. Arguments: seed, first round, targets, status file.
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

async function main([seed = '1', first = '0', names = '', path = '']: readonly string[]): Promise<void> {
  const write = statusWriter(path);
  const tried: Record<string, number> = {};
  for (let round = Number(first); ; round += 1) {
    for (const name of names.split(',')) {
      const own = seedOf(Number(seed), round);
      write({ target: name, seed: own, round: round + 1, tried });
      await tryCase(name, own);
      tried[name] = (tried[name] ?? 0) + 1;
    }
  }
}

await main(process.argv.slice(2));
