// Lifecycles: stages, marks, and which moves there can be.
import { describe, expect, test } from 'vitest';
import { check, parseFile } from '../../src/index.ts';
import { reader } from './files.ts';
import { expectMarked } from './marked.ts';

describe('stages', () => {
  test('have names, outside names and roles of their own', () =>
    expectMarked(`
lead { email text }
lifecycle {
  stage inquiry as lead
  stage mql
  stage mql by hand // error: duplicate-stage
  stage ready as mql // error: role-twice
  stage done as finished by hand // error: unknown-role
  stage won from "Closed" by hand
  stage lost from "closed" by hand // error: stage-value-twice
  stage gone from " " by hand // error: outside-name-empty
  move inquiry to mql when email is known
  move mql to ready by hand
}`));

  test('marks stand once and do not contradict', () =>
    expectMarked(`
lead { email text }
lifecycle {
  stage inquiry
  stage a by hand by hand // error: clause-twice
  stage b by hand ends returns // error: returns-and-ends
  stage c by hand ends stalls after 3 days
  stage d by hand stalls after 0 days // error: duration-not-positive
  stage e by hand needs reddy // error: unknown-gate
  stage f by hand needs inquiry // error: unknown-gate
}`));

  test('stand at most once in a program', () =>
    expectMarked(`
lead { email text }
lifecycle { stage inquiry }
lifecycle { stage lead } // error: declared-twice`));

  test('without any there is no beginning', () =>
    expectMarked(`
lead { email text }
lifecycle { owned by sales } // error: lifecycle-empty`));

  test('are reached from the first one or by hand', () =>
    expectMarked(`
lead { email text }
lifecycle {
  stage inquiry
  stage a
  stage b
  stage c // error: stage-unreached
  stage d
  stage e // error: stage-unreached
  stage f
  stage g by hand
  stage h
  move inquiry to a when email is known
  move a to b after 3 days
  move c to d after 3 days
  move e to f after 3 days
  move f to e after 3 days
  move g to h after 3 days
}`));
});

describe('moves', () => {
  test('lead from one stage to another that may be entered', () =>
    expectMarked(`
lead { email text }
activity visit
lifecycle {
  stage inquiry
  stage mql
  stage won by hand ends
  move inquiry to mql when any visit
  move inquiry to mql when any visit until 2026-12-31
  move inquiry to mql   when any visit because "Again" // error: duplicate-move
  move inquiry to inquiry after 3 days // error: move-to-itself
  move mql to won when any visit // error: move-into-hand
  move mql to won by hand
  move won to inquiry by hand // error: move-from-end
  move won to inquiry after 1 day // error: move-from-end
  move mql to wonn by hand // error: unknown-stage
  move mqll to won by hand // error: unknown-stage
  move mql to inquiry after 1.5 days // error: duration-not-whole
}`));

  test('may be in any condition but `where`', () =>
    expectMarked(`
lead { email text }
activity visit { path text }
lifecycle {
  stage inquiry
  stage mql
  move inquiry to mql when stage is inquiry and entries of mql = 0
}
param bar normally 1 { use 2 when stage is mql }
exclude "x" when ever entered mql and days in stage > bar
score fit from 0 to 9 {
  add 1 when stage not in (inquiry, mql) and stage is not inquiry
  add 1 per visit where (stage is mql) // error: not-in-where
  forget earlier activity on entering mql
  forget earlier activity on entering mq // error: unknown-stage
}`));
});

describe('conditions on stages', () => {
  const condition = (text: string) =>
    expectMarked(`lead { title text }
activity visit
lifecycle {
  stage inquiry
  stage nurture
  stage none
  move inquiry to nurture after 3 days
  move nurture to none after 3 days
}
exclude "x" when ${text}`);

  test.each([
    'stage is nurture or stage in (inquiry, none) or stage is none',
    'ever entered nurture and entries of nurture >= 2',
    'days in stage > 3 and days in stage is known',
    'any visit since entering nurture or no visit before entering nurture',
    'count of (visit since entering nurture) > 3',
  ])('%s', condition);

  test.each([
    ['stage is nurtur', 'unknown-stage'],
    ['stage is "nurture"', 'unknown-stage'],
    ['stage is 3', 'unknown-stage'],
    ['stage in (nurture, nurtrue)', 'unknown-stage'],
    ['stage in nurture', 'set-needs-parentheses'],
    ['stage = nurture', 'use-is'],
    ['stage > nurture', 'no-order'],
    ['stage is known', 'known-needs-value'],
    ['stage is empty', 'missing-is-unknown'],
    ['stage', 'not-a-condition'],
    ['ever entered nurtur', 'unknown-stage'],
    ['entries of nurtur > 1', 'unknown-stage'],
    ['any visit since entering nurtur', 'unknown-stage'],
    ['any visit before entering nurtur', 'unknown-stage'],
    ['title is stage', 'text-needs-quotes'],
  ])('%s: %s', (text, code) => condition(`${text} // error: ${code}`));

  test('entries are always known', () => condition('entries of nurture is known // warning: always-known'));

  test('names of stages are suggested', () => {
    const source = 'lead { a text }\nlifecycle { stage nurture }\nexclude "x" when stage is nuture';
    const [first] = check([parseFile('rules.funnel', source)], reader).diagnostics;
    expect(first?.fixes.map(({ title }) => title)).toEqual(['Write `nurture`']);
  });

  test('mean stages', () => {
    const source = 'lead { a text }\nlifecycle { stage x }\nsegment s when stage is x';
    const { program } = check([parseFile('rules.funnel', source)], reader);
    expect([...program.meanings.values()]).toEqual([{ kind: 'stages' }, { kind: 'stage', name: 'x' }]);
    expect(program.lifecycle?.node.lines.length).toBe(1);
  });

  test('of a lifecycle that did not parse are not told again', () =>
    expectMarked(`
lead { email text }
activity visit
lifecycle {
  stage inquiry
  stage // error: name-missing
  stage mql by hand
}
exclude "x" when stage is nurture or any visit since entering sql`));
});

describe('stalls and the first stage', () => {
  test('a bare `after` that comes first', () =>
    expectMarked(`
lead { email text }
gate ready { require email is known }
lifecycle {
  stage a stalls after 10 days // warning: stall-never
  stage b stalls after 10 days
  stage c stalls after 10 days
  stage d needs ready stalls after 10 days // warning: stall-never
  stage e
  move a to b after 10 days
  move b to c after 11 days
  move c to d after 3 days
  move d to e after 1 week
}`));

  test('nobody without history has entered the first stage', () =>
    expectMarked(`
lead { email text }
activity visit
lifecycle { stage inquiry stage mql by hand }
exclude "x" when any visit since entering inquiry // warning: first-stage-entered
exclude "y" when any visit before entering inquiry or any visit since entering mql
sla a {
  start on entering inquiry // warning: first-stage-entered
  met by visit
  cancel on entering inquiry
}`));
});
