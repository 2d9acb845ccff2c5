// Moves that run in circles, hold at once, or ask what has not changed.
import { describe, test } from 'vitest';
import { expectMarked } from './marked.ts';

const HEAD = `
lead {
  size number
  region one of amer, emea
  title text
}
activity visit { path text }
activity call by sales { outcome one of connected, voicemail minutes number }
param bar normally 40 { use 50 when region is amer }
segment large when size >= 100
segment returning when any visit since entering b
score fit from 0 to 100 {
  add 60 when size >= 100
  add 30 when region is amer
}
score heat from 0 to 100 {
  points halve every 14 days
  add 10 per visit
  forget earlier activity on entering b
}
grade level {
  band high when fit >= 60
  band low otherwise
}
gate ready { require fit >= 60 }
gate again {
  require any visit since entering a
  require fit >= 10
}
gate late {
  pass at once when size > 9000
  require any visit since entering a
}
`;

/** Moves between the stages a and b, with c by hand; the lines say what is found. `marks` are those of b. */
const moves = (lines: string, marks = '') =>
  expectMarked(`${HEAD}
lifecycle {
  stage start
  stage a
  stage b${marks}
  stage c by hand
  move start to a after 1 day
  ${lines}
}`);

describe('circles', () => {
  test.each([
    ['nothing holds it up', 'move a to b when ready // error: move-loop', 'move b to a when any visit'],
    ['not even a condition', 'move a to b // error: move-loop', 'move b to a'],
    ['of none since', 'move a to b when ready // error: move-loop', 'move b to a when no visit since entering b'],
    ['or', 'move a to b when ready // error: move-loop', 'move b to a when any visit since entering b or any call'],
    [
      'at most so many',
      'move a to b when ready // error: move-loop',
      'move b to a when at most 3 visit since entering b',
    ],
    ['fewer than some days', 'move a to b when ready // error: move-loop', 'move b to a when days in stage < 3'],
    [
      'unknown since',
      'move a to b when ready // error: move-loop',
      'move b to a when last path of visit since entering b is unknown',
    ],
    ['a gate that passes otherwise', 'move a to b when late // error: move-loop', 'move b to a when any call'],
    [
      'since another stage',
      'move a to b when any visit since entering c // error: move-loop',
      'move b to a when ready',
    ],
    ['a score that forgets', 'move a to b when heat >= 50 // error: move-loop', 'move b to a when heat < 50'],
    [
      'not nothing',
      'move a to b when ready // error: move-loop',
      'move b to a when not (count of (visit since entering b) > 0)',
    ],
  ])('run: %s', (_, first, second) => moves(`${first}\n  ${second}`));

  test.each([
    ['time', 'move a to b when ready', 'move b to a after 1 minute'],
    ['time and a condition', 'move a to b when ready', 'move b to a after 1 day when ready'],
    ['people', 'move a to b when ready', 'move b to a by hand'],
    ['an activity', 'move a to b when ready', 'move b to a when any visit since entering b'],
    [
      'an activity since any stage of the circle',
      'move a to b when ready',
      'move b to a when any visit since entering a',
    ],
    ['a number of them', 'move a to b when ready', 'move b to a when at least 2 visit since entering b'],
    ['a count', 'move a to b when ready', 'move b to a when count of (visit since entering b) + 1 >= 2'],
    ['not none', 'move a to b when ready', 'move b to a when not (no visit since entering b)'],
    ['the last one', 'move a to b when ready', 'move b to a when last outcome of call since entering b is connected'],
    [
      'not the last one',
      'move a to b when ready',
      'move b to a when last outcome of call since entering b is not connected',
    ],
    ['days in the stage', 'move a to b when ready', 'move b to a when days in stage >= 1'],
    ['both of an or', 'move a to b when ready', 'move b to a when any visit since entering b or days in stage > 3'],
    ['a segment', 'move a to b when ready', 'move b to a when segment is returning'],
    ['a gate', 'move a to b when again', 'move b to a when ready'],
    ['another stage', 'move a to b when ready', 'move b to a when stage is a'],
  ])('are held up by %s', (_, first, second) => moves(`${first}\n  ${second}`));

  test.each([
    ['not', 'move a to b when ready', 'move b to a when not ready'],
    ['bounds', 'move a to b when fit >= 60', 'move b to a when fit < 60'],
    ['apart', 'move a to b when fit >= 60 and any visit', 'move b to a when fit <= 20 or no visit'],
    ['a gate and a score', 'move a to b when ready', 'move b to a when fit < 30'],
    ['bands', 'move a to b when level is high', 'move b to a when level is low'],
    ['a param', 'move a to b when fit >= bar', 'move b to a when fit < bar'],
    ['segments', 'move a to b when segment is large', 'move b to a when segment is not large'],
  ])('are none where the conditions exclude each other: %s', (_, first, second) => moves(`${first}\n  ${second}`));

  test('fields that exclude each other are asked again and again, but in no circle', () =>
    moves(`move a to b when region is amer // warning: move-asks-field
  move b to a when region is emea // warning: move-asks-field`));

  test('a gate that the stage needs holds up', () =>
    moves('move a to b when any call\n  move b to a when ready', ' needs again'));

  test('a move behind one that nothing holds up is never taken', () =>
    expectMarked(`${HEAD}
lifecycle {
  stage start
  stage a
  stage b
  stage c
  move start to a after 1 day
  move a to c
  move a to b when ready
  move b to a when ready
}`));

  test('of three, told once', () =>
    expectMarked(`${HEAD}
lifecycle {
  stage start
  stage a
  stage b
  stage c
  move start to a after 1 day
  move a to b when ready // error: move-loop
  move b to c when any call
  move c to a when any visit
}`));
});

