// History and clocks from CSV and JSON Lines, joined with their leads.
import { describe, expect, test } from 'vitest';
import { problemCode, read, rules, summaryOf, written } from './reading-kit.ts';

const LEADS = 'id,email\na,1\nb,2\n';
const HEAD = 'lead_id,stage,at,known_at,seq,by,reason,amount\n';
const ENTRY = { known_at: null, seq: null, by: null, reason: null, amount: null };

describe('history', () => {
  test('goes to its leads in the order of the file; stages are as written, declared or not', async () => {
    const history = `${HEAD}b,Closed Won,2026-01-02T00:00Z,2026-01-03T00:00Z,2,Ann,Best price,5000\na,inquiry,2026-01-01T00:00Z,,,,,\nb,no such stage,2026-01-01T00:00Z,,,rules,,\n`;
    const outcome = await read({ leads: LEADS, history });
    expect(outcome.rejects).toEqual([]);
    expect(outcome.records.map(record => record.history)).toEqual([
      [{ ...ENTRY, stage: 'inquiry', at: '2026-01-01T00:00Z' }],
      [
        {
          stage: 'Closed Won',
          at: '2026-01-02T00:00Z',
          known_at: '2026-01-03T00:00Z',
          seq: '2',
          by: 'Ann',
          reason: 'Best price',
          amount: '5000',
        },
        { ...ENTRY, stage: 'no such stage', at: '2026-01-01T00:00Z', by: 'rules' },
      ],
    ]);
    expect(outcome.records[0]).not.toHaveProperty('clocks');
    expect(summaryOf(outcome).history).toEqual({ read: 3, rejected: 0 });
  });

  test('that cannot be used is rejected, each row with its reason', async () => {
    const rows = [
      'x,won,2026-01-01T00:00Z,,,,,',
      'a,,2026-01-01T00:00Z,,,,,',
      'a,won,yesterday,,,,,',
      'a,won,2026-01-01T10:00,,,,,',
      'a,won,,,,,,',
      ',won,2026-01-01T00:00Z,,,,,',
      'a,won,2026-01-01T00:00Z,soon,,,,',
      'a,won,2026-01-01',
      'a,won,2026-01-01T00:00Z,,many,,,',
    ];
    const outcome = await read({ leads: LEADS, history: HEAD + rows.join('\n') });
    expect(outcome.rejects).toEqual([
      'history.csv:2 unknown-lead',
      'history.csv:3 missing-name',
      'history.csv:4 unparsable-time',
      'history.csv:5 time-without-zone',
      'history.csv:6 missing-time',
      'history.csv:7 missing-id',
      'history.csv:8 unparsable-time',
      'history.csv:9 column-count',
    ]);
    expect(outcome.records[0]?.history).toEqual([{ ...ENTRY, stage: 'won', at: '2026-01-01T00:00Z', seq: 'many' }]);
    expect(summaryOf(outcome).history).toEqual({ read: 1, rejected: 8 });
  });

  test('needs its columns alone; others are told of', async () => {
    expect(problemCode(await read({ leads: LEADS, history: 'lead_id,stages,at\na,won,2026-01-01T00:00Z\n' }))).toBe(
      'missing-column',
    );
    const outcome = await read({
      leads: LEADS,
      history: 'lead_id,stage,at,owner,product\na,won,2026-01-01T00:00Z,x,\n',
    });
    expect(outcome.records[0]?.history).toHaveLength(1);
    expect(summaryOf(outcome).unmapped[0]).toEqual({ file: 'history.csv', columns: ['owner'] });
  });

  test('is read by the time zone of the settings where times have none', async () => {
    const outcome = await read(
      { leads: LEADS, history: 'lead_id,stage,at,known_at\na,won,2026-07-15 12:00,2026-01-15T12:00\n' },
      { timeZone: 'Europe/Berlin' },
    );
    expect(outcome.records[0]?.history?.[0]).toMatchObject({
      at: '2026-07-15T10:00:00.000Z',
      known_at: '2026-01-15T11:00:00.000Z',
    });
  });

  test('as JSON Lines keeps values of every type and the rarest of characters', async () => {
    const history = [
      { lead_id: 'a', stage: '[x', at: '2026-01-01T00:00Z', seq: 3, amount: 12.5 },
      { lead_id: 'a', stage: 'x\u001fy', at: '2026-01-01T00:00Z', by: ' ', reason: 'é "q"' },
    ];
    const outcome = await read({
      leads: LEADS,
      history: history.map(entry => JSON.stringify(entry)).join('\n'),
      historyName: 'history.jsonl',
    });
    expect(outcome.records[0]?.history).toEqual([
      { ...ENTRY, stage: '[x', at: '2026-01-01T00:00Z', seq: '3', amount: 12.5 },
      { ...ENTRY, stage: 'x\u001fy', at: '2026-01-01T00:00Z', reason: 'é "q"' },
    ]);
  });

  test('of several files stands one file after the other', async () => {
    const files = [
      written('crm.csv', 'lead_id,stage,at\na,inquiry,2026-01-01T00:00Z\n'),
      written('moves.jsonl', '{"lead_id":"a","stage":"won","at":"2026-01-02T00:00Z"}\n'),
    ];
    const outcome = await read({ leads: LEADS }, {}, { history: files });
    expect(outcome.records[0]?.history?.map(entry => entry.stage)).toEqual(['inquiry', 'won']);
  });

  test('is not read where the rules have no lifecycle, and that is told', async () => {
    const outcome = await read(
      { leads: LEADS, history: 'no history at all' },
      {},
      { rules: { ...rules, lifecycle: null } },
    );
    expect(outcome.records[0]).not.toHaveProperty('history');
    expect(summaryOf(outcome).unused).toEqual([{ file: 'history.csv', kind: 'history' }]);
  });
});

