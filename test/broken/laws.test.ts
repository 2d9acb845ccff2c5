// Laws over the corpus: one slip has one finding, at its place, and safe fixes mend it.
import { describe, expect, test } from 'vitest';
import { findingsIn, findingsOf, fixed, safeFixes, textOf } from './support/findings.ts';
import { type Slip, slips } from './support/slip.ts';

const named = (slip: Slip): string => `${slip.document.path}: ${slip.title}`;

/** The slips that a law does not hold for, with what is said of them. */
const breaches = (holds: (slip: Slip) => boolean): string[] =>
  slips.filter(slip => !holds(slip)).map(slip => `${named(slip)}\n${textOf(slip)}`);

describe('every slip', () => {
  test('has one finding, or as many as its document says', () => {
    expect(breaches(slip => findingsOf(slip).length === slip.findings)).toEqual([]);
  });

  test('is told where it is', () => {
    const lies = (slip: Slip): boolean =>
      findingsOf(slip).every(({ file, span }) => {
        const inside = slip.marks.some(({ start, end }) => start <= span.start && span.end <= end);
        return file === 'rules.funnel' && inside;
      });
    expect(breaches(lies)).toEqual([]);
  });

  test('is mended by the safe fixes, and nothing is left to say but notes', () => {
    const mends = (slip: Slip): boolean => {
      const fixes = safeFixes(slip);
      if (fixes.length < findingsOf(slip).length) return true;
      return findingsIn(slip, fixed(slip.source, fixes)).every(({ severity }) => severity === 'info');
    };
    expect(breaches(mends)).toEqual([]);
  });

  test('is no longer told once any of its fixes is applied', () => {
    const goes = (slip: Slip): boolean =>
      findingsOf(slip).every(finding =>
        finding.fixes.every(fix => {
          const left = findingsIn(slip, fixed(slip.source, [fix]));
          return !left.some(other => other.code === finding.code && other.span.start === finding.span.start);
        }),
      );
    expect(breaches(goes)).toEqual([]);
  });

  test('shows what its safe fix makes of it, and only then', () => {
    expect(breaches(slip => safeFixes(slip).length > 0 === (slip.mended !== null))).toEqual([]);
  });

  test('has a name of its own in its document', () => {
    const names = slips.map(named);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
