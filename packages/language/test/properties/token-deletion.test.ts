// One mistake, one message: deleting any one token of the tour gives one error, and costs one line or one declaration.
import { type LocatedDiagnostic, parseDiagnostics, parseFile, tokenise } from '@funnel/language';
import { expect, test } from 'vitest';
import { tourFiles } from './tour.ts';

interface Deletion {
  readonly what: string;
  readonly errors: readonly LocatedDiagnostic[];
  /** Declarations that cannot be read any more. */
  readonly lost: number;
  /** Lines that blocks have lost, where all declarations can be read. */
  readonly lostLines: number;
}

/** Declarations that are one statement, however many parts it has. */
const oneLine: ReadonlySet<string> = new Set(['list', 'measure']);

/** How many declarations can be read, and how many lines their blocks have. */
function readable(text: string): { declarations: number; lines: number } {
  const nodes = parseFile('rules.funnel', text).declarations.flatMap(({ node }) => node ?? []);
  const lists = nodes.flatMap(node => (oneLine.has(node.kind) ? [] : Object.values(node).filter(Array.isArray)));
  return { declarations: nodes.length, lines: lists.reduce((sum, list) => sum + list.length, 0) };
}

function deletions(): Deletion[] {
  return tourFiles.flatMap(({ path, text }) => {
    const whole = readable(text);
    const tokens = tokenise(text).filter(({ kind }) => kind !== 'comment' && kind !== 'doc');
    return tokens.map(({ start, end, text: image }) => {
      const without = text.slice(0, start) + text.slice(end);
      const errors = parseDiagnostics(parseFile(path, without)).filter(({ severity }) => severity === 'error');
      const line = text.slice(0, start).split('\n').length;
      const rest = readable(without);
      const lost = whole.declarations - rest.declarations;
      const lostLines = lost === 0 ? whole.lines - rest.lines : 0;
      return { what: `${path}:${line}: ${image}`, errors, lost, lostLines };
    });
  });
}

test('deleting one token of the tour', () => {
  const all = deletions();
  const wrong = all.filter(({ errors }) => errors.length > 0);
  const single = wrong.filter(({ errors }) => errors.length === 1);
  const share = single.length / wrong.length;
  const most = (of: (deletion: Deletion) => number): number => Math.max(...all.map(of));
  console.log(
    `${all.length} tokens deleted, ${wrong.length} files wrong, ${(100 * share).toFixed(1)}% with one error; at most ${most(({ errors }) => errors.length)} errors, ${most(({ lost }) => lost)} declarations and ${most(({ lostLines }) => lostLines)} lines lost`,
  );
  expect(wrong.length).toBeGreaterThan(1000);
  expect(share, 'wrong files with exactly one error').toBeGreaterThanOrEqual(0.98);
  expect(all.filter(({ errors }) => errors.length > 2).map(({ what }) => what)).toEqual([]);
  expect(all.filter(({ lost }) => lost > 1).map(({ what }) => what)).toEqual([]);
  expect(all.filter(({ lostLines }) => lostLines > 1).map(({ what }) => what)).toEqual([]);
});
