// What checking again after an edit looks at anew, and what it keeps.
import { describe, expect, test } from 'vitest';
import { type Checked, type ParsedFile, parseFile, recheck } from '../../src/index.ts';

const reader = { read: () => ({ problem: 'missing' }) as const };

const data = `lead {
  size number
  region one of emea, amer
}
activity call
`;
const rules = `score fit from 0 to 20 {
  add 10 when size >= 100
  add 10 when region is emea
}

score calls from 0 to 10 {
  add 10 per call
}

gate ready {
  require fit >= 10
}
`;

const parsed = (text: string, previous?: ParsedFile): readonly ParsedFile[] => [
  parseFile('data.funnel', data),
  parseFile('rules.funnel', text, previous),
];

/** The names of the declarations that were looked at anew. */
function anew(before: Checked, after: Checked): readonly string[] {
  return [...after.memory.typed.values()]
    .filter(unit => before.memory.typed.get(unit.of) !== unit)
    .map(({ of }) => ('name' in of ? (of.name?.text ?? '') : of.kind))
    .sort();
}

function edited(from: string, to: string): readonly string[] {
  const files = parsed(rules);
  const before = recheck(null, files, reader);
  const next = [files[0]!, parseFile('rules.funnel', rules.replace(from, to), files[1])];
  return anew(before, recheck(before.memory, next, reader));
}

test('an edit in a gate looks at that gate alone', () => {
  expect(edited('fit >= 10', 'fit >= 15')).toEqual(['ready']);
});

test('an edit in a score looks at those too that ask it', () => {
  expect(edited('size >= 100', 'size >= 200')).toEqual(['fit', 'ready']);
});

test('a score that is gone is missed by those that asked it', () => {
  expect(edited('score fit ', 'score fitness ')).toEqual(['fitness', 'ready']);
});

test('an edit that only moves declarations looks at none', () => {
  expect(edited('score calls', '\n\nscore calls')).toEqual([]);
});

test('other settings look at everything', () => {
  const files = parsed(rules);
  const before = recheck(null, files, reader);
  expect(anew(before, recheck(before.memory, files, reader, { owners: ['ops'] }))).toHaveLength(5);
});

test('a memory holds nothing of the files before', () => {
  const files = parsed(rules);
  const before = recheck(null, files, reader);
  const next = [files[0]!, parseFile('rules.funnel', rules.replace('100', '200'), files[1])];
  const { memory } = recheck(before.memory, next, reader);
  expect([...memory.files.keys()]).toEqual(next);
  expect([...memory.places.values()].map(({ file }) => file).filter(file => !next.includes(file))).toEqual([]);
  expect(memory.places.size).toBe(memory.typed.size);
});

test('the same declarations in two files are two declarations', () => {
  const one = parseFile('a.funnel', rules);
  const { result } = recheck(null, [one, { ...one, path: 'b.funnel' }, ...parsed('')], reader);
  expect(result.diagnostics.filter(({ code }) => code === 'duplicate-declaration').map(({ file }) => file)).toEqual([
    'b.funnel',
    'b.funnel',
    'b.funnel',
  ]);
});

describe('a program too large for proofs', () => {
  const moves = `lifecycle {
  stage a
  stage b
  stage c
  move a to b when size >= 100
  move a to c when size >= 200
}
segment never when size > 5 and size < 4
`;
  const limit = 400_000 - data.length;
  const texts = (length: number): string => `${moves}// ${'x'.repeat(length - moves.length - 3)}`;
  const filesOf = (text: string, previous?: ParsedFile) => [
    parseFile('data.funnel', data),
    parseFile('rules.funnel', text, previous),
  ];
  const told = ({ result }: Checked) =>
    result.diagnostics
      .filter(({ code }) => /^(?:too-large|condition-never|moves-overlap)/.test(code))
      .map(({ code, file, span }) => `${file}:${span.start}-${span.end} ${code}`);

  const LARGE = ['data.funnel:0-4 too-large-for-proofs'];

  test('says so once, at its first declaration, and from the first character too many', () => {
    expect(told(recheck(null, filesOf(texts(limit + 1)), reader))).toEqual(LARGE);
    const small = told(recheck(null, filesOf(texts(limit)), reader));
    expect(small).not.toContain(LARGE[0]);
    expect(small.join()).toContain('condition-never');
    expect(small.join()).toContain('moves-overlap');
  });

  test('is told the same after an edit as from nothing, across the limit and back', () => {
    let files = filesOf(texts(limit));
    let checked = recheck(null, files, reader);
    for (const length of [limit + 1, limit + 2, limit, limit + 1, limit - 1]) {
      files = filesOf(texts(length), files[1]);
      checked = recheck(checked.memory, files, reader);
      expect(checked.result.diagnostics).toEqual(recheck(null, filesOf(texts(length)), reader).result.diagnostics);
      expect(told(checked).length).toBe(length > limit ? 1 : 2);
    }
  });

  test('is not told where nobody wants proofs, nor of comments alone', () => {
    expect(told(recheck(null, filesOf(texts(limit + 1)), reader, { analysis: false }))).toEqual([]);
    const comments = parseFile('rules.funnel', `// ${'x'.repeat(400_000)}`);
    expect(told(recheck(null, [comments], reader))).toEqual([]);
  });

  test('can be allowed to be so', () => {
    const files = [
      parseFile('data.funnel', `// allow too-large-for-proofs: made by a tool\n${data}`),
      parseFile('rules.funnel', texts(limit)),
    ];
    expect(told(recheck(null, files, reader))).toEqual([]);
  });
});
