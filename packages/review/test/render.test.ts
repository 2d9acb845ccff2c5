// The forms of results that machines read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { renderTestResults } from '../src/index.ts';
import { tested } from './sample-rules.ts';
import { readXml } from './xml.ts';

const report = tested(`tests:
  - { name: "a <b> & 'c'", lead: { employees: 300 }, expect: { fit: 30 } }
  - { name: "wrong \\"one\\" \\u0001", lead: { employees: 300, email: "<x@y.example>" }, expect: { fit: 31, priority: hot } }
  - { name: broken, expect: { fitt: 1 } }
`);

describe('JUnit', () => {
  const text = renderTestResults(report, { format: 'junit', color: false });
  const [root] = readXml(text);

  it('is well formed, with suites, cases, failures and errors', () => {
    expect(root!.name).toBe('testsuites');
    expect(root!.attributes).toMatchObject({ tests: '3', failures: '1', errors: '1' });
    const [suite] = root!.children;
    expect(suite).toMatchObject({
      name: 'testsuite',
      attributes: { name: 'a.test.yaml', tests: '3', failures: '1', errors: '1' },
    });
    expect(suite!.children.map(each => each.attributes['name'])).toEqual([
      "a <b> & 'c'",
      'wrong "one" \ufffd',
      'unknown-expectation',
    ]);
    expect(suite!.children.map(each => each.children.map(inner => inner.name))).toEqual([
      [],
      ['failure', 'failure'],
      ['error'],
    ]);
  });

  it('counts what it holds', () => {
    for (const suite of root!.children) {
      const count = (name: string) =>
        suite.children.filter(each => each.children.some(inner => inner.name === name)).length;
      expect(suite.attributes).toMatchObject({
        tests: String(suite.children.length),
        failures: String(count('failure')),
        errors: String(count('error')),
      });
    }
  });
});

describe('JSON', () => {
  it('is as its schema says', () => {
    const schema = readFileSync(join(import.meta.dirname, '../schema/test-results.schema.json'), 'utf8');
    const valid = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(schema));
    expect(
      valid(JSON.parse(renderTestResults(report, { format: 'json', color: false }))),
      JSON.stringify(valid.errors),
    ).toBe(true);
  });

  it('holds places, values and messages', () => {
    const json = JSON.parse(renderTestResults(report, { format: 'json', color: false }));
    expect(json).toMatchObject({ passed: 1, failed: 1, files: ['a.test.yaml'] });
    expect(json.results[1].failures[0]).toMatchObject({ path: 'fit', expected: 31, actual: 30, place: { line: 4 } });
    expect(json.problems[0].message).toMatch(/Did you mean "fit"/);
  });
});

describe('text', () => {
  it('has colours only where they are wanted', () => {
    const plain = renderTestResults(report, { format: 'text', color: false });
    const coloured = renderTestResults(report, { format: 'text', color: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(plain).toMatch(/1 passed, 1 failed, 1 wrong in test files\n$/);
  });
});

describe('text', () => {
  const rows = (fit: number): string => `tests:
  - name: Company size
    each:
      - { lead: { employees: 300 }, expect: { fit: 30 } }
      - { lead: { employees: 301 }, expect: { fit: ${fit} } }
`;

  it('tells a table that passes in one line', () => {
    const text = renderTestResults(tested(rows(30)), { format: 'text', color: false });
    expect(text).toBe('✓ Company size (2 cases)\n\n2 passed, 0 failed\n');
  });

  it('tells each row where one fails', () => {
    const lines = renderTestResults(tested(rows(31)), { format: 'text', color: false }).split('\n');
    expect(lines.filter(line => /^[✓✗]/.test(line))).toEqual(['✓ Company size: row 1', '✗ Company size: row 2']);
  });
});
