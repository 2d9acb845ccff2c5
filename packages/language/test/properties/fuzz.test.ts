// Random text and random tokens never make the parser throw, and leave nothing uncovered.
import { keywords, parseDiagnostics, parseFile, renderDiagnostics, tokenise } from '@funnel/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uncovered } from './covered.ts';
import { runs, tour } from './tour.ts';

const signs = ['{', '}', '(', ')', ',', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*'];
const foreign = [
  '==',
  '&&',
  '||',
  '!',
  '=>',
  '->',
  '–',
  '9:00',
  '9:30 pm',
  '“x”',
  "'y'",
  '"open',
  '#',
  '/*',
  ';',
  '\t',
  '\u00a0',
  '@',
  'é',
  '2026-1-5',
  '2026-01-05T10:00',
];
const literals = [
  '"a b"',
  '12',
  '1_000.5',
  '60%',
  '2026-12-25',
  '2026-12-25T09:00Z',
  '09:00',
  'fit',
  'x',
  '/// doc\n',
  '// note\n',
];
const words = fc.constantFrom(
  ...keywords,
  ...signs,
  ...foreign,
  ...literals,
  ...tokenise(tour).map(({ text }) => text),
);
const soup = fc.array(fc.tuple(words, fc.constantFrom(' ', '\n', '', '\n  ')), { maxLength: 60 });

function survives(text: string): void {
  const file = parseFile('rules.funnel', text);
  expect(uncovered(file)).toBeNull();
  const located = parseDiagnostics(file);
  expect(typeof renderDiagnostics(located, new Map([['rules.funnel', text]]), { color: false, width: 80 })).toBe(
    'string',
  );
}

test('random tokens', () => {
  fc.assert(
    fc.property(soup, tokens => survives(tokens.map(([word, blank]) => word + blank).join(''))),
    { numRuns: runs(400) },
  );
});

test('random text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), survives), { numRuns: runs(400) });
});

test('pieces of the tour in any order', () => {
  const lines = tour.split('\n');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), chosen => survives(chosen.join('\n'))),
    { numRuns: runs(300) },
  );
});