describe('clocks', () => {
  const targets =
    '[{"due":null,"from":"2026-01-01T00:00:00.000Z","left":5,"span":{"kind":"elapsed","milliseconds":9}}]';
  const quoted = `"${targets.replaceAll('"', '""')}"`;
  const head = 'lead_id,sla,entry,start,calendar,targets,due,decided,digest\n';
  const CLOCK = {
    sla: 'response',
    entry: '1',
    start: '2026-01-01T00:00Z',
    decided: '2026-01-02T00:00Z',
    digest: 'sha256:d',
  };

  test('go to their leads, targets as JSON', async () => {
    const clocks = `${head}a,response,1,2026-01-01T00:00Z,,${quoted},,2026-01-02T00:00Z,sha256:d\nb,response,1,2026-01-01T00:00Z,berlin,[],2026-01-05T00:00Z,2026-01-02T00:00Z,sha256:d\n`;
    const outcome = await read({ leads: LEADS, clocks });
    expect(outcome.rejects).toEqual([]);
    expect(outcome.records.map(record => record.clocks)).toEqual([
      [{ ...CLOCK, calendar: null, targets, due: null }],
      [{ ...CLOCK, calendar: 'berlin', targets: '[]', due: '2026-01-05T00:00Z' }],
    ]);
    expect(summaryOf(outcome).clocks).toEqual({ read: 2, rejected: 0 });
  });

  test('as JSON Lines hold their targets as they are', async () => {
    const line = { lead_id: 'a', ...CLOCK, entry: 1, calendar: null, targets: JSON.parse(targets), due: null };
    const outcome = await read({ leads: LEADS, clocks: JSON.stringify(line), clocksName: 'clocks.ndjson' });
    expect(outcome.records[0]?.clocks).toEqual([{ ...CLOCK, calendar: null, targets, due: null }]);
  });

  test('that cannot be used are rejected', async () => {
    const rows = [
      'x,response,1,2026-01-01T00:00Z,,[],,2026-01-02T00:00Z,d',
      'a,,1,2026-01-01T00:00Z,,[],,2026-01-02T00:00Z,d',
      'a,response,1,then,,[],,2026-01-02T00:00Z,d',
      'a,response,1,2026-01-01T00:00Z,,[],later,2026-01-02T00:00Z,d',
      'a,response,1,2026-01-01T00:00Z,,[],,,d',
    ];
    const outcome = await read({ leads: LEADS, clocks: head + rows.join('\n') });
    expect(outcome.rejects).toEqual([
      'clocks.csv:2 unknown-lead',
      'clocks.csv:3 missing-name',
      'clocks.csv:4 unparsable-time',
      'clocks.csv:5 unparsable-time',
      'clocks.csv:6 missing-time',
    ]);
  });

  test('are not read where the rules have no SLA', async () => {
    const outcome = await read({ leads: LEADS, clocks: head }, {}, { rules: { ...rules, slas: [] } });
    expect(summaryOf(outcome).unused).toEqual([{ file: 'clocks.csv', kind: 'clocks' }]);
  });
});
