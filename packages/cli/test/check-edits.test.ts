// Fixes as changes of a text: which can be made together, and that a round never makes a program worse.
import { type LocatedDiagnostic, type ParsedFile, parseFile } from '@funnel/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart, type Candidate, edited } from '../src/check/fix/edits.ts';
import { fixRound, type Recheck, type State } from '../src/check/fix/round.ts';

const candidate = (...edits: readonly (readonly [number, number, string])[]): Candidate => ({
  file: 'a.funnel',
  code: 'a-code',
  title: 'Write it',
  at: edits[0]?.[0] ?? 0,
  edits: edits.map(([start, end, text]) => ({ span: { start, end }, text })),
});

describe('fixes that are apart', () => {
  test.each([
    ['next to each other', [0, 2, 'x'], [2, 4, 'y'], true],
    ['of the same words', [0, 4, 'x'], [2, 4, 'y'], false],
    ['one within the other', [0, 4, 'x'], [1, 2, 'y'], false],
    ['put in at one place', [2, 2, 'x'], [2, 2, 'y'], false],
    ['put in where another begins', [2, 2, 'x'], [2, 4, 'y'], false],
    ['put in where another ends', [2, 4, 'x'], [4, 4, 'y'], false],
    ['put in elsewhere', [0, 1, 'x'], [2, 2, 'y'], true],
  ] as const)('%s', (_, one, other, both) => {
    expect(apart([candidate(one), candidate(other)])).toHaveLength(both ? 2 : 1);
    expect(apart([candidate(other), candidate(one)])).toHaveLength(both ? 2 : 1);
  });

  test('are whole: one edit that collides leaves out all of the fix', () => {
    const first = candidate([4, 6, 'x']);
    expect(apart([first, candidate([0, 1, 'y'], [5, 6, 'z'])])).toEqual([first]);
  });

  test('of other files do not count', () => {
    expect(apart([candidate([0, 4, 'x']), { ...candidate([0, 4, 'y']), file: 'b.funnel' }])).toHaveLength(2);
  });

  test('change what they name and nothing else', () => {
    const place = fc.record({ start: fc.nat(40), length: fc.nat(5), text: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.string({ minLength: 50, maxLength: 60 }), fc.array(place, { maxLength: 8 }), (text, places) => {
        const all = places.map(({ start, length, text: instead }) => candidate([start, start + length, instead]));
        const edits = apart(all)
          .flatMap(each => each.edits)
          .toSorted((a, b) => a.span.start - b.span.start);
        let kept = edited(text, edits);
        // Undone from the last one on, each finds its own words again where it put them.
        for (const { span, text: instead } of edits.toReversed()) {
          const before = edits.filter(other => other.span.start < span.start);
          const moved = before.reduce((sum, { span: s, text: t }) => sum + t.length - (s.end - s.start), span.start);
          expect(kept.slice(moved, moved + instead.length)).toBe(instead);
          kept = kept.slice(0, moved) + text.slice(span.start, span.end) + kept.slice(moved + instead.length);
        }
        expect(kept).toBe(text);
      }),
    );
  });
});

test('what is put in ends its lines as the text does', () => {
  const edits = [{ span: { start: 1, end: 1 }, text: 'x\ny' }];
  expect(edited('a\r\nb\r\n', edits)).toBe('ax\r\ny\r\nb\r\n');
  expect(edited('a\nb\r\n', edits)).toBe('ax\ny\nb\r\n');
  expect(edited('ab', edits)).toBe('ax\nyb');
});

describe('a round', () => {
  const finding = (start: number, text: string, severity: 'error' | 'warning' = 'warning'): LocatedDiagnostic => ({
    file: 'a.funnel',
    code: 'a-code',
    severity,
    data: {},
    span: { start, end: start + 1 },
    related: [],
    fixes: [{ title: 'Write it', safe: true, edits: [{ span: { start, end: start + 1 }, text }] }],
  });
  const stateOf = (text: string, diagnostics: readonly LocatedDiagnostic[]): State => {
    const file: ParsedFile = parseFile('a.funnel', text);
    return { files: [file], diagnostics };
  };
  const textOf = ({ files }: State): string => files[0]!.text;
  /** Each exclamation mark in the text is an error. */
  const recheck: Recheck = texts => {
    const text = texts.get('a.funnel')!;
    return stateOf(
      text,
      [...text].flatMap((letter, at) => (letter === '!' ? [{ ...finding(at, '', 'error'), fixes: [] }] : [])),
    );
  };

  test('leaves out the fixes that would raise the number of errors, and keeps the others', () => {
    const fixes = ['a', 'b', '!', 'd', 'e', '!', 'g'].map((text, at) => finding(at, text));
    const { made, state } = fixRound(stateOf('0123456', fixes), recheck);
    expect(textOf(state)).toBe('ab2de5g');
    expect(made.map(({ at }) => at)).toEqual([0, 1, 3, 4, 6]);
  });

  test('may trade an error for another, but not for two', () => {
    const broken = { ...finding(0, 'a', 'error') };
    expect(textOf(fixRound(stateOf('0123', [broken, finding(1, '!')]), recheck).state)).toBe('a!23');
    const state = stateOf('0123', [broken, finding(1, '!'), finding(2, '!')]);
    expect(textOf(fixRound(state, recheck).state).split('!')).toHaveLength(2);
  });

  test('with nothing safe to do leaves all as it is', () => {
    const unsafe = { ...finding(0, 'a'), fixes: finding(0, 'a').fixes.map(fix => ({ ...fix, safe: false })) };
    const state = stateOf('0123', [unsafe]);
    expect(fixRound(state, recheck)).toEqual({ state, made: [] });
  });
});
