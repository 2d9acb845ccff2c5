// Running tests of rules: what passes, what fails, what is shown.
import { describe, expect, it } from 'vitest';
import { problemMessage, renderTestResults, runTests } from '../src/index.ts';
import { compiled, tested } from './sample-rules.ts';

const text = (tests: string): string => renderTestResults(tested(tests), { format: 'text', color: false });

describe('runTests', () => {
  it('passes what is as expected, and fails what is not', () => {
    const report = tested(`tests:
  - { name: right, lead: { employees: 300 }, expect: { fit: 30, priority: cold, enterprise: no } }
  - { name: wrong, lead: { employees: 300 }, expect: { fit: 31, priority: cold } }
`);
    expect([report.passed, report.failed, report.problems]).toEqual([1, 1, []]);
    expect(report.results[1]!.failures).toMatchObject([
      { path: 'fit', expected: 31, actual: 30, place: { file: 'a.test.yaml', line: 4 } },
    ]);
  });

  it('fails a test whose lead has a data problem that it does not expect', () => {
    const report = tested('tests: [ { name: a, lead: { seniority: wp }, expect: { fit: 0 } } ]\n');
    expect(report.results[0]!.failures).toMatchObject([{ path: 'problems', actual: { seniority: 'not-a-member' } }]);
  });

  it('takes no result that there cannot be, and says which was meant', () => {
    const said = (expect: string): string[] =>
      tested(`tests: [ { name: a, lead: { seniority: vp }, expect: { ${expect} } } ]\n`).problems.map(problemMessage);
    expect(said('gates.ready: pass')).toEqual([
      '"gates.ready" is never "pass". Did you mean "passed"? It is one of passed, failed, refused, undecided.',
    ]);
    expect(said('priority: { band: warm }')).toEqual(['"priority band" is never "warm". It is one of hot, cold.']);
    expect(said('gates.ready: undecided')).toEqual([]);
  });

  it('takes a data problem that is expected', () => {
    const tests =
      'tests: [ { name: a, lead: { seniority: wp }, expect: { problems: { seniority: not-a-member } } } ]\n';
    expect(tested(tests).failed).toBe(0);
  });

  it('runs only the tests of which the name contains the filter', () => {
    const file = {
      path: 'a.test.yaml',
      text: 'as of: 2026-11-21T12:00:00Z\ntests: [ { name: Big one, expect: { fit: 0 } }, { name: other, expect: { fit: 0 } } ]',
    };
    expect(runTests(compiled(), [file], { filter: 'BIG' }).results.map(each => each.name)).toEqual(['Big one']);
  });

  it('gives the same results every time', () => {
    const tests = 'tests: [ { name: a, lead: { employees: 3 }, expect: { fit: 1 } } ]\n';
    expect(tested(tests)).toEqual(tested(tests));
  });

  it.each([
    [
      'lead: { employes: 3 }, expect: { fit: 0 }',
      'The rules\' lead has no field "employes". Did you mean "employees"?',
    ],
    [
      'activities: [ { emailclick: {}, ago: 1 day } ], expect: { fit: 0 }',
      'The rules declare no activity "emailclick". Did you mean "email_click"?',
    ],
    [
      'activities: [ { email_click: { campain: x }, ago: 1 day } ], expect: { fit: 0 }',
      'The activity "email_click" has no property "campain". Did you mean "campaign"?',
    ],
    ['set: { baar: 9 }, expect: { fit: 0 }', 'The rules declare no param "baar". Did you mean "bar"?'],
    ['set: { bar: 4 }, expect: { fit: 0 }', '"bar" may be set from 5 to 50, not to 4.'],
    [
      'expect: { fitt: 0 }',
      '"fitt" is no score, grade, gate, persona, segment, param, route, clock or hand-off of the rules. Did you mean "fit"?',
    ],
    [
      'expect: { fit: { vale: 0 } }',
      '"vale" means nothing here. Did you mean "value"? Known here: value, at least, at most, lowest, highest, next question.',
    ],
    ['expect: { fit: high }', '"fit" must be a number, but it is "high".'],
    [
      'expect: { shares.fit: { Decide: 0 } }',
      'The score "fit" has no rule "Decide". Did you mean "Decides"? A rule goes by its "because", its text or its id.',
    ],
  ])('says what is wrong with %s', (test, message) => {
    const report = tested(`tests: [ { name: a, ${test} } ]\n`);
    expect(report.problems.map(problemMessage)).toEqual([message]);
    expect(report.results).toEqual([]);
  });
});

describe('a failure', () => {
  it('shows every part of the conditions of a score, those of a persona below it', () => {
    const shown = text(
      'tests: [ { name: a, lead: { seniority: vp, department: marketing, employees: 800 }, expect: { fit: 70 } } ]\n',
    );
    expect(shown).toContain('fit (a.test.yaml:2)');
    expect(shown).toContain('expected 70');
    expect(shown).toContain('actual   30');
    expect(shown).toContain('persona is buyer → no');
    expect(shown).toContain('seniority is vp: seniority vp → yes');
    expect(shown).toContain('department in (it, finance): department marketing → no');
    expect(shown).toContain('add 30 when employees between 200 and 5000: +30');
    expect(shown).toContain('employees >= 200: employees 800 → yes');
  });

  it('shows the distances of a gate, and how many activities there were', () => {
    const shown = text(
      'tests: [ { name: a, lead: { seniority: vp, department: it, employees: 800, email: a@b.example }, activities: [ { email_click: { campaign: launch }, ago: 1 day } ], expect: { gates.ready: passed } } ]\n',
    );
    expect(shown).toContain('actual   failed');
    expect(shown).toContain('refuse when domain of email is "gmail.com" because "Free mail"');
    expect(shown).toContain('domain of email is "gmail.com": email "a@b.example" → no');
    expect(shown).toContain('any trial_started: 0, asked 1 → no');
    expect(shown).toContain('require fit >= 60: yes');
    expect(shown).toContain('require engagement >= bar: no, decides');
    expect(shown).toContain('engagement >= bar: 5, asked 10 → no');
  });

  it('shows the exclusion where the lead is excluded', () => {
    const shown = text('tests: [ { name: a, lead: { email: a@acme.example }, expect: { fit: 70 } } ]\n');
    expect(shown).toContain('exclude "Our own people": excludes the lead');
    expect(shown).toContain('→ yes');
  });

  it('shows what is unknown', () => {
    const shown = text(
      'tests: [ { name: a, lead: { seniority: vp }, expect: { buyer: yes, bar: 20, priority: hot, gates.asked: failed, gates.either: passed } } ]\n',
    );
    expect(shown).toContain('department in (it, finance): department unknown → unknown');
    expect(shown).toContain('in force: normally: 10');
    expect(shown).toContain('band cold: taken');
    expect(shown).toContain('ask role when seniority is known: yes');
    expect(shown).toContain('use ready otherwise: taken');
  });
});
