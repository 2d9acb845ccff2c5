// One mistake, one message: deleting any one token of the tour gives few errors and leaves the other declarations alone.
import { type LocatedDiagnostic, parseDiagnostics, parseFile, tokenise } from '@funnel/language';
import { expect, test } from 'vitest';
import { tourFiles } from './tour.ts';

interface Deletion {
  readonly what: string;
  readonly errors: readonly LocatedDiagnostic[];
  readonly lost: number;
}

function readable(text: string): number {
  return parseFile('rules.funnel', text).declarations.filter(({ node }) => node !== null).length;
}

function deletions(): Deletion[] {
  return tourFiles.flatMap(({ path, text }) => {
    const whole = readable(text);
    const tokens = tokenise(text).filter(({ kind }) => kind !== 'comment' && kind !== 'doc');
    return tokens.map(({ start, end, text: image }) => {
      const without = text.slice(0, start) + text.slice(end);
      const errors = parseDiagnostics(parseFile(path, without)).filter(({ severity }) => severity === 'error');
      const line = text.slice(0, start).split('\n').length;
      return { what: `${path}:${line}: ${image}`, errors, lost: whole - readable(without) };
    });
  });
}

test('deleting one token of the tour', () => {
  const all = deletions();
  const wrong = all.filter(({ errors }) => errors.length > 0);
  const single = wrong.filter(({ errors }) => errors.length === 1);
  const share = single.length / wrong.length;
  const most = Math.max(...all.map(({ errors }) => errors.length));
  const lost = Math.max(...all.map(deletion => deletion.lost));
  console.log(
    `${all.length} tokens deleted, ${wrong.length} files wrong, ${(100 * share).toFixed(1)}% with one error; at most ${most} errors and ${lost} declarations lost`,
  );
  expect(wrong.length).toBeGreaterThan(500);
  expect(share, 'wrong files with exactly one error').toBeGreaterThanOrEqual(0.85);
  expect(all.filter(({ errors }) => errors.length > 8).map(({ what }) => what)).toEqual([]);
  expect(all.filter(deletion => deletion.lost > 2).map(({ what }) => what)).toEqual([]);
});
