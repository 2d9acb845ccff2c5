// Names: what is declared, what is not, and what a name means where.
import { describe, expect, test } from 'vitest';
import { check, parseFile } from '../../src/index.ts';
import { reader } from './files.ts';
import { expectMarked } from './marked.ts';

describe('declarations', () => {
  test('share names by kind: segments, activities and lists have their own', () =>
    expectMarked(`
lead { visit text }
activity visit
list visit = "a"
segment visit when visit in visit and any visit
exclude "x" when segment is visit`));

  test('clash across files, whatever the order of the files', () => {
    const files = [
      parseFile('b.funnel', 'lead { fit number }'),
      parseFile('a.funnel', 'score fit from 0 to 1 { add 1 when fit is known }'),
    ];
    const codes = (order: typeof files) => check(order, reader).diagnostics.map(({ code, file }) => `${file} ${code}`);
    expect(codes(files)).toContain('b.funnel name-clash');
    expect(codes(files)).toEqual(codes([...files].reverse()));
  });

  test('a persona and a segment cannot share a name', () =>
    expectMarked(`
lead { size number }
persona big when size > 1
segment big when size > 2 // error: duplicate-declaration
exclude "x" when persona is big`));

  test('every second one is told', () =>
    expectMarked(`
lead { size number }
param a normally 1
param a normally 2 // error: duplicate-declaration
param a normally 3 // error: duplicate-declaration
exclude "x" when size < a`));
});

describe('meanings', () => {
  test('the right side of `is` is first a member', () =>
    expectMarked(`
lead {
  plan one of size, other
  size number
}
exclude "x" when plan is size`));

  test('and else a field of the same type', () =>
    expectMarked(`
lead {
  email text
  work_email text
  size number
}
exclude "x" when email is work_email
exclude "y" when email is size // error: type-mismatch`));

  test('a quoted member, in any case of letters', () =>
    expectMarked(`
lead { source one of google, "Lead Add Form" }
exclude "x" when source is "lead add form" or source in (Google, "LEAD ADD FORM")`));

  test('properties come first in a `where`, fields with `of lead`, params bare', () =>
    expectMarked(`
lead { title text }
activity webinar { title text }
param enough normally 3
exclude "x" when any webinar where (title contains "cloud" and title of lead contains "vp")
exclude "y" when any webinar where title is enough // error: type-mismatch`));

  test('a segment or score in a `where` is out of sight', () =>
    expectMarked(`
lead { size number }
activity visit { seconds number }
segment big when size > 9
score fit from 0 to 9 {
  add 1 when segment is big
  add 1 per visit where seconds > fit // error: not-in-where
  add 1 per visit where (segment is big) // error: not-in-where
}`));
});

describe('suggestions', () => {
  const candidates = (source: string) =>
    check([parseFile('rules.funnel', source)], reader).diagnostics.flatMap(({ data }) => data['candidates'] ?? []);

  test.each([
    ['lead { employees number }\nexclude "x" when employes > 1', ['employees']],
    ['lead { employees number }\nexclude "x" when Employees > 1', ['employees']],
    ['lead { size "Company size" number }\nexclude "x" when company_size > 1', ['size']],
    ['lead { region one of amer, emea }\nexclude "x" when region is emae', ['emea']],
    ['lead { email text }\nactivity page_view\nexclude "x" when any pageview', ['page_view']],
    ['lead { email text }\nexclude "x" when completely_other > 1', []],
  ])('%s', (source, expected) => expect(candidates(source)).toEqual(expected));
});

describe('circles', () => {
  test('are told once, with every step', () => {
    const source = `lead { size number }
segment a when segment is b and size > 1
segment b when segment is c
segment c when segment is a`;
    const [loop, ...others] = check([parseFile('rules.funnel', source)], reader).diagnostics;
    expect(loop!.data).toEqual({ names: ['a', 'b', 'c', 'a'] });
    expect(loop!.related).toHaveLength(2);
    expect(others).toEqual([]);
  });

  test('of one, of params, of scores and gates', () =>
    expectMarked(`
lead { size number }
param bar normally 1 { use 2 when size > bar } // error: loop
score fit from 0 to 9 { add 1 when ready } // error: loop
gate ready { require fit > 1 }
gate other { use other otherwise } // error: loop`));

  test('an exclusion that leads to a score is no circle', () =>
    expectMarked(`
lead { size number }
score fit from 0 to 9 { add 1 when size > 1 }
segment good when fit > 3
exclude "x" when segment is good // error: score-in-exclude`));
});

test('of thousands alike in a declaration five hundred are told, and the last says where there are more', () => {
  const text = `lead { size number }\nsegment s when size > 1${' or sise > 1'.repeat(2000)}\nsegment t when sise > 1`;
  const { diagnostics } = check([parseFile('rules.funnel', text)], reader);
  const unknown = diagnostics.filter(({ code }) => code === 'unknown-name');
  expect(unknown).toHaveLength(501);
  expect(unknown.map(({ related }) => related.map(({ note }) => note)).slice(498)).toEqual([[], ['more-follow'], []]);
  expect(unknown[499]!.related[0]!.span.start).toBeGreaterThan(unknown[499]!.span.start);
});
