// Tests that are proposed at the bars of the rules pass as they are printed, and leave nothing more to propose.
import type { Bundle } from '@funnel/bundle';
import { boundaries, boundaryFile, runTests, type SourceText } from '@funnel/review';
import { describe, expect, it } from 'vitest';
import { compiled, EXAMPLES, testFiles } from '../examples/support/example.ts';
import { casesAskedFor, corpus } from '../random/corpus.ts';

const PROGRAMS = casesAskedFor(12, 60);
/** Random programs ask for much that no lead can do; less is tried for each. */
const LOOKS = 40;
const NOON = Date.UTC(2026, 10, 21, 12);

/** What is not so of the proposal; empty when all is well. */
function wrongWith(
  bundle: Bundle,
  files: readonly SourceText[],
  looks?: number,
): { readonly wrong: readonly unknown[]; readonly cases: number } {
  const { cases, notFound, standing, total } = boundaries(bundle, files, {
    asOf: NOON,
    ...(looks === undefined ? {} : { looks }),
  });
  if (cases.length === 0) return { wrong: [], cases: 0 };
  const printed = { path: 'proposed.test.yaml', text: boundaryFile(cases, '.') };
  const { problems, results } = runTests(bundle, [printed]);
  const failures = results.flatMap(({ failures: of, name }) =>
    of.map(({ actual, expected, path }) => ({ name, path, expected, actual })),
  );
  const again = boundaries(bundle, [...files, printed], { asOf: NOON, ...(looks === undefined ? {} : { looks }) });
  const counts = results.length === cases.length ? [] : [{ proposed: cases.length, run: results.length }];
  const sides = cases.flatMap(each => each.sides).length;
  const lost =
    standing + sides + notFound.length === total ? [] : [{ standing, sides, notFound: notFound.length, total }];
  return {
    wrong: [...problems, ...failures, ...counts, ...lost, ...again.cases.map(({ about }) => about)],
    cases: cases.length,
  };
}

describe('proposed tests pass, and are all that is missing', () => {
  it.each(EXAMPLES)('examples/%s', name => {
    expect(wrongWith(compiled(name), testFiles(name)).wrong).toEqual([]);
  });

  it(`${PROGRAMS} random programs without a test`, () => {
    let cases = 0;
    for (const { bundle, seed } of corpus(0, PROGRAMS)) {
      const found = wrongWith(bundle, [], LOOKS);
      expect({ seed, wrong: found.wrong }).toEqual({ seed, wrong: [] });
      cases += found.cases;
    }
    // Not because nothing was proposed.
    expect(cases).toBeGreaterThan(10 * PROGRAMS);
  }, 600_000);
});
