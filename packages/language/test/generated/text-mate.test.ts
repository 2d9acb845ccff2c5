// The generated TextMate grammar colours every text of the project as the lexer reads it, token by token: each token in the
// colour of its kind from its first character to its last, what is none of the language marked as wrong, and nothing else.
import { isReserved, parseFile, type TokenKind, tokenise } from '@funnel/language';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { sourceTexts } from '../../../../test/corpus/texts.ts';
import { createChance } from '../../../../test/random/chance.ts';
import { laidOut } from '../../../../test/random/layout.ts';
import { randomProgram } from '../../../../test/random/program.ts';
import { rawTokens } from './raw-tokens.ts';
import { runs } from '../properties/tour.ts';
import { coloursOf, loadGrammar } from './colours.ts';

let grammar: IGrammar;

beforeAll(async () => {
  grammar = await loadGrammar();
});

const wanted: Readonly<Record<TokenKind | 'foreign' | 'blank', RegExp>> = {
  keyword: /^(keyword\.(declaration|control|other|operator\.word)|storage\.type|support\.function|constant\.language\.unit)\.funnel$/,
  name: /^variable\.other\.funnel$/,
  text: /^string\.quoted\.double\.funnel$/,
  number: /^constant\.numeric\.funnel$/,
  percent: /^constant\.numeric\.percent\.funnel$/,
  date: /^constant\.other\.date\.funnel$/,
  instant: /^constant\.other\.date\.instant\.funnel$/,
  clock: /^constant\.other\.clock\.funnel$/,
  sign: /^(keyword\.operator|punctuation)\.funnel$/,
  comment: /^comment\.line\.double-slash\.funnel$/,
  doc: /^comment\.line\.documentation\.funnel$/,
  foreign: /^invalid\.illegal\.[a-z-]+\.funnel$/,
  blank: /^$/,
};

/** A place that no token of the lexer covers; null where all are covered. */
function gapIn(text: string): number | null {
  let last = 0;
  for (const { start, end } of rawTokens(text)) {
    if (start !== last) return last;
    last = end;
  }
  return last === text.length ? null : last;
}

/** Tokens that are not coloured as they should be, from end to end. */
function wronglyColoured(text: string): readonly string[] {
  const { of, edges } = coloursOf(grammar, text);
  return rawTokens(text)
    .filter(
      ({ kind, start, end }) =>
        of.slice(start, end).some(colour => !wanted[kind].test(colour)) ||
        (kind !== 'blank' && !(edges.has(start) && edges.has(end))),
    )
    .map(({ kind, start, end }) => `${kind} ${JSON.stringify(text.slice(start, end))}: ${of[start]}`);
}

/** Without those texts in which a foreign token goes over several lines, which an editor reads one by one. */
const inOneLine = (text: string): boolean =>
  rawTokens(text).every(({ kind, start, end }) => kind !== 'foreign' || !/[\r\n]/.test(text.slice(start, end)));

describe('coloured as the lexer reads', () => {
  const texts = sourceTexts();

  test('every source file and every block of the documents', () => {
    const left = texts.filter(({ text }) => inOneLine(text));
    expect(left.length).toBeGreaterThan(500);
    // Broken on purpose: a quoted text or a comment of another language over several lines.
    expect(texts.length - left.length).toBeLessThan(texts.length / 50);
    for (const { path, text } of left) {
      expect(gapIn(text), path).toBeNull();
      expect(wronglyColoured(text), path).toEqual([]);
    }
  });

  test('random programs, laid out at random', () => {
    for (let seed = 0; seed < runs(40); seed += 1) {
      const text = laidOut(createChance(seed), randomProgram(seed).text);
      expect(wronglyColoured(text), text).toEqual([]);
    }
  });

  test('texts of nothing but odd things', () => {
    const odd = 'use 1_000.50 60% 2026-12-25T09:00Z 2026-12-25 09:00 "a \\"b\\"" list_x x1 //// no doc\n/// doc\n!= <= (a*b) // end';
    const foreign = '“x” \'y\' == && <> 9am 31.12.2026 é été whené ½ 一 ; @ \u2028 x\u00a0y 😀 "open\n# note\nwhen١ ١\rx // y\rz';
    for (const text of [odd, foreign]) expect(wronglyColoured(text)).toEqual([]);
  });
});

test('a comment of another language is marked to its end, however many lines it has', () => {
  const text = 'list l /* a\n"b" c */ = "d" /* open\nlist';
  const { of } = coloursOf(grammar, text);
  const marked = [...text].map((character, at) => (of[at]!.startsWith('invalid.illegal.block-comment') ? character : '_'));
  expect(marked.join('')).toBe('_______/* a_"b" c */_______/* open_list');
});

/** Where names stand that the parser reads as such. */
function nameStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  const visit = (value: unknown, base: number): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('text' in value && 'span' in value && typeof value.text === 'string')
      starts.add(base + (value.span as { readonly start: number }).start);
    for (const inner of Object.values(value)) visit(inner, base);
  };
  for (const { node, start } of parseFile('', text).declarations) visit(node, start);
  return starts;
}

test('what the grammar cannot know: whether a word that may be a name is one', () => {
  const words = { keywords: 0, names: 0 };
  for (const { text } of sourceTexts()) {
    const starts = nameStarts(text);
    for (const { kind, text: word, start } of tokenise(text)) {
      if (kind !== 'keyword') continue;
      words.keywords += 1;
      if (!isReserved(word) && starts.has(start)) words.names += 1;
    }
  }
  const share = words.names / words.keywords;
  console.log(`${words.names} of ${words.keywords} words coloured as keywords are names (${(100 * share).toFixed(1)}%)`);
  expect(words.names).toBeGreaterThan(0);
  expect(share).toBeLessThan(0.1);
});
