// What a day has passed for: reviews that are overdue, lines whose last day is over. Nothing of it without an instant.
import { describe, expect, test } from 'vitest';
import { check, lineMap, messageOf, parseFile, placeOf } from '../../src/index.ts';
import { reader } from './files.ts';

const DAY = 86_400_000;

/** The codes with their lines, of those that ask for an instant. */
function told(source: string, asOf?: number): readonly string[] {
  const { diagnostics } = check([parseFile('rules.funnel', source)], reader, asOf === undefined ? {} : { asOf });
  const map = lineMap(source);
  return diagnostics
    .filter(({ code }) => code === 'review-overdue' || code === 'until-passed')
    .map(each => `${placeOf(map, each.span.start).line} ${messageOf(each)}`);
}

describe('reviews', () => {
  const program = (funnel: string, score: string, group = '') => `funnel shop {${funnel}}
lead { email text }
activity open
score fit from 0 to 100 {${score}
  group "More" up to 10 points {${group}
    add 5 per open
  }
}
`;
  const overdue = (of: string, due: string) => `The review of ${of} was due on ${due}`;

  test('are due so many days after the last one, and overdue on the next day', () => {
    const source = program(' review every 30 days reviewed 2026-11-01 ', '');
    const due = Date.UTC(2026, 11, 1);
    expect(told(source, due)).toEqual([]);
    expect(told(source, due + DAY - 1)).toEqual([]);
    expect(told(source, due + DAY)).toEqual([`1 ${overdue('funnel `shop`', '2026-12-01')}`]);
    expect(told(source)).toEqual([]);
  });

  test('of a block take what it does not say from around it', () => {
    const asOf = Date.UTC(2026, 11, 24);
    const own = program(' review every 30 days reviewed 2026-12-20 ', ' reviewed 2026-10-01');
    expect(told(own, asOf)).toEqual([`4 ${overdue('score `fit`', '2026-10-31')}`]);
    const every = program(' review every 90 days reviewed 2026-12-01 ', ' review every 2 weeks');
    expect(told(every, asOf)).toEqual([`4 ${overdue('score `fit`', '2026-12-15')}`]);
    const group = program(' reviewed 2026-12-01 ', ' review every 30 days', ' reviewed 2026-11-01');
    expect(told(group, asOf)).toEqual([`5 ${overdue('score `fit`', '2026-12-01')}`]);
  });

  test('are not judged where one of the two is said nowhere', () => {
    const asOf = Date.UTC(2030, 0, 1);
    expect(told(program(' review every 30 days ', ''), asOf)).toEqual([]);
    expect(told(program(' reviewed 2026-11-01 ', ''), asOf)).toEqual([]);
    expect(told(program('', ' owned by sales'), asOf)).toEqual([]);
  });

  test('with a date or a time that is none are left to what tells of that', () => {
    const asOf = Date.UTC(2030, 0, 1);
    expect(told(program(' review every 30 days reviewed 2026-11-31 ', ''), asOf)).toEqual([]);
    expect(told(program(' review every 1.5 days reviewed 2026-11-01 ', ''), asOf)).toEqual([]);
    expect(told(program(` review every ${'9'.repeat(30)} days reviewed 2026-11-01 `, ''), asOf)).toEqual([]);
  });
});

describe('last days', () => {
  const source = `lead {
  region one of amer, emea
  employees number
}
param bar normally 40 allowed 20 to 60 {
  use 50 when region is emea until 2026-11-30
}
score fit from 0 to 100 {
  add 30 when employees >= bar until 2026-12-31
}
grade size {
  band large when employees >= 1000 until 2026-11-29
  band small otherwise
}
gate ready {
  refuse when employees < 10 until 2026-11-30
  require fit >= 20
}
lifecycle {
  stage lead
  stage mql
  move lead to mql when ready until 2026-11-30
}
`;
  const over = (line: number, day: string) => `${line} This ended with ${day}, so it decides nothing any more`;

  test('hold for all of their day', () => {
    const last = Date.UTC(2026, 10, 30);
    expect(told(source, last + DAY - 1)).toEqual([over(12, '2026-11-29')]);
    expect(told(source, last + DAY)).toEqual([
      over(6, '2026-11-30'),
      over(12, '2026-11-29'),
      over(16, '2026-11-30'),
      over(22, '2026-11-30'),
    ]);
    expect(told(source)).toEqual([]);
  });
});
