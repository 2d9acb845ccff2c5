// Laws of formatting in an editor: edits make what the formatter prints, a range changes its declarations only, and nothing that is
// put right while typing changes what is said.
import { format, parseFile, type SourceToken, tokenise } from '@funnel/language';
import {
  editsBetween,
  formatting,
  onTypeFormatting,
  openSnapshot,
  rangeFormatting,
  type TextEdit,
  withEdits,
} from '@funnel/language-service';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../random/chance.ts';
import { casesAskedFor } from '../../random/corpus.ts';
import { laidOut } from '../../random/layout.ts';
import { randomProgram } from '../../random/program.ts';
import { textOf } from '../../random/source.ts';

const PATH = 'random.funnel';
const nothing = { read: () => ({ problem: 'missing' as const }) };
const opened = (text: string) => openSnapshot([{ path: PATH, text }], nothing);

const said = (text: string): string[] => tokenise(text).map((token: SourceToken) => token.text.trim());

/** Hurdles of a gate and their comments change places; what is said stays. */
const sorted = (words: readonly string[]): string => words.toSorted().join(' ');

const areApart = (edits: readonly TextEdit[]): boolean =>
  edits.every(({ span }, index) => index === 0 || edits[index - 1]!.span.end <= span.start);

describe('formatting in an editor', () => {
  const cases = Array.from({ length: casesAskedFor(40, 400) }, (_, seed) => {
    const chance = createChance(seed);
    return { seed, chance, text: laidOut(chance, textOf(randomProgram(seed).source)) };
  });

  it('a whole file becomes what the formatter prints', () => {
    for (const { seed, text } of cases) {
      const edits = formatting(opened(text), PATH);
      expect(areApart(edits), `program ${seed}`).toBe(true);
      expect(withEdits(text, edits), `program ${seed}`).toBe((format(text) as { text: string }).text);
    }
  });

  it('a range formats the declarations it touches, and nothing else', () => {
    for (const { seed, chance, text } of cases) {
      const { declarations } = parseFile(PATH, text);
      const start = chance.below(text.length);
      const end = chance.from(start, Math.min(text.length - 1, start + 200));
      const touched = declarations.filter(each => each.end >= start && each.start <= end);
      const edits = rangeFormatting(opened(text), PATH, { start, end });
      expect(areApart(edits), `program ${seed}`).toBe(true);
      for (const { span } of edits) {
        const inside = touched.some(each => each.start <= span.start && span.end <= each.end);
        expect(inside, `program ${seed}, ${span.start}`).toBe(true);
      }
      const after = withEdits(text, edits);
      expect(sorted(said(after)) === sorted(said(text)), `program ${seed}`).toBe(true);
      expect((format(after) as { text: string }).text, `program ${seed}`).toBe((format(text) as { text: string }).text);
    }
  });

  it('a new line or a brace anywhere changes blanks only', () => {
    for (const { seed, chance, text } of cases.slice(0, casesAskedFor(12, 100))) {
      for (let times = 0; times < 12; times += 1) {
        const at = chance.below(text.length);
        const typed = chance.pick(['\n', '}']);
        const now = text.slice(0, at) + typed + text.slice(at);
        const edits = onTypeFormatting(opened(now), PATH, at + 1, typed);
        expect(areApart(edits), `program ${seed}, ${at}`).toBe(true);
        const after = withEdits(now, edits);
        expect(sorted(said(after)) === sorted(said(now)), `program ${seed}, ${typed} at ${at}`).toBe(true);
      }
    }
  });

  it('edits between two texts make one of the other', () => {
    const line = fc.constantFrom('a\n', 'b\n', '\n', 'c', '  d\n');
    const text = fc.array(line, { maxLength: 12 }).map(lines => lines.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = editsBetween(before, after);
        return areApart(edits) && withEdits(before, edits) === after;
      }),
      { seed: 1, numRuns: casesAskedFor(500, 5000) },
    );
  });
});
