// Activities from CSV and JSON Lines, joined with their leads.
import { describe, expect, test } from 'vitest';
import { problemCode, read, summaryOf } from './reading-kit.ts';

const LEADS = 'id,email\na,1\nb,2\nc,3\n';
const HEAD = 'lead_id,type,at,id,known_at,path,minutes\n';

describe('activities', () => {
  test('go to their leads in the order of the file, under the outside name of their type', async () => {
    const activities = `${HEAD}b,call,2026-01-02T00:00Z,,,,5\na,page_view,2026-01-01T00:00Z,i1,2026-01-03T00:00Z,/x,\nb,PAGE VIEW,2026-01-01T00:00Z,,,/y,9\n`;
    const outcome = await read({ leads: LEADS, activities });
    expect(outcome.rejects).toEqual([]);
    expect(outcome.records.map(({ activities }) => activities)).toEqual([
      [
        {
          type: 'Page View',
          at: '2026-01-01T00:00Z',
          known_at: '2026-01-03T00:00Z',
          id: 'i1',
          properties: { path: '/x' },
        },
      ],
      [
        { type: 'call', at: '2026-01-02T00:00Z', known_at: null, id: null, properties: { minutes: '5' } },
        { type: 'Page View', at: '2026-01-01T00:00Z', known_at: null, id: null, properties: { path: '/y' } },
      ],
      [],
    ]);
    expect(summaryOf(outcome).activities).toEqual({ read: 3, rejected: 0 });
  });

  test('hold properties in columns or in one JSON column, which wins', async () => {
    const activities =
      'lead_id,type,at,path,properties\na,page_view,2026-01-01T00:00Z,/x,\na,page_view,2026-01-01T00:00Z,/x,"{""path"":""/y""}"\na,call,2026-01-01T00:00Z,,"{""minutes"":5}"\n';
    const outcome = await read({ leads: LEADS, activities });
    expect(outcome.records[0]?.activities?.map(({ properties }) => properties)).toEqual([
      { path: '/x' },
      { path: '/y' },
      { minutes: 5 },
    ]);
  });

  test('that cannot be used are rejected, each with its reason', async () => {
    const rows = [
      'x,call,2026-01-01T00:00Z,,,,',
      'a,cal,2026-01-01T00:00Z,,,,',
      'a,call,yesterday,,,,',
      'a,call,2026-01-01T10:00,,,,',
      'a,call,,,,,',
      ',call,2026-01-01T00:00Z,,,,',
      'a,call,2026-01-01T00:00Z,,soon,,',
      'a,call,2026-01-01',
      'a,call,2026-01-01T00:00Z,,,,7',
    ];
    const outcome = await read({ leads: LEADS, activities: HEAD + rows.join('\n') });
    expect(outcome.rejects).toEqual([
      'activities.csv:2 unknown-lead',
      'activities.csv:3 unknown-activity-type',
      'activities.csv:4 unparsable-time',
      'activities.csv:5 time-without-zone',
      'activities.csv:6 missing-time',
      'activities.csv:7 missing-id',
      'activities.csv:8 unparsable-time',
      'activities.csv:9 column-count',
    ]);
    expect(outcome.reasons[1]).toBe('no activity "cal" is declared; did you mean "call"?');
    expect(outcome.reasons[3]).toContain('time zone');
    expect(outcome.records[0]?.activities).toHaveLength(1);
    expect(summaryOf(outcome).activities).toEqual({ read: 1, rejected: 8 });
  });

  test('of a lead that was itself rejected have none', async () => {
    const activities = `${HEAD}z,call,2026-01-01T00:00Z,,,,\n`;
    const outcome = await read({ leads: 'id,email\nz\n', activities });
    expect(outcome.rejects).toEqual(['activities.csv:2 unknown-lead', 'leads.csv:2 column-count']);
  });

  test('without their columns are no activities', async () => {
    expect(problemCode(await read({ leads: LEADS, activities: 'lead_id,at\na,2026-01-01T00:00Z\n' }))).toBe(
      'missing-column',
    );
    expect(problemCode(await read({ leads: LEADS, activities: '' }))).toBe('file-empty');
  });

  test('that hold bad JSON in properties are rejected', async () => {
    const activities = 'lead_id,type,at,properties\na,call,2026-01-01T00:00Z,{\na,call,2026-01-01T00:00Z,[]\n';
    const outcome = await read({ leads: LEADS, activities });
    expect(outcome.rejects).toEqual(['activities.csv:2 properties-not-json', 'activities.csv:3 properties-not-json']);
  });

  test('keep the rarest of characters and values of every type', async () => {
    const activities = [
      { lead_id: 'a', type: 'page_view', at: '2026-01-01T00:00Z', path: 'x\u001fy', id: '\u001f' },
      { lead_id: 'a', type: 'page_view', at: '2026-01-01T00:00Z', path: 5, known_at: '2026-01-02T00:00Z' },
      { lead_id: 'a', type: 'page_view', at: '2026-01-01T00:00Z', properties: { path: ['p'], seen: null } },
    ];
    const outcome = await read({
      leads: LEADS,
      activities: activities.map(activity => JSON.stringify(activity)).join('\n'),
      activitiesName: 'activities.jsonl',
    });
    const base = { type: 'Page View', at: '2026-01-01T00:00Z' };
    expect(outcome.records[0]?.activities).toEqual([
      { ...base, known_at: null, id: '\u001f', properties: { path: 'x\u001fy' } },
      { ...base, known_at: '2026-01-02T00:00Z', id: null, properties: { path: 5 } },
      { ...base, known_at: null, id: null, properties: { path: ['p'], seen: null } },
    ]);
  });

  test('many of many leads come back whole, in order', async () => {
    const leads = Array.from({ length: 500 }, (_, index) => `lead-number-${index},x`).join('\n');
    const rows = Array.from({ length: 20_000 }, (_, index) => {
      const at = `2026-01-01T00:00:${String(index % 60).padStart(2, '0')}Z`;
      return `lead-number-${(index * 7) % 500},page_view,${at},n${index},,/é${index},`;
    });
    const outcome = await read({ leads: `id,email\n${leads}`, activities: HEAD + rows.join('\n') });
    for (const [lead, { activities }] of outcome.records.entries()) {
      const expected = rows.flatMap((_, index) => ((index * 7) % 500 === lead ? [`n${index} /é${index}`] : []));
      expect(activities?.map(({ id, properties }) => `${id} ${properties?.['path']}`)).toEqual(expected);
    }
  });
});

