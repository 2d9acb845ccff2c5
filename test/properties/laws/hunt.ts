// Asks laws of many random cases.
import { type CorpusProgram, corpus, RECORDS_PER_PROGRAM } from '../../random/corpus.ts';
import { randomCase } from '../../random/record.ts';
import { shrink, tell } from './shrink.ts';
import { type Law, ready, type Subject } from './subject.ts';

export interface Breach {
  readonly law: string;
  readonly program: CorpusProgram;
  readonly seed: number;
  readonly words: string;
}

export interface HuntReport {
  readonly cases: number;
  readonly breaches: readonly Breach[];
}

function ask(law: Law, subject: Subject): string | null {
  try {
    return law(subject);
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`;
  }
}

/** Asks every law of so many cases; a law that is broken is not asked again. */
export function hunt(laws: Readonly<Record<string, Law>>, cases: number, first = 0): HuntReport {
  const programs = Math.ceil(cases / RECORDS_PER_PROGRAM);
  const breaches: Breach[] = [];
  let tried = 0;
  for (const program of corpus(first, programs)) {
    const prepared = ready(program.bundle);
    for (let record = 0; record < RECORDS_PER_PROGRAM; record += 1) {
      const seed = program.seed * 1000 + record;
      const subject = { ...prepared, ...randomCase(program.bundle.rules, seed), seed };
      tried += 1;
      for (const [name, law] of Object.entries(laws)) {
        if (breaches.some(breach => breach.law === name)) continue;
        const words = ask(law, subject);
        if (words !== null) breaches.push({ law: name, program, seed, words });
      }
    }
  }
  return { cases: tried, breaches };
}

/** The breach, made as small as it gets, in words. */
export function explainBreach(laws: Readonly<Record<string, Law>>, { law, program, seed }: Breach): string {
  const found = randomCase(program.bundle.rules, seed);
  const failure = { source: program.source, bundle: program.bundle, found, seed };
  return tell(law, laws[law]!, shrink(laws[law]!, failure));
}
