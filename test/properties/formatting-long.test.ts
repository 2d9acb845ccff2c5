// Laws of long lines: no line of more than 130 characters holds an `and` or `or` that it could have been broken at, nothing is
// ever aligned, and indentation goes in steps of two.
import { format, parseFile, type SourceToken, tokenise } from '@funnel/language';
import { describe, expect, it } from 'vitest';
import { sourceTexts } from '../corpus/texts.ts';
import { createChance } from '../random/chance.ts';
import { casesAskedFor } from '../random/corpus.ts';
import { randomProgram } from '../random/program.ts';

const LIMIT = 130;

/** The same program with names so long that most lines are too. */
function withLongNames(text: string, length: number): string {
  const parts: string[] = [];
  let last = 0;
  for (const { kind, text: word, end } of tokenise(text)) {
    if (kind !== 'name') continue;
    parts.push(text.slice(last, end), '_'.repeat(Math.max(0, length - word.length)));
    last = end;
  }
  return parts.join('') + text.slice(last);
}

interface Spanned {
  readonly span: { readonly start: number; readonly end: number };
}

const isLogic = (value: object): value is { readonly operands: readonly Spanned[] } =>
  'kind' in value && value.kind === 'logic';

/** Where the parts of an `and` or `or` end that another one follows. */
function ends(value: unknown, base: number): number[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isLogic(value) ? value.operands.slice(0, -1).map(({ span }) => base + span.end) : [];
  return [...own, ...Object.values(value).flatMap(inner => ends(inner, base))];
}

/** Lines that are too long although they could be broken, without the comments behind them. */
function unbroken(text: string): readonly string[] {
  const words = tokenise(text).filter(({ kind }) => kind !== 'comment' && kind !== 'doc');
  const next = (offset: number): SourceToken => words.find(({ start }) => start >= offset)!;
  const operators = parseFile('', text).declarations.flatMap(({ node, start }) => ends(node, start));
  return operators.flatMap(end => {
    const { start } = next(end);
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const to = text.indexOf('\n', start);
    const last = words.findLast(word => word.start >= from && word.end <= to)!;
    const isFirst = text.slice(from, start).trim() === '';
    return last.end - from > LIMIT && !isFirst ? [text.slice(from, last.end)] : [];
  });
}

/** Blanks between two words of a line other than one space, and indentation that is no multiple of two. */
function misaligned(text: string): readonly string[] {
  const words = tokenise(text);
  return words.flatMap((word, index) => {
    const gap = text.slice(index === 0 ? 0 : words[index - 1]!.end, word.start);
    const line = gap.lastIndexOf('\n');
    const right = line === -1 && index > 0 ? gap === '' || gap === ' ' : /^(?: {2})*$/.test(gap.slice(line + 1));
    return right ? [] : [`${JSON.stringify(gap)} before ${word.text}`];
  });
}

const formatted = (text: string): string => {
  const result = format(text);
  return result.kind === 'formatted' ? result.text : `refused at ${result.difference.at}`;
};

const isWhole = (text: string): boolean =>
  parseFile('', text).declarations.every(({ diagnostics }) =>
    diagnostics.every(({ severity }) => severity !== 'error'),
  );

function holds(text: string, length: number): void {
  const printed = formatted(withLongNames(text, length));
  expect(unbroken(printed)).toEqual([]);
  expect(misaligned(printed)).toEqual([]);
}

describe('long lines', () => {
  it('of every whole text of the project', () => {
    const texts = sourceTexts().filter(({ text }) => isWhole(text));
    expect(texts.length).toBeGreaterThan(300);
    for (const { text } of texts) for (const length of [1, 24, 60]) holds(text, length);
  });

  const cases = casesAskedFor(60, 5000);

  it(`of ${cases} random programs`, { timeout: 1_200_000 }, () => {
    let long = 0;
    for (let seed = 0; seed < cases; seed += 1) {
      const length = createChance(seed).from(1, 70);
      const { text } = randomProgram(seed);
      holds(text, length);
      if (formatted(withLongNames(text, length)) !== withLongNames(formatted(text), length)) long += 1;
    }
    // Names decide where lines are broken: else this would try nothing.
    expect(long).toBeGreaterThan(cases / 2);
  });
});
