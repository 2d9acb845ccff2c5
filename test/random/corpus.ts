// Random cases by number: some records for each program, the same ones on every machine.
import type { Bundle } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { type RandomProgram, randomFiles, randomProgram } from './program.ts';
import type { Source } from './source.ts';
import { textOf } from './source.ts';

export const RECORDS_PER_PROGRAM = 12;

const reader = {
  read: (path: string) => {
    const text = randomFiles[path];
    return text === undefined ? { problem: 'missing' as const } : { text };
  },
};

export interface Built {
  /** null when the program has errors. */
  readonly bundle: Bundle | null;
  readonly errors: readonly string[];
}

export function buildText(text: string): Built {
  const { bundle, result } = build([{ path: 'random.funnel', text }], reader);
  const errors = result.diagnostics.filter(one => one.severity === 'error');
  return {
    bundle,
    errors: errors.map(
      ({ code, data, span }) => `${code} ${JSON.stringify(data)} at ${text.slice(span.start, span.end)}`,
    ),
  };
}

export function buildSource(source: Source): Bundle | null {
  return buildText(textOf(source)).bundle;
}

export interface CorpusProgram extends RandomProgram {
  readonly seed: number;
  readonly bundle: Bundle;
}

/** The programs from one number on; those that the checker rejects are left out. */
export function* corpus(first: number, count: number): Generator<CorpusProgram> {
  for (let seed = first; seed < first + count; seed += 1) {
    const program = randomProgram(seed);
    const bundle = buildSource(program.source);
    if (bundle !== null) yield { ...program, seed, bundle };
  }
}

/** How many cases to try: FUNNEL_RUNS (a number, or `large` for 20,000), else `small`; `most` bounds what takes long for each. */
export function casesAskedFor(small: number, most = Number.POSITIVE_INFINITY): number {
  const asked = process.env['FUNNEL_RUNS'] ?? '';
  if (asked === '') return small;
  return Math.min(most, asked === 'large' ? 20_000 : Number(asked));
}
