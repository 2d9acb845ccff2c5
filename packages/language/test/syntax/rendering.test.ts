// Diagnostics as people and machines see them.
import { catalogue, diagnosticsJson, parseDiagnostics, parseFile, renderDiagnostics } from '@funnel/language';
import { expect, test } from 'vitest';

const text = `score fit "Fit" from 0 to 100 {
  add 40 when (employees >= 200 and
    region is amer
}
`;
const found = parseDiagnostics(parseFile('rules/fit.funnel', text));
const sources = new Map([['rules/fit.funnel', text]]);

test('message, place, frame, related place', () => {
  expect(
    renderDiagnostics(found, sources, { color: false, width: 80 }),
  ).toBe(`error[parenthesis-not-closed]: A parenthesis is not closed: \`)\` is missing
 --> rules/fit.funnel:3:19
3 |     region is amer
  |                   ^
  = \`(\` opened here:
2 |   add 40 when (employees >= 200 and
  |               -`);
});

test('colours are there when asked for', () => {
  const colored = renderDiagnostics(found, sources, { color: true, width: 80 });
  expect(colored).toContain('\u001b[31merror[parenthesis-not-closed]\u001b[0m');
});

test('a long line is cut around its place', () => {
  const long = `list l = ${Array.from({ length: 80 }, (_, index) => `"text ${index}"`).join(', ')} ;`;
  const rendered = renderDiagnostics(parseDiagnostics(parseFile('l.funnel', long)), new Map([['l.funnel', long]]), {
    color: false,
    width: 60,
  });
  const [line, marks] = rendered.split('\n').slice(2);
  expect(line!.length).toBeLessThanOrEqual(62);
  expect(line![marks!.indexOf('^')]).toBe(';');
});

test('a source that is not there is no reason to fail', () => {
  expect(renderDiagnostics(found, new Map(), { color: false, width: 80 })).toContain('parenthesis-not-closed');
});

test('JSON has lines and columns', () => {
  expect(diagnosticsJson(found, sources)).toMatchObject([
    {
      code: 'parenthesis-not-closed',
      severity: 'error',
      place: { file: 'rules/fit.funnel', start: { line: 3, column: 19 } },
      related: [{ message: '`(` opened here', place: { start: { line: 2, column: 15 } } }],
      fixes: [{ title: 'Insert `)`', safe: false }],
    },
  ]);
});

test('the catalogue has severities and messages', () => {
  for (const entry of Object.values(catalogue)) expect(['error', 'warning', 'info']).toContain(entry.severity);
});
