// Comments that allow findings: what they are about, what they cannot allow, and that the formatter leaves them their meaning.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CheckOptions, check, format, lineMap, needOf, parseFile, placeOf } from '../../src/index.ts';
import { reader } from './files.ts';

function checked(source: string, options: CheckOptions = {}) {
  const { allowed, diagnostics } = check([parseFile('rules.funnel', source)], reader, options);
  const map = lineMap(source);
  const told = diagnostics
    .filter(({ code }) => !code.startsWith('model-'))
    .map(({ code, span }) => `${placeOf(map, span.start).line} ${code}`);
  const held = allowed.map(({ diagnostic: { code, span }, reason }) => {
    return `${placeOf(map, span.start).line} ${code}: ${reason}`;
  });
  return { told, held };
}

const LEAD = 'lead { email text }\n';

describe('a comment allows', () => {
  test.each([
    ['at the end of its line', 'list a = "x" // allow unused: for spring\n', ['2 unused: for spring']],
    ['on the line before', '// allow unused: for spring\nlist a = "x"\n', ['3 unused: for spring']],
    [
      'with another between, and a doc comment',
      '// allow unused: for spring\n// allow list-text-twice: as bought\n/// Bought.\nlist a = "x",\n  "x"\n',
      ['5 unused: for spring', '6 list-text-twice: as bought'],
    ],
    ['below a doc comment', '/// Bought.\n// allow unused: for spring\nlist a = "x"\n', ['4 unused: for spring']],
    ['with lines that end as on Windows', '// allow unused: for spring\r\nlist a = "x"\r\n', ['3 unused: for spring']],
    ['without blanks', '//allow unused:spring\nlist a = "x"\n', ['3 unused: spring']],
  ])('%s', (_, source, held) => {
    expect(checked(LEAD + source)).toEqual({ told: [], held });
  });

  test('all of the block that begins behind it', () => {
    const { told, held } = checked(`${LEAD}activity open
// allow letter-case: as the form has them
score fit from 0 to 15 {
  add 5 when email contains "École"
  group "More" up to 10 points {
    add 5 when email contains "Été"
    add 6 for first open
  }
}
segment other when email contains "Île" and any open
exclude "Others" when segment is other
`);
    expect(held.map(each => each.slice(0, 13))).toEqual(['5 letter-case', '7 letter-case']);
    expect(told).toEqual(['11 letter-case']);
  });

  test('a group of a score, or one line of it', () => {
    const source = (group: string, line: string) => `${LEAD}activity open
score fit from 0 to 100 {
  add 5 per open
  ${group}
  group "More" up to 10 points {
    ${line}
    add 5 when email contains "École"
    add 6 when email contains "Été"
  }
}
`;
    const comment = '// allow letter-case: as the form has them';
    expect(checked(source(comment, '')).told).toEqual([]);
    expect(checked(source('', comment)).told).toEqual(['9 letter-case']);
  });

  test('a line that is broken into several, from its end or from before it', () => {
    const source = (before: string, behind: string) => `${LEAD}activity open
${before}
exclude "Odd" when email contains "École"
  and any open ${behind}
`;
    const comment = '// allow letter-case: as the form has it';
    expect(checked(source(comment, '')).told).toEqual([]);
    expect(checked(source('', comment)).told).toEqual([]);
    expect(checked(source('', '')).told).toEqual(['4 letter-case']);
  });
});

describe('a comment does not allow', () => {
  test.each([
    [
      'what stands behind a blank line',
      '// allow unused: for spring\n\nlist a = "x"\n',
      ['2 allow-unneeded', '4 unused'],
    ],
    ['another code', 'list a = "x" // allow letter-case: for spring\n', ['2 unused', '2 allow-unneeded']],
    ['the line before it', 'list a = "x"\n// allow unused: for spring\n', ['2 unused', '3 allow-unneeded']],
    ['anything without a reason', 'list a = "x" // allow unused\n', ['2 unused', '2 allow-without-reason']],
    ['anything with an empty reason', 'list a = "x" // allow unused:  \n', ['2 unused', '2 allow-without-reason']],
    ['a code that is none', 'list a = "x" // allow unusd: for spring\n', ['2 unused', '2 allow-unknown']],
    ['an error', 'exclude "X" when emial is known // allow unknown-name: soon\n', ['2 unknown-name', '2 allow-error']],
    ['as a doc comment', '/// allow unused: for spring\nlist a = "x"\n', ['3 unused']],
    ['in a text', 'list a = "// allow unused: for spring"\n', ['2 unused']],
    ['as prose', '// allow everybody: the bar is low\n// allow 20 to 60\nlist a = "x"\n', ['4 unused']],
  ])('%s', (_, source, told) => {
    expect(checked(LEAD + source)).toEqual({ told, held: [] });
  });
});

