// Random cases by number: some records for each program, the same ones on every machine.
import type { Bundle } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import { type CalendarYears, check, parseFile, USUAL_YEARS } from '@funnel/language';
import { type RandomProgram, randomFiles, randomProgram } from './program.ts';
import type { Source } from './source.ts';
import { textOf } from './source.ts';

export const RECORDS_PER_PROGRAM = 12;

/** Of the files that random programs name. */
export const reader = {
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

export function buildText(text: string, years: CalendarYears = USUAL_YEARS): Built {
  const { program, diagnostics } = check([parseFile('random.funnel', text)], reader, { years, analysis: false });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    bundle: errors.length > 0 ? null : compile(program),
    errors: errors.map(
      ({ code, data, span }) => `${code} ${JSON.stringify(data)} at ${text.slice(span.start, span.end)}`,
    ),
  };
}

/** The years of calendars: for some programs so few that what random records tell lies outside. */
function yearsOf(seed: number): CalendarYears {
  if (seed % 4 === 0) return { first: 2026, last: 2026 };
  return seed % 4 === 1 ? USUAL_YEARS : { first: 2024, last: 2028 };
}

/** `seed` is that of the program. */
export function buildSource(source: Source, seed: number): Bundle | null {
  return buildText(textOf(source), yearsOf(seed)).bundle;
}

export interface CorpusProgram extends RandomProgram {
  readonly seed: number;
  readonly bundle: Bundle;
}

/** The programs from one number on; those that the checker rejects are left out. */
export function* corpus(first: number, count: number): Generator<CorpusProgram> {
  for (let seed = first; seed < first + count; seed += 1) {
    const program = randomProgram(seed);
    const bundle = buildSource(program.source, seed);
    if (bundle !== null) yield { ...program, seed, bundle };
  }
}

/** How many cases to try: FUNNEL_RUNS (a number, or `large` for 20,000), else `small`; `most` bounds what takes long for each. */
export function casesAskedFor(small: number, most = Number.POSITIVE_INFINITY): number {
  const asked = process.env['FUNNEL_RUNS'] ?? '';
  if (asked === '') return small;
  return Math.min(most, asked === 'large' ? 20_000 : Number(asked));
}
