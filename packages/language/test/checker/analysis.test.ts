// What follows from rules taken together, beyond what the pages of the codes show.
import { describe, expect, test } from 'vitest';
import { check, messageOf, parseFile } from '../../src/index.ts';
import { reader } from './files.ts';
import { expectMarked } from './marked.ts';

const data = `lead {
  size number
  other number
  region one of amer, emea, apac
  title text
  ok boolean
  started date
  tags list of one of it, hr
}
activity visit {
  path text
  seconds number
}
activity trial
activity call by sales
`;

const codesOf = (source: string) =>
  check([parseFile('rules.funnel', `${data}${source}`)], reader).diagnostics.map(({ code }) => code);

const WAYS = ['condition-never', 'condition-always', 'condition-always-if-known'];
const wayOf = (condition: string) => codesOf(`segment s when ${condition}`).find(code => WAYS.includes(code)) ?? null;

describe('conditions that come out in one way', () => {
  test.each([
    ['region is amer and region is emea', 'condition-never'],
    ['region is amer and region is not emea', null],
    ['region in (amer, emea) and region not in (amer, emea)', 'condition-never'],
    ['region in (amer, emea, apac)', 'condition-always-if-known'],
    ['region is known and region is unknown', 'condition-never'],
    ['region is known or region is unknown', 'condition-always'],
    ['size > 5 and size < 5.001', 'condition-never'],
    ['size > 5 and size < 5.002', null],
    ['size = 5 and size = 6', 'condition-never'],
    ['size != 5 or size != 6', 'condition-always-if-known'],
    ['size is unknown and size >= 5', 'condition-never'],
    ['size + other > 10 and size < 5 and other < 5', 'condition-never'],
    ['size + other > 10 and size < 5 and other < 6', null],
    ['size > other or other > size', null],
    ['size >= other or other >= size', 'condition-always-if-known'],
    ['highest of (size, other) < size', 'condition-never'],
    ['size - size = 1', 'condition-never'],
    ['0.5 * size >= 10 and size < 19.999', 'condition-never'],
    ['0.5 * size >= 10 and size <= 20', null],
    ['ok and not ok', 'condition-never'],
    ['ok or not ok', 'condition-always-if-known'],
    ['any trial or no trial', 'condition-always'],
    ['any trial within 7 days and no trial', 'condition-never'],
    ['any trial and no trial within 7 days', null],
    ['count of trial >= 3 and at most 2 trial', 'condition-never'],
    ['any visit where path is "a" and no visit', 'condition-never'],
    ['no visit where path is "a" and any visit', null],
    ['any call and no activity by sales', 'condition-never'],
    ['any call and no activity', null],
    ['any activity or no trial', 'condition-always'],
    ['days since last trial >= 7 and any trial within 7 days', 'condition-never'],
    ['days since last trial >= 6 and any trial within 7 days', null],
    ['days since last trial < 7 and no trial within 7 days', 'condition-never'],
    ['last seconds of visit > 3 and no visit', 'condition-never'],
    ['latest activity is visit and latest activity is trial', 'condition-never'],
    ['latest activity is visit and no visit', 'condition-never'],
    ['started >= 2026-02-01 and started < 2026-02-01', 'condition-never'],
    ['days since started > 30 and days since started < 31', 'condition-never'],
    ['tags includes it and not (tags includes any of (it, hr))', 'condition-never'],
    ['tags includes it or not (tags includes it)', 'condition-always-if-known'],
    ['tags includes it and not (tags includes hr)', null],
    ['title is "VP" and title is "vp"', null],
    ['title is "VP" and title is "cto"', 'condition-never'],
    ['title starts with "vp" and not (title contains "p")', 'condition-never'],
    ['title contains word "vp" and title is "evp"', 'condition-never'],
    ['title contains word "vp" and title is "the vp"', null],
    ['title is known and title is unknown', 'condition-never'],
    ['domain of title is "x.example" and title is unknown', 'condition-never'],
    ['domain of title is unknown and title is known', null],
    ['true', null],
    ['ok or false', null],
  ])('%s: %s', (condition, code) => {
    expect(wayOf(condition)).toBe(code);
  });

  test('the smallest part is told', () => {
    expectMarked(`${data}gate g {
  require size > 3 or (
    region is amer and region is emea // warning: condition-never
  )
  require any visit where (
    seconds > 3 and seconds < 2 // warning: condition-never
  )
}`);
  });

  test('of what is told elsewhere nothing follows', () => {
    expectMarked(`${data}segment nobody when ok and not ok // warning: condition-never
segment some when segment is nobody and size > 3
score fit from 0 to 100 {
  add 60 when ok and size is unknown and size > 3 // warning: condition-never
}
gate ready {
  require segment is some
  require fit >= 60
}`);
  });

  test('a move is asked in the stage that it leaves, and what it sees may be newer than a segment', () => {
    expectMarked(`${data}segment fresh when any visit since entering mql
lifecycle {
  stage inquiry
  stage mql
  stage nurture
  move inquiry to mql when stage is nurture or any trial // warning: condition-never
  move mql to nurture when segment is fresh and no visit since entering mql
}`);
  });
});

