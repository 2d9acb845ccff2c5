// The random cases that every planted fault is hunted with, with what the reference decides of them: made once, from sound code.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Bundle } from '@funnel/bundle';
import { corpus, RECORDS_PER_PROGRAM } from '../random/corpus.ts';
import { freeProgram } from '../random/free-lifecycle.ts';
import { type RandomCase, randomCase } from '../random/record.ts';
import { type ReferenceDecision, referenceDecide } from '../reference/decide.ts';

export interface HuntedCase extends RandomCase {
  readonly seed: number;
  readonly reference: ReferenceDecision;
}

export interface HuntedProgram {
  readonly bundle: Bundle;
  readonly cases: readonly HuntedCase[];
}

function hunted(bundle: Bundle, seed: number, records: number): HuntedProgram {
  const cases = Array.from({ length: records }, (_, record): HuntedCase => {
    const number = seed * 1000 + record;
    const found = randomCase(bundle.rules, number);
    return { ...found, seed: number, reference: referenceDecide(bundle, found.raw, found.asOf, found) };
  });
  return { bundle, cases };
}

/** So many records of a program whose moves go round and round, which the checker refuses and a decision must survive. */
const RECORDS_OF_FREE = 4;

/** Random programs, and a third as many whose lifecycle is put together freely. */
export function writeCorpus(path: string, programs: number): number {
  const made: HuntedProgram[] = [];
  for (const { bundle, seed } of corpus(0, programs)) made.push(hunted(bundle, seed, RECORDS_PER_PROGRAM));
  for (let seed = 0; seed < programs / 3; seed += 1) {
    const free = freeProgram(seed);
    if (free !== null) made.push(hunted(free.bundle, seed, RECORDS_OF_FREE));
  }
  writeFileSync(path, made.map(each => JSON.stringify(each)).join('\n'));
  return made.reduce((sum, { cases }) => sum + cases.length, 0);
}

/** The programs one by one, each read when it is come to first: most faults are found in the first few. */
export function readCorpus(path: string): Iterable<HuntedProgram> {
  const lines = readFileSync(path, 'utf8').split('\n');
  const read = new Map<string, HuntedProgram>();
  return {
    *[Symbol.iterator]() {
      for (const line of lines) {
        const program: HuntedProgram = read.get(line) ?? JSON.parse(line);
        read.set(line, program);
        yield program;
      }
    },
  };
}
