// Every name of a sound declaration is the occurrence of one symbol, or one of a few words that the language gives.
import { type LocatedDiagnostic, type ParsedFile, type SourceToken, tokenise } from '@funnel/language';
import {
  checkSnapshot,
  type Occurrence,
  occurrencesIn,
  occurrencesOf,
  type Snapshot,
  symbolAt,
} from '@funnel/language-service';
import { describe, expect, test } from 'vitest';
import { documentPrograms, type EditedProgram, examplePrograms } from './programs.ts';

const programs = [...examplePrograms(), ...documentPrograms()];

/** Names that no program declares, each with the words before it. */
const GIVEN: readonly (readonly [before: RegExp, name: RegExp])[] = [
  [/\bas$/, /^(?:lead|mql|sal|sql|opportunity|won|lost)$/],
  [/\b(?:open|to)$/, /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/],
];

function isGiven(text: string, { start, text: name }: SourceToken): boolean {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  return GIVEN.some(([words, wanted]) => words.test(before) && wanted.test(name));
}

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

/** The spans of a file's declarations that nothing is wrong with. */
function sound(file: ParsedFile, found: readonly LocatedDiagnostic[]): readonly { start: number; end: number }[] {
  const errors = found.filter(each => each.file === file.path && isError(each));
  return file.declarations.filter(
    ({ start, end, node, diagnostics }) =>
      node !== null && !diagnostics.some(isError) && !errors.some(({ span }) => span.start < end && span.end >= start),
  );
}

function uncovered({ name, snapshot }: EditedProgram): string[] {
  const { diagnostics } = checkSnapshot(snapshot);
  const isWhole = !diagnostics.some(isError);
  return [...snapshot.files.values()].flatMap(file => {
    const occurrences = occurrencesIn(snapshot, file.path);
    const places = isWhole ? sound(file, diagnostics) : [];
    const names = tokenise(file.text).filter(({ kind }) => kind === 'name');
    return names.flatMap(token => {
      if (!places.some(({ start, end }) => start <= token.start && token.end <= end)) return [];
      const covering = occurrences.filter(({ span }) => span.start <= token.start && token.end <= span.end);
      const ok = covering.length === 1 || (covering.length === 0 && isGiven(file.text, token));
      return ok ? [] : [`${name} ${file.path} ${token.start} ${token.text}: ${covering.length}`];
    });
  });
}

describe('over the examples and every block of a document', () => {
  test('there are enough of them', () => {
    const count = programs.filter(({ snapshot }) => !checkSnapshot(snapshot).diagnostics.some(isError)).length;
    expect(count).toBeGreaterThan(100);
  });

  test('each name of a sound declaration is covered once', () => {
    expect(programs.flatMap(uncovered)).toEqual([]);
  });

  test('occurrences stand in order, apart from each other, and are found again', () => {
    const wrong = programs.flatMap(({ name, snapshot }) =>
      [...snapshot.files.keys()].flatMap(path => {
        const found = occurrencesIn(snapshot, path);
        return found.flatMap((each, index) =>
          problemsOf(snapshot, each, found[index + 1]).map(one => `${name}: ${one}`),
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('what is used is declared', () => {
    const wrong = programs.flatMap(({ name, snapshot }) =>
      [...snapshot.files.keys()].flatMap(path =>
        occurrencesIn(snapshot, path).flatMap(({ symbol }) =>
          symbol.kind === 'owner' || occurrencesOf(snapshot, symbol.key).some(({ role }) => role === 'declaration')
            ? []
            : [`${name}: ${symbol.key}`],
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

function problemsOf(snapshot: Snapshot, each: Occurrence, next: Occurrence | undefined): string[] {
  const { path, span, symbol } = each;
  const at = `${symbol.key} at ${span.start}`;
  const text = snapshot.files.get(path)!.text.slice(span.start, span.end);
  return [
    ...(next !== undefined && next.span.start < span.end ? [`${at} lies in the next one`] : []),
    ...(symbolAt(snapshot, path, span.start) === each ? [] : [`${at} is not found at its start`]),
    ...(symbolAt(snapshot, path, span.end - 1) === each ? [] : [`${at} is not found at its last letter`]),
    ...(occurrencesOf(snapshot, symbol.key).includes(each) ? [] : [`${at} is not among those of its key`]),
    ...(spelled(text) === symbol.name.toLowerCase().trim() ? [] : [`${at} reads ${text}`]),
  ];
}

/** Members match whatever the case of their letters. */
const spelled = (text: string): string => (text.startsWith('"') ? String(JSON.parse(text)) : text).toLowerCase().trim();