describe('arms', () => {
  test('with an end hide nothing', () => {
    expectMarked(`${data}grade g {
  band a when size >= 5 until 2026-12-31
  band b when size >= 10
  band c otherwise
}`);
  });

  test('together take what none takes alone, and the last line may be left without leads', () => {
    expectMarked(`${data}score fit from 0 to 10 { add 10 when ok }
grade g {
  band a when size < 5
  band b when size >= 5
  band c when size is known // error: band-unreached
  band d otherwise
}
grade h {
  band high when fit >= 5
  band low when fit < 5
  band none otherwise // error: band-unreached
}`);
  });

  test('of params, gates, SLAs and refusals are warnings', () => {
    expectMarked(`${data}gate one { require ok }
gate two {
  refuse when size < 5 because "Small"
  refuse when size < 3 because "Tiny" // warning: arm-unreached
  pass at once when size < 2 // warning: arm-unreached
  require ok
}
gate chosen {
  use one when size > 5
  use two when size > 6 // warning: arm-unreached
  use one otherwise
}
sla first around the clock {
  start on trial
  met by call
  target 1 elapsed hour when size > 5
  target 2 elapsed hours when size > 6 // warning: arm-unreached
  no target otherwise
}`);
  });

  test('an example is shown', () => {
    const source = `${data}grade g {\n  band a when any visit\n  band b when any visit where path is "x"\n  band c otherwise\n}`;
    const [found] = check([parseFile('rules.funnel', source)], reader).diagnostics.filter(
      ({ code }) => code === 'band-unreached',
    );
    expect(messageOf(found!)).toBe('No lead comes to the band `b`: the one above takes all of its leads');
    expect(found!.data['example']).toMatchObject({ activities: [{ type: 'visit', properties: { path: 'x' } }] });
  });
});

describe('points', () => {
  test('a score that is excluded from is at its floor', () => {
    const source = (exclude: string) =>
      `${exclude}score fit from -10 to 10 { subtract 5 when ok }\ngate g { require fit >= -5 }`;
    expect(codesOf(source(''))).toContain('bar-out-of-reach');
    expect(codesOf(source('exclude "x" when size > 5\n'))).not.toContain('bar-out-of-reach');
  });

  test('params are judged by all that is written for them', () => {
    const source = (value: number) => `score fit from 0 to 100 { add 30 when ok }
param bar normally 40 { use ${value} when size > 5 }
gate g { require fit >= bar }`;
    expect(codesOf(source(50))).toContain('bar-out-of-reach');
    expect(codesOf(source(30))).not.toContain('bar-out-of-reach');
  });

  test('nothing is said of a program that cannot be read', () => {
    expect(codesOf('segment s when ok and not ok\nscore fit from 0 to { add 1 when ok }')).not.toContain(
      'condition-never',
    );
  });
});

test('without analysis the same is told but for what is proved of all leads', () => {
  const source = `${data}segment never when ok and not ok
grade g { band a when size > 5  band b when size > 6  band c otherwise }
gate ready { require sizes > 5 }`;
  const found = (analysis: boolean) =>
    check([parseFile('rules.funnel', source)], reader, { analysis })
      .diagnostics.filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code);
  expect(found(true)).toEqual(['condition-never', 'band-unreached', 'unknown-name']);
  expect(found(false)).toEqual(['unknown-name']);
});

test('a gate that nobody passes is told, whatever else is told of its lines', () => {
  const found = codesOf('gate g { require days since last trial >= 10\n require any trial within 5 days }');
  expect(found).toContain('never-is-not-long-ago');
  expect(found).toContain('gate-never-passed');
});