/** Moves out of `a` alone. */
const out = (...lines: readonly string[]) =>
  expectMarked(`${HEAD}
lifecycle {
  stage start
  stage a
  stage b
  stage d
  move start to a after 1 day
  ${lines.join('\n  ')}
}`);

describe('at once', () => {
  test.each([
    ['activities', 'move a to b when any visit', 'move a to d when any call'],
    ['a segment and a band', 'move a to b when segment is large', 'move a to d when level is high'],
    ['a gate and a count', 'move a to b when ready', 'move a to d when count of visit >= 3'],
    ['points that fade', 'move a to b when heat >= 50', 'move a to d when ready'],
    ['with a time', 'move a to b after 30 days when ready', 'move a to d when days in stage >= 3 and any visit'],
    ['a param', 'move a to b when fit >= bar', 'move a to d when any visit where path starts with "/x"'],
    ['fields', 'move a to b when size > 3', 'move a to d when size <= 3.001'],
    ['what is unknown', 'move a to b when size is unknown', 'move a to d when title is unknown'],
    ['texts', 'move a to b when title contains "vp"', 'move a to d when title starts with "a" or title is "b"'],
    [
      'the last one',
      'move a to b when last minutes of call >= 3',
      'move a to d when last outcome of call is connected',
    ],
  ])('%s', (_, first, second) => out(first, `${second} // warning: moves-overlap`));

  test.each([
    ['numbers apart', 'move a to b when size > 3', 'move a to d when size <= 3'],
    ['members apart', 'move a to b when region is amer', 'move a to d when region is emea'],
    [
      'answers apart',
      'move a to b when last outcome of call is connected',
      'move a to d when last outcome of call is voicemail',
    ],
    ['one of none', 'move a to b when any visit', 'move a to d when no visit'],
    ['days apart', 'move a to b when days in stage < 3', 'move a to d when days in stage >= 3'],
    ['a bare time', 'move a to b after 3 days', 'move a to d when ready'],
    ['a hand', 'move a to b by hand', 'move a to d when ready'],
    ['an end that may have come', 'move a to b when ready until 2026-12-31', 'move a to d when any visit'],
    ['a score too low', 'move a to b when fit < 30', 'move a to d when ready'],
  ])('nothing is said of %s', (_, first, second) => out(first, second));

  test('two ways to one stage are no choice', () =>
    expectMarked(`
lead { size number }
activity visit
lifecycle {
  stage a
  stage b
  move a to b when size > 3
  move a to b when any visit
}`));

  test('an excluded lead is no example, nor one that the gate refuses', () =>
    expectMarked(`
lead { size number email text }
activity visit
exclude "few" when email is unknown
gate fine {
  refuse when size is unknown
  require any visit
}
lifecycle {
  stage a
  stage b needs fine
  stage c
  stage d
  move a to b when email is not "x"
  move a to c when size > 3 // warning: moves-overlap
  move a to d when email is unknown
}`));
});

describe('what has not changed', () => {
  test('is told where leads come back', () =>
    expectMarked(`
lead { size number region one of amer, emea }
activity visit
segment large when size > 3
gate fine { require size > 3 }
lifecycle {
  stage a
  stage b by hand
  stage c
  stage d returns
  move a to c when size > 3 // warning: move-asks-field
  move b to c when size > 3 // warning: move-asks-field
  move c to d when fine and segment is large
  move d to a after 30 days when region is amer // warning: move-asks-field
  move d to b by hand
  move d to c when any visit since entering d and region is emea
}`));
});
