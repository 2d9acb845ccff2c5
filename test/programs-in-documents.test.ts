// Every complete program in a document is checked, formatted and tested, wherever the document stands: in the manual, on the page of
// a diagnostic, in a README, or on a design page beside the project. The manual and the pages run their own tests.
import { join } from 'node:path';
import { build } from '@funnel/compiler';
import { openProgram } from '@funnel/data';
import { format, type LocatedDiagnostic, parseDiagnostics, parseFile, renderDiagnostics } from '@funnel/language';
import { renderTestResults, runTests } from '@funnel/review';
import { describe, expect, it } from 'vitest';
import { blocksOf, type Document, documents, type SourceText } from './corpus/texts.ts';

const root = join(import.meta.dirname, '..');

/** The lists that programs in documents name are those of the example that the documents show. */
const { reader } = openProgram(join(root, 'examples/acme-cloud'));

/** A line of its own that stands for what is left out. */
const ELLIPSIS = /^[ \t]*(?:…|\.\.\.)[ \t]*\n/gm;

const isWrong = ({ role }: SourceText): boolean => role.startsWith('wrong');

/** Errors of syntax. */
const misread = (text: string): readonly LocatedDiagnostic[] =>
  parseDiagnostics(parseFile('document.funnel', text)).filter(({ severity }) => severity === 'error');

const declares = (text: string, kind: string): boolean =>
  parseFile('', text).declarations.some(({ node }) => node?.kind === kind);

/** A program by itself: it declares its lead, and nothing is left out. */
const isComplete = (block: SourceText): boolean =>
  !isWrong(block) && declares(block.text, 'lead') && misread(block.text).length === 0;

const shown = (found: readonly LocatedDiagnostic[], text: string): string =>
  renderDiagnostics(found, new Map([['document.funnel', text]]), { color: false, width: 130 });

function formatted(text: string): string {
  const result = format(text);
  return result.kind === 'formatted' ? result.text : `refused at ${result.difference.at}`;
}

/** Blocks of tests in a document. */
const testsOf = ({ path, text }: Document): readonly { readonly path: string; readonly text: string }[] =>
  [...text.matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```/gm)]
    .map(([, block = ''], index) => ({ path: `${path} ${index + 1}`, text: block }))
    .filter(block => /^tests:/m.test(block.text));

/** The manual, the pages of diagnostics and the collection of broken programs are tests of their own. */
const runsItself = ({ path }: Pick<Document, 'path'>): boolean =>
  /^(?:test\/spec|test\/broken|packages\/language\/pages)\//.test(path);

/** Laid out otherwise on purpose: what the formatter is shown with, and the same rules in another layout. */
const isAboutLayout = ({ path, role }: SourceText): boolean =>
  path.startsWith('test/spec/features/fmt.md#') ||
  path === 'test/spec/editor/formatting.md#9' ||
  path === 'test/spec/editor/document-symbols.md#8' ||
  (path.startsWith('test/spec/semantics/source-text.md#') && role === 'same-rules');

const all = documents(root).map(document => ({ document, blocks: blocksOf(document) }));

describe.each(all.filter(({ blocks }) => blocks.some(isComplete)))('$document.path', ({ document, blocks }) => {
  const programs = blocks.filter(isComplete);

  it.each(programs)('$path is formatted, unless it shows layout', program => {
    const { text } = program;
    if (isAboutLayout(program)) expect(formatted(text)).not.toBe(text);
    else expect(formatted(text)).toBe(text);
  });

  if (runsItself(document)) return;

  it.each(programs)('$path is free of errors and warnings', ({ text }) => {
    const { result } = build([{ path: 'document.funnel', text }], reader);
    const found = result.diagnostics.filter(({ severity }) => severity !== 'info');
    expect(found, shown(found, text)).toEqual([]);
  });

  it.each(programs)('$path passes the tests beside it', ({ text }) => {
    const { bundle } = build([{ path: 'document.funnel', text }], reader);
    const tests = testsOf(document);
    expect(tests).not.toEqual([]);
    const report = runTests(bundle!, tests);
    expect(report.problems).toEqual([]);
    expect(report.failed, renderTestResults(report, { format: 'text', color: false })).toBe(0);
    expect(report.results.length).toBeGreaterThan(0);
  });
});

describe('parts of programs', () => {
  const parts = all.flatMap(({ blocks }) => blocks.filter(block => !isWrong(block) && !isComplete(block)));

  it('outside of the manual can be read, and are formatted', () => {
    const others = parts.filter(({ path }) => !runsItself({ path }));
    expect(others.length).toBeGreaterThan(0);
    for (const { path, text } of others) {
      const whole = text.replaceAll(ELLIPSIS, '');
      expect(shown(misread(whole), whole), path).toBe('');
      expect(formatted(whole), path).toBe(whole);
    }
  });
});

it('the example that the documents show is the program of the design page', () => {
  const design = all.find(({ document }) => document.path.endsWith('design/language.md'));
  if (design === undefined) return;
  const [tour] = design.blocks.filter(isComplete);
  const { sources } = openProgram(join(root, 'examples/acme-cloud'));
  const named = (texts: readonly string[]) =>
    texts
      .flatMap(text => parseFile('', text).declarations)
      .flatMap(({ node }) =>
        node === null ? [] : `${node.kind} ${'name' in node ? (node.name as { text: string }).text : ''}`,
      );
  const missing = new Set(named([tour!.text]));
  for (const name of named(sources.map(({ text }) => text))) missing.delete(name);
  expect([...missing]).toEqual([]);
});