describe('points that decide alone', () => {
  const score = (rules: string, bar: number) =>
    codesOf(`score fit from 0 to 100 { ${rules} }\ngate g { require fit >= ${bar} }`);

  test.each([
    ['reach the bar', 'add 60 when ok  add 5 when size > 5  add 3 when region is amer', 60, true],
    ['less what another takes', 'add 60 when ok  subtract 5 when size > 5  add 3 when region is amer', 60, false],
    ['less what cannot be taken then', 'add 60 when size > 9  subtract 5 when size < 5  add 3 when ok', 60, true],
    // They are in the least that anybody has already.
    [
      'which everybody has',
      'add 40 when ok or not ok or ok is unknown  add 5 when size > 5  add 3 when size > 9',
      60,
      false,
    ],
    ['which one of two always has', 'add 40 when size is known  add 40 when size is unknown  add 3 when ok', 60, false],
    [
      'cut by their group',
      'group "All" up to 30 points { add 60 when ok  add 5 when size > 5 }  add 3 when size > 9',
      60,
      false,
    ],
  ])('%s', (_, rules, bar, isTold) => {
    expect(score(rules, bar).includes('points-decide-alone')).toBe(isTold);
  });
});

test('of several lines that take all of another only those are named that are needed for it', () => {
  const source = `${data}param bar normally 10 {
  use 1 when region is amer and size > 5
  use 2 when size < 10 until 2026-12-31
  use 3 when size < 10
  use 4 when title is "vp"
  use 5 when size >= 10
  use 6 when size is known
}`;
  const { diagnostics } = check([parseFile('rules.funnel', source)], reader);
  const found = diagnostics.find(({ code }) => code === 'arm-unreached')!;
  expect(found.related.map(({ span }) => source.slice(span.start, span.end))).toEqual([
    'use 3 when size < 10',
    'use 5 when size >= 10',
  ]);
});

test('the lead that shows it may have last done it long ago', () => {
  const source = `${data}grade q { band y when any visit and days since last visit >= 3
  band z when any visit and days since last visit >= 7  band w otherwise }`;
  const { diagnostics } = check([parseFile('rules.funnel', source)], reader);
  const found = diagnostics.find(({ code }) => code === 'band-unreached')!;
  expect((found.data as { example: unknown }).example).not.toBeNull();
});

test('a filter is of activities, a comparison of their counts is of the lead', () => {
  const isOfActivity = (condition: string) => {
    const { diagnostics } = check([parseFile('rules.funnel', `${data}segment s when ${condition}`)], reader);
    return (diagnostics.find(({ code }) => code === 'condition-never')!.data as { isOfActivity: boolean }).isOfActivity;
  };
  expect(isOfActivity('count of (visit where path is "x") > count of visit')).toBe(false);
  expect(isOfActivity('any visit where (path is "x" and path is "y")')).toBe(true);
});

describe('a remark hides nothing that is proved', () => {
  const grade = (one: string, other: string) =>
    `grade q { band y when ${one}  band z when ${other}  band w otherwise }`;

  test.each([
    ['days since last visit >= 3', 'days since last visit >= 7', 'never-is-not-long-ago'],
    ['title in ("É", "vp")', 'title is "vp"', 'letter-case'],
  ])('%s, then %s', (one, other, remark) => {
    const codes = codesOf(grade(one, other));
    expect(codes).toContain(remark);
    expect(codes).toContain('band-unreached');
  });

  test('nor a warning that may be turned off an error', () => {
    expect(codesOf(grade('size > 5', 'size is known and size is unknown'))).toContain('band-unreached');
    const never = `score fit from 0 to 100 { add 40 when ok and not ok  add 10 when ok }
${grade('fit >= 40', 'fit >= 10')}`;
    expect(codesOf(never)).toContain('band-unreached');
  });
});

describe('two parts are named where they alone are enough', () => {
  const pairOf = (condition: string) => {
    const { diagnostics } = check([parseFile('rules.funnel', `${data}segment s when ${condition}`)], reader);
    const found = diagnostics.find(({ code }) => code === 'condition-never')!;
    return { isPair: (found.data as { isPair: boolean }).isPair, related: found.related.length };
  };

  test('and not where it takes three', () => {
    expect(pairOf('region is not amer and region is not emea and region is not apac')).toEqual({
      isPair: false,
      related: 0,
    });
    expect(pairOf('ok and region is amer and region is emea')).toEqual({ isPair: true, related: 2 });
  });
});

test('however many ways there are, there is an end', () => {
  const either = (index: number) => `(size = ${index} or other = ${index} or size + other = ${index + 100})`;
  const condition = Array.from({ length: 30 }, (_, index) => either(index)).join(' and ');
  const start = performance.now();
  codesOf(`segment s when ${condition}\nsegment t when ${condition} or not (${condition})`);
  expect(performance.now() - start).toBeLessThan(5000);
});
