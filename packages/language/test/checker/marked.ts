// Programs whose lines say which diagnostic they raise: `// error: code`, several with commas. A line without a mark raises none.
import { expect } from 'vitest';
import { analysis } from '../../src/diagnostics/catalogue/analysis.ts';
import { policy } from '../../src/diagnostics/catalogue/policy.ts';
import { check, lineMap, parseFile, placeOf, renderDiagnostics } from '../../src/index.ts';
import { reader } from './files.ts';

const MARK = /\/\/ (?:error|warning|info): ([a-z-, ]+)$/;

/** What follows from rules as a whole, or is asked of them as a whole, is seldom what a test is about. */
const SELDOM = new Set(['unused', ...Object.keys(analysis), ...Object.keys(policy)]);

/** What the checker finds in a program is exactly what its lines say; `unused` and the like only where a line says so. */
export function expectMarked(source: string): void {
  const wanted = source.split('\n').flatMap((line, index) => {
    const codes = MARK.exec(line)?.[1]?.split(', ') ?? [];
    return codes.map(code => `${index + 1}: ${code}`);
  });
  const { diagnostics } = check([parseFile('rules.funnel', source)], reader);
  const map = lineMap(source);
  const found = diagnostics
    .filter(({ code }) => !SELDOM.has(code) || new RegExp(`[ ,]${code}(,|$)`, 'm').test(source))
    .map(({ code, span }) => `${placeOf(map, span.start).line}: ${code}`);
  const shown = renderDiagnostics(diagnostics, new Map([['rules.funnel', source]]), { color: false, width: 100 });
  expect(found.sort(), shown).toEqual(wanted.sort());
}