describe('times without a zone', () => {
  const at = async (time: string, zone: string) => {
    const outcome = await read({ leads: LEADS, activities: `${HEAD}a,call,${time},,,,\n` }, { timeZone: zone });
    return outcome.records[0]?.activities?.[0]?.at ?? outcome.rejects[0];
  };

  test.each([
    ['2026-01-15T12:00', 'Europe/Berlin', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15 12:00:00.5', 'Europe/Berlin', '2026-07-15T10:00:00.500Z'],
    ['2026-01-15T12:00', 'Asia/Kolkata', '2026-01-15T06:30:00.000Z'],
    // Skipped: the first instant after the gap. Shown twice: the earlier.
    ['2025-03-09T02:30:00', 'America/New_York', '2025-03-09T07:00:00.000Z'],
    ['2025-11-02T01:30:00', 'America/New_York', '2025-11-02T05:30:00.000Z'],
    ['2025-11-02T00:59:59', 'America/New_York', '2025-11-02T04:59:59.000Z'],
    ['2025-11-02T02:00:00', 'America/New_York', '2025-11-02T07:00:00.000Z'],
    // A change of half an hour, and a day that never was.
    ['2025-10-05T02:10:00', 'Australia/Lord_Howe', '2025-10-04T15:30:00.000Z'],
    ['2011-12-30T12:00:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s is %s', async (time, zone, instant) => {
    expect(await at(time, zone)).toBe(instant);
  });

  test('are read by the zone in fields and properties too; times with a zone stay as they are', async () => {
    const leads = 'id,created\na,2026-01-15T12:00\nb,2026-01-15T12:00Z\nc,never\n';
    const activities = 'lead_id,type,at,seen\na,page_view,2026-01-15T12:00+02:00,2026-01-15T12:00\n';
    const outcome = await read({ leads, activities }, { timeZone: 'Europe/Berlin' });
    expect(outcome.records.map(({ fields }) => fields['created'])).toEqual([
      '2026-01-15T11:00:00.000Z',
      '2026-01-15T12:00Z',
      'never',
    ]);
    expect(outcome.records[0]?.activities?.[0]).toMatchObject({
      at: '2026-01-15T12:00+02:00',
      properties: { seen: '2026-01-15T11:00:00.000Z' },
    });
  });
});

describe('list separators', () => {
  test('cut the cells of that field alone; a blank cell stays blank', async () => {
    const outcome = await read({ leads: 'id,tags,email\na,x|y;z,p|q\nb, ,\n' }, { listSeparators: { tags: '|' } });
    expect(outcome.records.map(({ fields }) => [fields['tags'], fields['email']])).toEqual([
      [['x', 'y;z'], 'p|q'],
      [' ', ''],
    ]);
  });
});

describe('JSON Lines', () => {
  const name = { leadsName: 'leads.jsonl', activitiesName: 'activities.ndjson' };

  test('hold one object a line, with values of their own types', async () => {
    const leads = '{"id":7,"email":"x","tags":["p",1,null]}\n\n{"id":"b","Lead Source":true,"other":1}\r\n';
    const activities = '{"lead_id":7,"type":"call","at":"2026-01-01T00:00Z","properties":{"minutes":2.5}}\n';
    const outcome = await read({ leads, activities, ...name });
    expect(outcome.records).toEqual([
      {
        id: '7',
        fields: { id: 7, email: 'x', tags: ['p', 1, null] },
        activities: [{ type: 'call', at: '2026-01-01T00:00Z', known_at: null, id: null, properties: { minutes: 2.5 } }],
      },
      { id: 'b', fields: { id: 'b', 'Lead Source': true, other: 1 }, activities: [] },
    ]);
    expect(summaryOf(outcome).unmapped[1]).toEqual({ file: 'leads.jsonl', columns: ['other'] });
  });

  test('that are broken are rejected a line at a time', async () => {
    const deep = `{"id":"d","tags":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const lines = ['{"id":"a"', '[1]', '"x"', '{"email":1}', deep, '{"id":"e"}', '{"id":"e"}', '{"id":{}}'];
    const outcome = await read({ leads: lines.join('\n'), ...name });
    expect(outcome.rejects).toEqual([
      'leads.jsonl:1 not-json',
      'leads.jsonl:2 not-an-object',
      'leads.jsonl:3 not-an-object',
      'leads.jsonl:4 missing-id',
      'leads.jsonl:5 too-deep',
      'leads.jsonl:7 duplicate-id',
      'leads.jsonl:8 missing-id',
    ]);
    expect(outcome.reasons[0]).toBe('not JSON from character 10 on');
    expect(outcome.records.map(({ id }) => id)).toEqual(['e']);
  });

  test('that are empty hold no leads; bad bytes cost their line', async () => {
    expect(summaryOf(await read({ leads: '', ...name })).leads.read).toBe(0);
    const leads = Buffer.concat([
      Buffer.from('{"id":"a"}\n{"id":"'),
      Buffer.from([0xff]),
      Buffer.from('"}\n{"id":"c"}'),
    ]);
    const outcome = await read({ leads, ...name });
    expect(outcome.rejects).toEqual(['leads.jsonl:2 not-utf-8']);
    expect(outcome.records.map(({ id }) => id)).toEqual(['a', 'c']);
  });

  test('named by a number, a text, nothing else', async () => {
    const outcome = await read({ leads: '{"id":true}\n{"id":null}\n{"id":1.5}\n', ...name });
    expect(outcome.records.map(({ id }) => id)).toEqual(['1.5']);
    expect(outcome.rejects).toHaveLength(2);
  });
});

describe('while reading', () => {
  const leads = `id,email\n${Array.from({ length: 200_000 }, (_, index) => `lead-${index},x@y.example`).join('\n')}\n`;

  test('progress goes from nothing to all the bytes', async () => {
    const seen: [number, number][] = [];
    await read({ leads, activities: HEAD }, {}, { onProgress: (done, total) => void seen.push([done, total]) });
    const total = 2 * leads.length + HEAD.length;
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.every(([done], index) => index === 0 || done >= seen[index - 1]![0])).toBe(true);
    expect(seen.at(-1)).toEqual([total, total]);
  });

  test('a signal ends it', async () => {
    const stop = new AbortController();
    let records = 0;
    const outcome = await read(
      { leads },
      {},
      {
        signal: stop.signal,
        onRecords: batch => {
          records += batch.length;
          stop.abort();
        },
      },
    );
    expect(problemCode(outcome)).toBe('interrupted');
    expect(records).toBeLessThan(200_000);
  });

  test('it waits for whoever takes the records', async () => {
    let busy = 0;
    let most = 0;
    const onRecords = async () => {
      busy += 1;
      most = Math.max(most, busy);
      await new Promise(resolve => setTimeout(resolve, 1));
      busy -= 1;
    };
    await read({ leads: leads.slice(0, 100_000) }, {}, { onRecords });
    expect(most).toBe(1);
  });
});
