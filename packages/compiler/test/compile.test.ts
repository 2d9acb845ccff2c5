// What a bundle looks like, and that the same rules give the same bytes.
import { type Bundle, canonicalText, decodeBundle, encodeBundle, type Rule } from '@funnel/bundle';
import { describe, expect, test } from 'vitest';
import { compiled, compiledFiles, everything } from './corpus.ts';

const bundle = compiled(everything);
const byName = <T extends { readonly name: string }>(of: readonly T[], name: string): T =>
  of.find(each => each.name === name)!;
const rulesOf = (of: Bundle, score: string): readonly Rule[] =>
  byName(of.rules.scores, score).items.flatMap(item => (item.kind === 'group' ? item.rules : [item]));
const declarations = (source: string): readonly string[] => source.trim().split(/\n(?=[a-z/])/);

describe('the same rules are the same bytes', () => {
  test('from two folders, and in any order of files', () => {
    const parts = declarations(everything).map((text, index) => ({ path: `${index}.funnel`, text }));
    expect(encodeBundle(compiledFiles([...parts].reverse()))).toBe(encodeBundle(compiledFiles(parts)));
    expect(encodeBundle(compiled(everything))).toBe(encodeBundle(bundle));
  });

  test('a comment leaves the digest of the rules alone, a doc comment too', () => {
    const other = compiled(
      everything.replace('// a comment', '// another\n').replace('/// All there is.', '/// More.'),
    );
    expect(other.digests.rules).toBe(bundle.digests.rules);
    expect(other.digests.about).not.toBe(bundle.digests.about);
  });

  test('declarations in another order, or in other files, are the same rules', () => {
    const parts = declarations(everything);
    expect(compiled([...parts].reverse().join('\n')).digests.rules).toBe(bundle.digests.rules);
    const files = parts.map((text, index) => ({ path: `${parts.length - index}.funnel`, text }));
    expect(compiledFiles(files).digests.rules).toBe(bundle.digests.rules);
  });

  test('the order of lines in a block is a part of the rules, and so are points', () => {
    const [hot, cold] = ['add 8 when size >= 10', 'add 2 per 0.5 of cents'];
    expect(compiled(everything.replace(hot, '§').replace(cold, hot).replace('§', cold)).digests.rules).not.toBe(
      bundle.digests.rules,
    );
    expect(compiled(everything.replace('add 40', 'add 41')).digests.rules).not.toBe(bundle.digests.rules);
  });

  test('who is in a team, what a stage is to reports and what a stage is for are no part of the rules', () => {
    for (const [from, to] of [
      ['people 8', 'people 9'],
      ['stage inquiry as lead', 'stage inquiry'],
      ['/// Where all begin.', '/// Where some begin.'],
      ['aim 60%', 'aim 61%'],
      ['share marketing 60%', 'share marketing 60.0%\n  owned by sales'],
      ['rate mql to won 25%', 'rate mql to won 26%'],
    ] as const) {
      const other = compiled(everything.replace(from, to));
      expect(other.digests.rules).toBe(bundle.digests.rules);
      expect(other.digests.about).not.toBe(bundle.digests.about);
    }
    for (const [from, to] of [
      ['stalls after 2 weeks', ''],
      ['work by priority then fit', 'work by fit then priority'],
      ['include last 5', 'include last 6'],
      ['"Price list" in second', '"Price list" in first'],
    ] as const) {
      expect(compiled(everything.replace(from, to)).digests.rules).not.toBe(bundle.digests.rules);
    }
  });
});

describe('the contract', () => {
  test('encoding and decoding gives the bundle back, and it fits the schema', () => {
    expect(decodeBundle(encodeBundle(bundle))).toEqual({ bundle });
  });

  test('every kind of node occurs', () => {
    const kinds = new Set([...canonicalText(bundle.rules).matchAll(/"kind":"([a-z_]+)"/g)].map(found => found[1]));
    const wanted = [
      ...[
        'and',
        'or',
        'not',
        'compare',
        'equal',
        'among',
        'includes',
        'matches',
        'known',
        'truth',
        'constant',
        'segment',
      ],
      ...['gate', 'occurs', 'latest_activity', 'values', 'list', 'within', 'since_entering', 'before_entering'],
      ...['in_stage', 'ever_entered', 'days_in_stage', 'entries', 'entering', 'happening', 'elapsed', 'business'],
      ...['business_days', 'team', 'route', 'role', 'share', 'due', 'after_due'],
      ...[
        'field',
        'property',
        'number',
        'text',
        'boolean',
        'date',
        'datetime',
        'member',
        'param',
        'score',
        'grade',
        'band',
      ],
      ...['add', 'subtract', 'times', 'rescale', 'lowest', 'highest', 'count', 'total', 'last_property'],
      ...['days_since_last', 'days_since', 'days_between', 'domain', 'text_list', 'member_list'],
      ...['condition_rule', 'proportion_rule', 'activity_rule', 'group', 'checklist', 'chooser', 'hurdles'],
    ];
    expect(wanted.filter(kind => !kinds.has(kind))).toEqual([]);
  });

  test('it is plain JSON: no undefined, nothing but what JSON holds', () => {
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
  });
});

