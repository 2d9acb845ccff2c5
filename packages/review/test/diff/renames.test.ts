// What is only called otherwise: of every kind, without labels, so that nothing but its use tells.
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/index.ts';
import { compiled } from '../sample-rules.ts';

const RULES = `lead {
  size from "Employees" number
  area one of amer, emea
}

activity call from "Call"
activity demo from "Demo"

list private = "gmail.com"
param bar normally 40
segment large when size >= 1000
score fit from 0 to 100 { add 60 when segment is large }
grade rank { band hot when fit >= bar band cold otherwise }
gate ready { require fit >= bar }

lifecycle {
  stage inquiry from "Inquiry"
  stage taken from "Taken"
  move inquiry to taken when ready
}

calendar office in "Europe/Berlin" { open monday to friday 09:00 to 17:00 }
team desk { people 3 }
route owner { to desk otherwise }

sla response in office {
  start on entering taken
  met by call
  target 4 business hours
  notify owner when due
}

content {
  step begin
  step later opens when any demo
  offer "Paper" in begin
  offer "Talk" in later
}

handoff passed on entering taken {
  to owner
  include fit, rank
}

measure quick of response aim 90%
`;

const NAMES = {
  field: 'size',
  activity: 'demo',
  param: 'bar',
  segment: 'large',
  score: 'fit',
  grade: 'rank',
  gate: 'ready',
  stage: 'taken',
  calendar: 'office',
  team: 'desk',
  route: 'owner',
  sla: 'response',
  step: 'later',
} as const;

function codes(after: string, before = RULES): readonly string[] {
  return changesBetween(compiled(before), compiled(after)).map(({ code }) => code);
}

describe('a new name', () => {
  test.each(Object.entries(NAMES))('of a %s is all that is told', (kind, name) => {
    const renamed = RULES.replace(new RegExp(`\\b${name}\\b`, 'g'), `${name}_2`);
    const changes = changesBetween(compiled(RULES), compiled(renamed));
    expect(changes.map(({ code, data }) => [code, data])).toEqual([
      [
        'renamed',
        expect.objectContaining({ before: name, after: `${name}_2`, thing: expect.objectContaining({ kind }) }),
      ],
    ]);
    expect(changes.some(({ decides }) => decides)).toBe(false);
  });

  test('with another change beside it leaves only that to tell', () => {
    const after = RULES.replaceAll('fit', 'likeness').replace('add 60', 'add 50');
    expect(codes(after)).toEqual(['renamed', 'points']);
  });
});

describe('no new name', () => {
  test('is what went and came without anything that speaks for it', () => {
    expect(codes(`${RULES}activity webinar\n`, `${RULES}activity surge\n`)).toEqual(['came', 'went']);
  });

  test('is another condition under another name', () => {
    const [before, after] = ['segment small when size < 10\n', 'segment near when area is emea\n'];
    expect(codes(RULES + after, RULES + before)).toEqual(['came', 'went']);
  });
});
