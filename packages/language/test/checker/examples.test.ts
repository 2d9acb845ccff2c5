// Made-up leads for whom two moves hold at once: what they are as data, and in words.
import { describe, expect, test } from 'vitest';
import { check, hintOf, overlapExamples, parseFile } from '../../src/index.ts';
import { reader } from './files.ts';

const HEAD = `lead {
  size number
  cents number by 0.01
  region one of amer, emea
  title text
  tags list of text
  ok boolean
}
activity visit { path text }
activity call by sales { outcome one of connected, voicemail }
score heat from 0 to 100 {
  points halve every 7 days
  add 15 per visit up to 60 points
}
grade level {
  band high when size >= 1000
  band mid when heat > 20
  band low otherwise
}
gate list passes with 2 of {
  ask a when ok
  ask b when region is amer
  ask c when size < 0
}
`;

const programOf = (moves: string) => {
  const text = `${HEAD}lifecycle {\n  stage a\n  stage b\n  stage c\n  stage d\n  ${moves}\n}`;
  return check([parseFile('rules.funnel', text)], reader);
};

/** The example of the first two moves that overlap. */
const exampleOf = (first: string, second: string) => {
  const { program } = programOf(`move a to b when ${first}\n  move a to c when ${second}`);
  return overlapExamples(program)[0]?.example;
};

const DAY = 86_400_000;
const HOUR = 3_600_000;

describe('fields', () => {
  test.each([
    ['size > 3', 'size <= 3.001', { size: 3.001 }],
    ['size >= 2 and size != 2', 'size < 3', { size: 2.999 }],
    ['cents > 0.5', 'cents < 0.52', { cents: 0.51 }],
    ['region in (emea, amer)', 'region is not amer', { region: 'emea' }],
    ['title starts with "vp"', 'title ends with "sales"', { title: 'vpsales' }],
    ['title is not "x"', 'title is known', { title: 'something else' }],
    ['tags includes "x"', 'not (tags includes "y")', { tags: ['x'] }],
    ['not ok', 'ok is known', { ok: false }],
    ['level is high', 'ok', { ok: true, size: 1000 }],
    ['list', 'not (region is amer)', { ok: true, region: 'emea', size: -0.001 }],
    ['list', 'ok is not unknown and region is not emea', { ok: true, region: 'amer' }],
  ])('%s, %s', (first, second, lead) => expect(exampleOf(first, second)?.lead).toEqual(lead));
});

test('activities and stays', () => {
  expect(exampleOf('days in stage >= 5 and any visit where path is "/p"', 'last outcome of call is voicemail')).toEqual(
    {
      lead: {},
      activities: [
        { type: 'call', properties: { outcome: 'voicemail' }, ago: HOUR },
        { type: 'visit', properties: { path: '/p' }, ago: HOUR + 1000 },
      ],
      history: [{ stage: 'a', ago: 5 * DAY + HOUR }],
    },
  );
});

test('points', () => {
  const example = exampleOf('heat >= 40', 'level is mid');
  expect(example?.activities.map(({ type }) => type)).toEqual(Array(3).fill('visit'));
});

test('other stages that are spoken of lie before', () => {
  expect(exampleOf('any visit since entering d', 'any visit before entering a')?.history).toEqual([
    { stage: 'd', ago: 3 * DAY + HOUR },
    { stage: 'a', ago: 2 * DAY + HOUR },
  ]);
});

test('moves go by their ids, further ones between the same stages with a number', () => {
  const { program } = programOf(`move a to b when size > 9
  move a to b when any visit
  move a to c when any call and size < 3`);
  expect(overlapExamples(program).map(({ moves }) => moves)).toEqual([['a to b 2', 'a to c']]);
});

test('the warning shows the lead', () => {
  const { diagnostics } = programOf('move a to b when size >= 3\n  move a to c when at least 2 visit');
  const found = diagnostics.find(({ code }) => code === 'moves-overlap');
  expect(found?.data['moves']).toEqual(['a to b', 'a to c']);
  expect(hintOf(found!)).toBe(
    'For example a lead with `size 3`, 2 days in the stage and 2 `visit` 1 hour ago; let the conditions exclude each other, or see that the first one should win',
  );
});

test('a program without a lifecycle has none', () => {
  expect(overlapExamples(check([parseFile('rules.funnel', HEAD)], reader).program)).toEqual([]);
});
