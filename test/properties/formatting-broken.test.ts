// Laws of files with errors: whole declarations come out as they would alone, broken ones as they stood, and one mistake costs the
// layout of one declaration.
import { type Formatted, format, type ParsedDeclaration, type ParsedFile, parseFile } from '@funnel/language';
import { describe, expect, it } from 'vitest';
import { sourceTexts } from '../corpus/texts.ts';
import { mutations } from '../fuzz/inputs/mutate.ts';
import { type Chance, createChance } from '../random/chance.ts';
import { casesAskedFor } from '../random/corpus.ts';
import { laidOut } from '../random/layout.ts';
import { randomProgram } from '../random/program.ts';

const isBroken = ({ diagnostics }: ParsedDeclaration): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/** What a file has to say, without what only holds a comment or a blank. */
const entries = ({ declarations }: ParsedFile): readonly ParsedDeclaration[] =>
  declarations.filter(entry => entry.node !== null || isBroken(entry));

const printed = (result: Formatted): string => (result.kind === 'formatted' ? result.text : 'refused');

/** To the letter, but for line ends behind the last line. */
const asLeft = (text: string): string => text.replace(/[\r\n]+$/, '');

/** How one entry should come out. */
const expected = (source: string, entry: ParsedDeclaration): string => {
  const own = source.slice(entry.start, entry.end);
  return isBroken(entry) ? asLeft(own) : printed(format(own)).trimEnd();
};

function outcome(text: string): string {
  const file = parseFile('', text);
  const once = format(file);
  if (once.kind === 'refused') return `refused at ${once.difference.at}`;
  if (printed(format(once.text)) !== once.text) return 'not settled';
  const after = entries(parseFile('', once.text));
  const wrong = entries(file).find((entry, index) => {
    const other = after[index];
    return other === undefined || asLeft(once.text.slice(other.start, other.end)) !== expected(text, entry);
  });
  return wrong === undefined ? 'right' : `wrong: ${text.slice(wrong.start, wrong.end)}`;
}

/** Tokens lost, doubled, swapped and changed. */
const mistakes = mutations.slice(0, 9);

/** A text with a mistake in one of its declarations; null where it has too few. */
function withMistake(chance: Chance, text: string): string | null {
  const whole = parseFile('', text).declarations.filter(({ node }) => node !== null);
  if (whole.length < 2) return null;
  const { start, end } = chance.pick(whole);
  return text.slice(0, start) + chance.pick(mistakes)(chance, text.slice(start, end)) + text.slice(end);
}

const texts = sourceTexts().map(({ text }) => text);

function randomText(chance: Chance): string {
  const text = chance.percent(50) ? randomProgram(chance.below(100_000)).text : chance.pick(texts);
  return chance.percent(50) ? laidOut(chance, text) : text;
}

const cases = casesAskedFor(150, 5000);

describe(`${cases} texts with a mistake in one declaration`, () => {
  it('are formatted around it', { timeout: 1_800_000 }, () => {
    const left = { one: 0, more: 0 };
    for (let seed = 0; seed < cases; seed += 1) {
      const chance = createChance(seed);
      const sound = randomText(chance);
      const text = withMistake(chance, sound);
      if (text === null) continue;
      expect(outcome(text), `seed ${seed}:\n${text}`).toBe('right');
      if (parseFile('', sound).declarations.some(isBroken)) continue;
      const broken = parseFile('', text).declarations.filter(isBroken).length;
      if (broken > 0) left[broken > 1 ? 'more' : 'one'] += 1;
    }
    expect(left.one).toBeGreaterThan(cases / 4);
    expect(left.more / (left.one + left.more)).toBeLessThan(0.05);
  });

  it('of every broken text of the project', () => {
    const wrong = texts.filter(text => parseFile('', text).declarations.some(isBroken));
    expect(wrong.length).toBeGreaterThan(50);
    for (const text of wrong) expect(outcome(text), text).toBe('right');
  });
});
