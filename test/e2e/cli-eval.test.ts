// funnel eval: one record in, one decision out.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DESK } from './lib/desk.ts';
import { folder, funnel } from './lib/funnel.ts';
import { PROGRAM } from './lib/program.ts';
import { expectValid } from './lib/schemas.ts';

const program = folder({
  ...PROGRAM,
  'record.json': '{"id":"r1","fields":{"employees":"800","region":"amer","budget":"approved"}}',
});
const RECORD = JSON.stringify({
  id: 'r2',
  fields: { email: 'a@b.example', employees: 800 },
  activities: [{ type: 'trial_started', at: '2026-11-20T12:00:00Z' }],
});

describe('eval', () => {
  test('decides a record from standard input, at the instant of the settings', async () => {
    const { code, out, err } = await funnel(['eval', program], { input: RECORD });
    const decision = expectValid(out, 'packages/bundle/schema/decision.schema.json') as {
      as_of: string;
      scores: { fit: { value: number }; engagement: { value: number } };
      gates: { ready: { result: string } };
    };
    expect(decision.as_of).toBe('2026-11-21T12:00:00.000Z');
    expect(decision.scores.fit.value).toBe(40);
    expect(decision.scores.engagement.value).toBe(24);
    expect(decision.gates.ready.result).toBe('passed');
    expect(err).toBe('As of 2026-11-21T12:00:00Z (from funnel.yaml).\n');
    expect(code).toBe(0);
  });

  test('decides a record from a file, at the instant given', async () => {
    const { out, err } = await funnel([
      'eval',
      program,
      '--record',
      join(program, 'record.json'),
      '--as-of',
      '2026-12-01',
    ]);
    expect(JSON.parse(out).as_of).toBe('2026-12-01T00:00:00.000Z');
    expect(err).toContain('(from --as-of)');
  });

  test('sets params', async () => {
    const { out } = await funnel(['eval', program, '--set', 'bar=60'], { input: RECORD });
    expect(JSON.parse(out).params.bar).toMatchObject({ value: 60, from: 'set' });
    expect(JSON.parse(out).gates.ready.result).toBe('failed');
  });
});

describe('history and clocks', () => {
  const desk = folder(DESK);
  const clock = {
    sla: 'first_response',
    entry: 1,
    start: '2026-11-21T09:00:00Z',
    calendar: null,
    targets: [
      {
        span: { kind: 'elapsed', milliseconds: 7_200_000 },
        from: '2026-11-21T09:00:00Z',
        due: '2026-11-21T11:00:00Z',
        left: null,
      },
    ],
    due: '2026-11-21T11:00:00Z',
    decided: '2026-11-21T09:00:00Z',
    digest: 'sha256:of-other-rules',
  };
  const record = {
    id: 'r3',
    fields: { region: 'emea' },
    history: [{ stage: 'MQL', at: '2026-11-21T09:00:00Z', by: 'ann' }],
    clocks: [clock],
  };
  const decided = async (given: object, ...args: readonly string[]) => {
    const { out } = await funnel(['eval', desk, ...args], { input: JSON.stringify(given) });
    return expectValid(out, 'packages/bundle/schema/decision.schema.json') as {
      readonly stage: { readonly name: string };
      readonly clocks: readonly { readonly state: string; readonly due: string | null; readonly targets: unknown }[];
    };
  };

  test('are part of the record; the clock that was recorded stands', async () => {
    const { clocks, stage } = await decided(record);
    expect(stage.name).toBe('mql');
    expect(clocks).toMatchObject([{ state: 'breached', due: '2026-11-21T11:00:00.000Z' }]);
    expect((await decided({ ...record, clocks: [] })).clocks).toMatchObject([
      { state: 'running', due: '2026-11-22T09:00:00.000Z' },
    ]);
  });

  test('a clock of other rules is counted anew when told so', async () => {
    const { clocks } = await decided(record, '--migrate');
    expect(clocks).toMatchObject([{ state: 'running', due: '2026-11-22T09:00:00.000Z' }]);
  });

  test('targets may be JSON text, as in files', async () => {
    const text = { ...record, clocks: [{ ...clock, targets: JSON.stringify(clock.targets) }] };
    expect((await decided(text)).clocks).toEqual((await decided(record)).clocks);
  });
});

describe('what is refused', () => {
  const calls: readonly [string, readonly string[], number, RegExp][] = [
    ['a bad instant', ['--as-of', 'yesterday'], 2, /--as-of: "yesterday" is no instant\. \[bad-instant\]/],
    ['an instant without zone', ['--as-of', '2026-11-21T12:00:00'], 2, /is no instant/],
    ['an unknown param', ['--set', 'bra=30'], 2, /has no param "bra"\. \[unknown-param\]\n {2}Did you mean "bar"\?/],
    ['a param out of its range', ['--set', 'bar=61'], 2, /bar may be from 5 to 60, not 61\. \[param-not-allowed\]/],
    ['a param without value', ['--set', 'bar'], 2, /"bar" is not of the form param=number/],
    ['too many decimals', ['--set', 'bar=30.00001'], 2, /bar has at most 3 decimals/],
    [
      'a record that is not there',
      ['--record', '/no/record.json'],
      3,
      /\/no\/record\.json: cannot be read: there is no such file/,
    ],
  ];
  test.each(calls)('%s', async (_, args, exit, message) => {
    const { code, err, out } = await funnel(['eval', program, ...args], { input: RECORD });
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(code).toBe(exit);
  });

  const records: readonly [string, string, RegExp][] = [
    ['nothing', '', /standard input: it is empty/],
    ['no JSON', '{"id": "x",', /standard input: it is not JSON/],
    ['no id', '{"fields":{}}', /the record lacks "id"/],
    ['a number as id', '{"id":7,"fields":{}}', /\/id must be string/],
    ['an activity without time', '{"id":"x","fields":{},"activities":[{"type":"call"}]}', /\/activities\/0 lacks "at"/],
    ['a member too many', '{"id":"x","fields":{},"filds":{}}', /has a member "filds" that does not belong there/],
  ];
  test.each(records)('a record with %s', async (_, input, message) => {
    const { code, err } = await funnel(['eval', program], { input });
    expect(err).toMatch(message);
    expect(err).toContain('[bad-record]');
    expect(code).toBe(3);
  });

  test('values that cannot be used are problems of the decision, not of the call', async () => {
    const { code, out } = await funnel(['eval', program], { input: '{"id":"x","fields":{"employees":"many"}}' });
    expect(JSON.parse(out).problems).toEqual([{ code: 'not-a-number', fact: 'employees', value: 'many' }]);
    expect(code).toBe(0);
  });
});
