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
  `${top}tests: [ { name: a, history: [ { mql: {}, ago: 3 days, by: pat }, { sql: , at: 2026-11-20T09:00:00Z, seq: 2, known ago: 1 day } ], expect: { stage: mql } } ]`,
  `${top}leads: { vp: { a: 1, history: [ { mql: {}, ago: 3 days } ], clocks: [ { answer: { targets: [ { span: 1 business hour } ] }, ago: 2 hours } ] } }\ntests: [ { name: a, lead: vp, expect: { moves: none } } ]`,
  `${top}tests: [ { name: a, lead: { history: [ x, y ] }, expect: { flags: [ won off path ], stall: none, stage: { name: mql, since: 2026-11-20T09:00:00Z, journey: 2 } } } ]`,
  `${top}tests: [ { name: a, expect: { stage: { since: none, entry: none } } }, { name: b, expect: { stage: { entry: null } } } ]`,
  `${top}tests: [ { name: a, clocks: [ { answer: { calendar: berlin, rules: other, due: 2026-11-20T09:00:00Z, targets: [ { span: 2 elapsed weeks, from: 2026-11-20T09:00:00Z, left: 30 minutes } ] }, at: 2026-11-20T09:00:00Z } ], expect: { clocks.answer: met late } } ]`,
  `${top}tests: [ { name: a, expect: { clocks.answer.2: { state: paused, left: 30 minutes, due: none, steps: { remind at 75%: 2026-11-20T09:00:00Z }, reached: none }, routes.owner: sdr } } ]`,
  `${top}tests: [ { name: a, expect: { content: decision, handoffs: [ new_mql ], handoffs.new_mql: sdr, routes.owner: { team: sdr, queue: { priority: hot, longest waiting: none } } } } ]`,
  `${top}tests: [ { name: a, expect: { content: { step: decision, offers: none, taken: [ x ], next: none, uncertain: none, offers uncertain: a }, handoffs: none, handoffs.new_mql: { to: none, entry: 2, at: none, passed through: no, facts: { title: vp, tools: [ x ] }, notes: [ Pain ], activities: none, offers: none } } } ]`,
  `${top}tests: [ { name: a, activities: [ { x: {}, ago: 2 days, product: storage } ], history: [ { mql: , ago: 1 day, product: storage } ], clocks: [ { answer: { calendar: berlin }, ago: 2 hours, product: storage } ], expect: { stage: mql } } ]`,
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
  `${top}tests: [ { name: a, history: [ { mql: {} } ], expect: { stage: mql } } ]`,
  `${top}tests: [ { name: a, history: [ { mql: { by: pat }, ago: 3 days } ], expect: { stage: mql } } ]`,
  `${top}tests: [ { name: a, history: [ { mql: {}, ago: 3 days, seq: first } ], expect: { stage: mql } } ]`,
  `${top}tests: [ { name: a, clocks: [ { answer: { target: 1 business hour }, ago: 2 hours } ], expect: { stage: mql } } ]`,
  `${top}tests: [ { name: a, clocks: [ { answer: { targets: [ { span: 1 hour } ] }, ago: 2 hours } ], expect: { stage: mql } } ]`,
  `${top}tests: [ { name: a, clocks: [ { answer: { targets: [ { span: 2 business weeks } ] }, ago: 2 hours } ], expect: { stage: mql } } ]`,
  `${top}tests: [ { name: a, clocks: [ { answer: { rules: older }, ago: 2 hours } ], expect: { stage: mql } } ]`,
  `${top}tests: [ { name: a, each: [ { each: [], expect: { fit: 1 } } ] } ]`,
  `${top}tests: [ { name: a, history: [ { mql: {}, ago: 3 days, product: [ x ] } ], expect: { stage: mql } } ]`,
  `${top}tests: [ { name: a, clocks: [ { answer: {}, ago: 2 hours, product: x, by: pat } ], expect: { stage: mql } } ]`,
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