describe('what is unneeded', () => {
  const needless =
    'segment a when email is known // allow letter-case: as the form has it\nexclude "A" when segment is a\n';

  test('is told', () => {
    expect(checked(LEAD + needless).told).toEqual(['2 allow-unneeded']);
  });

  test('is not known where errors may hide what is allowed', () => {
    expect(checked(`${LEAD}${needless}exclude "B" when emial is known\n`).told).toEqual(['4 unknown-name']);
  });

  test('is not known where it was not looked for', () => {
    const source = `funnel f {
  review every 30 days
  reviewed 2026-11-01 // allow review-overdue: the owner is on leave
}
${LEAD}`;
    expect(checked(source).told).toEqual([]);
    expect(checked(source, { asOf: Date.UTC(2026, 10, 2) }).told).toEqual(['3 allow-unneeded']);
    expect(checked(source, { asOf: Date.UTC(2026, 11, 24) })).toEqual({
      told: [],
      held: ['3 review-overdue: the owner is on leave'],
    });
  });

  test('cannot be allowed', () => {
    const source = '// allow allow-unneeded: it is fine\n// allow unused: for spring\nsegment a when email is known\n';
    expect(checked(`${LEAD}${source}exclude "A" when segment is a\n`).told).toEqual([
      '2 allow-unneeded',
      '3 allow-unneeded',
    ]);
  });
});

/** The wrong examples of pages about warnings and notes that the text alone shows. */
const examples = readdirSync(new URL('../../pages/', import.meta.url)).flatMap(name => {
  const text = readFileSync(new URL(`../../pages/${name}`, import.meta.url), 'utf8');
  const [, source] = /^```funnel wrong\n([\s\S]*?\n)```/m.exec(text) ?? [];
  const code = name.replace(/\.md$/, '');
  if (source === undefined || needOf(code) !== null || code.startsWith('allow-')) return [];
  const { diagnostics } = check([parseFile('rules.funnel', source)], reader);
  return diagnostics.some(({ severity }) => severity === 'error') ? [] : [{ code, source, diagnostics }];
});

/** Whether laying the source out puts right what the finding is about. */
function isPutRight({ code, source }: (typeof examples)[number]): boolean {
  const formatted = format(source);
  return formatted.kind === 'formatted' && !checked(formatted.text).told.some(each => each.endsWith(` ${code}`));
}

/** The source with a comment at each finding of the code, behind its line or before it. */
function withComments({ code, diagnostics, source }: (typeof examples)[number], place: 'behind' | 'before'): string {
  const map = lineMap(source);
  const at = diagnostics.filter(each => each.code === code).map(({ span }) => placeOf(map, span.start).line - 1);
  const lines = source.split('\n');
  for (const index of [...new Set(at)].sort((a, b) => b - a)) {
    const comment = `// allow ${code}: for once`;
    if (place === 'before') lines.splice(index, 0, comment);
    else lines[index] = `${lines[index]!.replace(/ *\/\/.*$/, '')} ${comment}`;
  }
  return lines.join('\n');
}

describe.each(['behind', 'before'] as const)('a comment %s each finding of a page', place => {
  const texts = examples.map(example => ({ code: example.code, text: withComments(example, place) }));

  test('allows it', () => {
    expect(texts.length).toBeGreaterThan(30);
    const left = texts.filter(({ code, text }) => checked(text).told.some(each => each.endsWith(` ${code}`)));
    expect(left).toEqual([]);
  });

  test('still does when the formatter has been there', () => {
    const right = new Set(examples.filter(isPutRight).map(({ code }) => code));
    expect(right.size).toBeLessThan(5);
    const wrong = texts.flatMap(({ code, text }) => {
      if (right.has(code)) return [];
      const formatted = format(text);
      if (formatted.kind === 'refused') return [code];
      const [before, after] = [checked(text), checked(formatted.text)];
      const codes = (of: readonly string[]) => of.map(each => each.replace(/^\d+ /, '')).sort();
      const same = codes(before.held).join() === codes(after.held).join() && after.told.length === before.told.length;
      return same ? [] : [`${code}\n${formatted.text}\n${after.told.join('\n')}`];
    });
    expect(wrong).toEqual([]);
  });
});