describe('lowering', () => {
  test('lists: one text a line, without comments and blanks', () => {
    expect(bundle.rules.lists.map(({ values }) => values)).toEqual([
      ['gmail.com', 'Yahoo.com'],
      ['2027-01-01', '2026-12-25'],
      ['rival.example', 'other.example'],
    ]);
  });

  test('params: all values in the same steps', () => {
    const bar = byName(bundle.rules.params, 'bar');
    expect(bar).toMatchObject({ decimals: 3, normally: 40_000, allowed: { lowest: 20_000, highest: 90_500 } });
    expect(bar.overrides.map(({ value, until }) => [value, until])).toEqual([
      [60_000, null],
      [30_250, 20_818],
    ]);
  });

  test('comparisons bring both sides to the finer decimals', () => {
    const big = byName(bundle.rules.segments, 'big');
    expect(big.when).toEqual({
      kind: 'compare',
      operator: '>=',
      left: { kind: 'field', name: 'size' },
      right: { kind: 'number', value: 1000, decimals: 0 },
      left_factor: 1,
      right_factor: 1000,
    });
  });

  test('sums are in the steps of the finer side', () => {
    const { when } = compiled('lead { a number\n b number by 0.01 }\nsegment s when 1.5 * b + a > 0').rules
      .segments[0]!;
    expect(when).toMatchObject({
      left: {
        kind: 'add',
        decimals: 3,
        left: { kind: 'times', by: 15, by_decimals: 1, decimals: 3, of: { kind: 'field', name: 'b' } },
        right: { kind: 'field', name: 'a' },
      },
    });
    const { when: coarse } = compiled('lead { a number by 1 }\nsegment s when a + 0.5 > 0').rules.segments[0]!;
    expect(coarse).toMatchObject({ left: { left: { kind: 'rescale', factor: 10, decimals: 1 }, decimals: 1 } });
  });

  test('proportions: whole millionths a step, a million units at most', () => {
    const [rule] = rulesOf(bundle, 'fit').filter(({ kind }) => kind === 'proportion_rule');
    expect(rule).toMatchObject({ points: 20_000, points_per_step: 20, most_steps: 1_000_000_000, up_to: 30_000_000 });
    const second = rulesOf(bundle, 'fit').filter(({ kind }) => kind === 'proportion_rule')[1];
    expect(second).toMatchObject({ points: 2_000_000, points_per_step: 40_000, most_steps: 50_000_000 });
  });

  test('faded points keep their sign and belong to activity rules alone', () => {
    const last = rulesOf(bundle, 'interest').find(rule => rule.kind === 'activity_rule' && rule.take === 'last');
    expect(last).toMatchObject({ points: -3_000_000 });
    expect(
      last?.kind === 'activity_rule' && last.points_by_step?.slice(0, 15).filter((_, age) => age % 14 === 0),
    ).toEqual([-3_000_000, -1_500_000]);
    const [topic] = rulesOf(bundle, 'topic');
    expect(topic).toMatchObject({ points_by_step: [10_000_000, 7_500_000, 5_000_000, 2_500_000] });
    expect(JSON.stringify(rulesOf(bundle, 'fit'))).not.toContain('points_by_step":[');
  });

  test('the order puts each part behind what it needs', () => {
    const { order } = bundle.rules;
    const isBefore = (first: string, second: string) => order.indexOf(first) < order.indexOf(second);
    expect(order).toHaveLength(new Set(order).size);
    expect(isBefore('segment/big', 'param/bar')).toBe(true);
    expect(isBefore('param/bar', 'grade/priority')).toBe(true);
    expect(isBefore('exclusions', 'score/topic')).toBe(true);
    expect(isBefore('gate/checklist', 'gate/ready')).toBe(true);
    expect(isBefore('gate/ready', 'gate/chooser')).toBe(true);
  });
});

