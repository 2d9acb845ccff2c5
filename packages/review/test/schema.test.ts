// The schema of test files and the reader of test files agree about the same texts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTestFile } from '../src/index.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../schema/test-yaml.schema.json'), 'utf8')) as object;
const valid = new Ajv2020({ allowUnionTypes: true }).compile(schema);

const top = 'as of: 2026-11-21T12:00:00Z\n';
const right = [
  `${top}tests: [ { name: a, expect: { fit: 1 } } ]`,
  `${top}rules: ..\nleads: { vp: { a: 1, b: [ x, y ] } }\ntests: [ { name: a, lead: vp, with: { a: null }, expect: { gates.ready: passed } } ]`,
  `${top}tests: [ { name: a, lead: { a: true }, each: [ { expect: { fit: { at least: 3 } } }, { name: b, set: { p: 1 }, expect: { excluded: no } } ] } ]`,
  `${top}tests: [ { name: a, activities: [ { x: {}, ago: 2 days }, { y: , at: 2026-11-21T12:00:00Z, id: 7 } ], expect: { next change: none } } ]`,
  `${top}tests: [ { name: a, expect: { shares.fit: { "add 5": 5 }, problems: { a: not-a-number, b: [ x, y ] }, uncertain: [ c ] } } ]`,
];
const wrong = [
  `${top}test: []`,
  `${top}tests: []`,
  `${top}tests: [ { expect: { fit: 1 } } ]`,
  `${top}tests: [ { name: a } ]`,
  `${top}tests: [ { name: a, expects: { fit: 1 }, expect: { fit: 1 } } ]`,
  `${top}tests: [ { name: a, activities: [ { x: {} } ], expect: { fit: 1 } } ]`,
  `${top}tests: [ { name: a, activities: [ { x: {}, ago: 1 day, at: 2026-11-21T12:00:00Z } ], expect: { fit: 1 } } ]`,
  `${top}tests: [ { name: a, activities: [ { x: {}, ago: 1 month } ], expect: { fit: 1 } } ]`,
  `${top}tests: [ { name: a, each: [ { each: [], expect: { fit: 1 } } ] } ]`,
  `as of: yesterday\ntests: [ { name: a, expect: { fit: 1 } } ]`,
  `${top}leads: [ a ]\ntests: [ { name: a, expect: { fit: 1 } } ]`,
];

describe('both accept', () => {
  it.each(right)('%s', text => {
    expect(readTestFile('a.test.yaml', text).problems).toEqual([]);
    expect(valid(parse(text)), JSON.stringify(valid.errors)).toBe(true);
  });
});

describe('both refuse', () => {
  it.each(wrong)('%s', text => {
    expect(readTestFile('a.test.yaml', text).problems).not.toEqual([]);
    expect(valid(parse(text))).toBe(false);
  });
});
