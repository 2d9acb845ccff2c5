// The random cases that every planted fault is hunted with, with what the reference decides of them: made once, from sound code.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Bundle } from '@funnel/bundle';
import { corpus, RECORDS_PER_PROGRAM } from '../random/corpus.ts';
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

export function writeCorpus(path: string, programs: number): number {
  const made: HuntedProgram[] = [];
  for (const { bundle, seed } of corpus(0, programs)) {
    const cases = Array.from({ length: RECORDS_PER_PROGRAM }, (_, record): HuntedCase => {
      const number = seed * 1000 + record;
      const found = randomCase(bundle.rules, number);
      return { ...found, seed: number, reference: referenceDecide(bundle, found.raw, found.asOf, found) };
    });
    made.push({ bundle, cases });
  }
  writeFileSync(path, JSON.stringify(made));
  return made.length * RECORDS_PER_PROGRAM;
}

export function readCorpus(path: string): readonly HuntedProgram[] {
  return JSON.parse(readFileSync(path, 'utf8'));
}