describe('ids of rules', () => {
  const ids = (score: string) =>
    rulesOf(compiled(`lead { size number }\nactivity visit { path text }\n${score}`), 's').map(({ id }) => id);

  test('are unique and begin with the score and what it rewards', () => {
    const all = bundle.rules.scores.flatMap(({ name }) => rulesOf(bundle, name).map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
    for (const id of all) expect(id).toMatch(/^(fit|interest|topic)\.[a-z_]+\.[0-9a-f]{6}(\.\d+)?$/);
  });

  test('stay when points, windows, bounds, reasons and groups change', () => {
    const [plain] = ids('score s from 0 to 9 { add 1 per visit }');
    const [other] = ids(
      'score s from 0 to 9 { group "g" up to 3 points { subtract 2 per visit within 3 days at most 1 per day up to 3 points because "x" } }',
    );
    expect(other).toBe(plain);
  });

  test('differ by form, filter and what is distinct', () => {
    const rules = [
      'per visit',
      'for first visit',
      'per visit where path is "a"',
      'per visit once per path',
      'when any visit',
      'per 1 of size',
    ];
    expect(new Set(ids(`score s from 0 to 9 {\n${rules.map(rule => `add 1 ${rule}`).join('\n')}\n}`)).size).toBe(
      rules.length,
    );
  });

  test('of rules that reward the same are counted', () => {
    const [first, second] = ids('score s from 0 to 9 {\nadd 1 per visit within 3 days\nadd 1 per visit\n}');
    expect(second).toBe(`${first}.2`);
  });
});

describe('lines of gates', () => {
  test('go by the one score or field they ask, their reason, or their place', () => {
    const ready = bundle.rules.gates.find(({ name }) => name === 'ready');
    if (ready?.kind !== 'hurdles') throw new Error('no hurdles');
    expect(ready.refusals.map(({ id }) => id)).toEqual(['Free mail', 'refuse 2']);
    expect(ready.shortcuts.map(({ id }) => id)).toEqual(['pass 1']);
    expect(ready.hurdles.map(({ id }) => id)).toEqual([
      'fit',
      'interest',
      'fit 2',
      'Of size',
      'require 5',
      'require 6',
      'big',
      'checklist',
    ]);
  });
});

describe('about', () => {
  const { about } = bundle;

  test('the program', () => {
    expect(about).toMatchObject({
      name: 'all_of_it',
      label: 'All',
      doc: 'All there is.',
      owners: ['marketing', 'sales'],
      review: { every_days: 30, reviewed: 20_758 },
    });
  });

  test('places and docs of declarations, sorted', () => {
    const keys = about.declarations.map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
    expect(about.declarations.find(({ key }) => key === 'activity/call')).toMatchObject({
      doc: 'Of our own.',
      at: { file: 'rules.funnel', line: 30, column: 1 },
    });
    expect(about.declarations.find(({ key }) => key === 'score/fit')).toMatchObject({ owners: ['sales'] });
  });

  test('rules as they are written, on one line, without comments', () => {
    const texts = about.rules.map(({ text }) => text);
    expect(texts).toContain('add 40 when persona is boss');
    expect(texts).toContain('subtract 0.5 when size is unknown until 2026-12-31 because "Says  nothing // here"');
    expect(about.lines.find(({ key }) => key === 'ready/fit')).toMatchObject({
      text: 'require fit >= 60 because "The right person"',
    });
  });

  test('rules that are broken over lines, without blanks inside their brackets', () => {
    const text = `lead { title text source text }
score fit from 0 to 100 {
  add 1 when title in (
    "a ( b )", // first
    "c"
  ) and ( source is known )
}`;
    const broken = compiledFiles([{ path: 'a.funnel', text }]);
    expect(broken.about.rules.map(each => each.text)).toEqual([
      'add 1 when title in ("a ( b )", "c") and (source is known)',
    ]);
  });

  test('stages with their roles, moves as they are written, teams', () => {
    expect(about.stages.map(({ name, role, doc }) => [name, role, doc])).toEqual([
      ['inquiry', 'lead', 'Where all begin.'],
      ['mql', 'mql', null],
      ['recycled', null, null],
      ['won', 'won', null],
    ]);
    expect(about.moves[0]).toMatchObject({
      key: 'inquiry to mql',
      text: 'move inquiry to mql when ready until 2030-12-31 because "Ready"',
    });
    expect(about.moves.map(({ key }) => key)).toEqual(bundle.rules.lifecycle!.moves.map(({ id }) => id));
    expect(about.teams).toEqual([
      { name: 'closers', people: 3, each: [] },
      {
        name: 'sdr',
        people: 8,
        each: [
          { count: 12, stage: 'mql' },
          { count: 3, stage: 'recycled' },
        ],
      },
    ]);
    const keys = about.declarations.map(({ key }) => key);
    const others = ['content', 'handoff/told', 'measure/bad', 'target/q1'];
    for (const key of ['lifecycle', 'calendar/berlin', 'sla/response', 'team/sdr', 'route/owner', ...others])
      expect(keys).toContain(key);
  });
});
