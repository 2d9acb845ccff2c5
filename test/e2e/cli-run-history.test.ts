// funnel run with history and clocks: what it reads, what it writes for the next run, what it sums up.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DESK, DESK_HISTORY, DESK_LEADS, DESK_RULES, DESK_SETTINGS } from './lib/desk.ts';
import { folder, funnel } from './lib/funnel.ts';
import { expectValid } from './lib/schemas.ts';

interface Report {
  readonly evaluated: number;
  readonly fields_are_newer: number;
  readonly read: Readonly<Record<'history' | 'clocks', { readonly read: number; readonly rejected: number }>> & {
    readonly unused_files: readonly { readonly file: string; readonly kind: string }[];
  };
  readonly stages: readonly { readonly name: string; readonly leads: number; readonly stalled: number }[];
  readonly in_no_stage: number;
  readonly moves: readonly { readonly move: string; readonly because: string | null; readonly count: number }[];
  readonly flags: readonly { readonly by: string | null; readonly off_path: number; readonly needs: number }[];
  readonly clocks: readonly Readonly<Record<string, unknown>>[];
  readonly routes: readonly { readonly teams: readonly { readonly name: string; readonly count: number }[] }[];
  readonly problems: readonly { readonly fact: string; readonly code: string }[];
}

async function report(program: string, ...args: readonly string[]): Promise<Report> {
  const { out, err, code } = await funnel(['run', program, '--format', 'json', ...args]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return expectValid(out, 'packages/cli/schema/run.schema.json') as Report;
}

function table(program: string, file: string): readonly (readonly string[])[] {
  const [head = '', ...rows] = readFileSync(join(program, file), 'utf8').trimEnd().split('\n');
  return [head, ...rows.sort()].map(row => row.split(','));
}

function outputs(program: string): readonly string[] {
  return ['--moves-out', join(program, 'moves.csv'), '--clocks-out', join(program, 'clocks.csv')];
}

describe('the summary', () => {
  test('counts stages, moves, flags, clocks and routes; excluded leads apart', async () => {
    const program = folder({ ...DESK, 'funnel.yaml': DESK_SETTINGS.replace(/, moves\.csv|.*clocks.*\n/g, '') });
    const { clocks, flags, in_no_stage, moves, problems, read, routes, stages } = await report(program);
    expect(read.history).toEqual({ read: 9, rejected: 0 });
    expect(stages.map(each => [each.name, each.leads, each.stalled])).toEqual([
      ['inquiry', 1, 0],
      ['mql', 2, 0],
      ['sql', 1, 0],
      ['won', 1, 0],
      ['nurture', 1, 0],
    ]);
    expect(in_no_stage).toBe(1);
    expect(moves.map(each => [each.move, each.because, each.count])).toEqual([
      ['inquiry to mql', null, 1],
      ['mql to nurture', 'Not accepted in time', 1],
    ]);
    expect(flags).toEqual([{ by: 'bob', off_path: 2, needs: 1 }]);
    expect(clocks).toEqual([
      {
        name: 'first_response',
        label: 'First response',
        running: 1,
        due_soon: 1,
        paused: 0,
        met: 0,
        met_late: 0,
        breached: 2,
        cancelled: 0,
        steps_reached: 4,
      },
    ]);
    expect(routes[0]?.teams.map(each => [each.name, each.count])).toEqual([
      ['sdr', 5],
      ['emea_desk', 2],
    ]);
    expect(problems).toContainEqual({
      fact: 'stage',
      code: 'not-a-stage',
      leads: 1,
      values: [expect.any(String)],
    });
  });

  test('in words', async () => {
    const program = folder(DESK);
    const { out } = await funnel(['run', program, ...outputs(program)]);
    expect(out).toContain('Read 8 leads, 2 activities and 9 entries into stages, no row rejected.');
    expect(out).toMatch(/Marketing qualified +2 +28\.6% +█+/);
    expect(out).toMatch(/\(a stage not declared\) +1/);
    expect(out).toMatch(/Marketing qualified to Back with marketing +1 +Not accepted in time/);
    expect(out).toMatch(/bob +2 +1/);
    expect(out).toMatch(/First response +1 +1 +0 +0 +0 +2 +0/);
    expect(out).toMatch(/SDR team +5 +71\.4%/);
    expect(out).toContain(`The moves are in ${join(program, 'moves.csv')}.`);
    expect(out).toContain(`The clocks are in ${join(program, 'clocks.csv')}.`);
  });

  test('tells once of files that the rules have no use for', async () => {
    const rules = DESK_RULES.slice(0, DESK_RULES.indexOf('lifecycle'));
    const program = folder({ ...DESK, 'rules.funnel': rules, 'moves.csv': '', 'clocks.csv': '' });
    const { out } = await funnel(['run', program]);
    expect(out.match(/not read/g)).toHaveLength(3);
    expect(out).toContain('history.csv not read: the program has no lifecycle.');
    expect(out).toContain('clocks.csv not read: the program has no SLA.');
  });

  test('says of how many leads more is known than is decided from', async () => {
    const program = folder(DESK);
    const args = [...outputs(program), '--as-of', '2026-11-12'];
    expect((await report(program, ...args)).fields_are_newer).toBe(5);
    const { out } = await funnel(['run', program, ...args]);
    expect(out).toContain("More is known of 5 leads since then. Fields have no past: they are today's.");
  });
});

describe('output', () => {
  test('as CSV has the stage, the moves, the newest clock and the team of each lead', async () => {
    const program = folder(DESK);
    await funnel(['run', program, ...outputs(program), '-o', join(program, 'out.csv')]);
    const [head, ...rows] = table(program, 'out.csv');
    const first = head!.indexOf('route owner');
    expect(head!.slice(first, -2)).toEqual([
      'route owner',
      'stage',
      'stage since',
      'journey',
      'stalled',
      'moves',
      'clock first_response',
      'clock first_response due',
    ]);
    expect(rows.map(row => row.slice(first, -2).join(','))).toEqual([
      'sdr,mql,2026-11-21T12:00:00.000Z,1,no,inquiry to mql,running,2026-11-22T12:00:00.000Z',
      'emea_desk,mql,2026-11-20T09:00:00.000Z,1,no,,breached,2026-11-21T09:00:00.000Z',
      'sdr,nurture,2026-11-21T12:00:00.000Z,1,,mql to nurture,breached,2026-10-02T09:00:00.000Z',
      'sdr,inquiry,,1,,,,',
      'sdr,won,2026-11-10T09:00:00.000Z,1,,,,',
      'emea_desk,sql,2026-11-15T09:00:00.000Z,1,,,,',
      'sdr,,2026-11-15T09:00:00.000Z,1,,,,',
      ',mql,2026-11-20T09:00:00.000Z,1,,,cancelled,2026-11-21T09:00:00.000Z',
    ]);
  });

  test('of moves is history', async () => {
    const program = folder(DESK);
    await funnel(['run', program, ...outputs(program)]);
    expect(table(program, 'moves.csv').map(row => row.join(','))).toEqual([
      'lead_id,stage,at,known_at,seq,by,reason',
      'D1,mql,2026-11-21T12:00:00.000Z,2026-11-21T12:00:00.000Z,0,rules,',
      'D3,nurture,2026-11-21T12:00:00.000Z,2026-11-21T12:00:00.000Z,0,rules,Not accepted in time',
    ]);
  });

  test('of steps names who is to be told', async () => {
    const program = folder(DESK);
    await funnel(['run', program, ...outputs(program), '--steps-out', join(program, 'steps.csv')]);
    const rows = table(program, 'steps.csv').map(row => row.slice(1).join(','));
    expect(rows).toEqual([
      'lead,sla,action,to_kind,to,team,at',
      'D2,first_response,notify,role,manager,,2026-11-21T09:00:00.000Z',
      'D2,first_response,notify,route,owner,emea_desk,2026-11-21T03:00:00.000Z',
      'D3,first_response,notify,role,manager,,2026-10-02T09:00:00.000Z',
      'D3,first_response,notify,route,owner,sdr,2026-10-02T03:00:00.000Z',
    ]);
  });

  test('is not written where two of them share a file, or an ending is not known', async () => {
    const program = folder(DESK);
    const file = join(program, 'all.csv');
    const twice = await funnel(['run', program, '-o', file, '--clocks-out', file]);
    expect(twice.err).toContain(`--clocks-out ${file}: that is where -o writes. [same-output]`);
    expect(twice.code).toBe(2);
    const ending = await funnel(['run', program, '--moves-out', 'moves.txt']);
    expect(ending.err).toContain('--moves-out moves.txt: the name must end in .csv or .jsonl. [output-format]');
    expect(ending.code).toBe(2);
  });
});

describe('from one run to the next', () => {
  test.each(['csv', 'jsonl'])('moves and clocks fed back as %s give no new moves and the same clocks', async ending => {
    const program = folder({
      ...DESK,
      'funnel.yaml': DESK_SETTINGS.replaceAll(/(moves|clocks)\.csv/g, `$1.${ending}`),
    });
    const [moves, clocks] = [join(program, `moves.${ending}`), join(program, `clocks.${ending}`)];
    const args = ['--moves-out', moves, '--clocks-out', clocks];
    const first = await report(program, ...args);
    const written = [moves, clocks].map(file => readFileSync(file, 'utf8'));
    const second = await report(program, ...args);
    expect(second.read.history).toEqual({ read: 11, rejected: 0 });
    expect(second.read.clocks).toEqual({ read: 4, rejected: 0 });
    expect(second.moves).toEqual([]);
    expect(second.stages).toEqual(first.stages);
    expect(second.clocks).toEqual(first.clocks);
    expect(second.problems).toEqual(first.problems);
    expect([moves, clocks].map(file => readFileSync(file, 'utf8'))).toEqual(written);
  });

  test('a day later the clock that was started has run out, by the target that was recorded', async () => {
    const program = folder(DESK);
    await report(program, ...outputs(program));
    writeFileSync(
      join(program, 'rules.funnel'),
      DESK_RULES.replace('target 24 elapsed hours', 'target 3 elapsed days'),
    );
    const later = ['--as-of', '2026-11-22T12:00:00Z'];
    const kept = await report(program, ...later);
    expect(kept.clocks[0]).toMatchObject({ running: 0, breached: 3 });
    const migrated = await report(program, ...later, '--migrate');
    expect(migrated.clocks[0]).toMatchObject({ running: 2, breached: 1 });
  });

  test('moves are added to history that is read, and replace any other file', async () => {
    const program = folder({
      ...DESK,
      'moves.csv': 'lead_id,stage,at,known_at,seq,by,reason\nD4,mql,2026-11-01,,,,\n',
    });
    writeFileSync(
      join(program, 'moves.csv'),
      readFileSync(join(program, 'moves.csv'), 'utf8').replace('01,', '01T00:00:00Z,'),
    );
    await report(program, ...outputs(program));
    expect(table(program, 'moves.csv')).toHaveLength(4);
    const other = join(program, 'other.csv');
    writeFileSync(other, 'something else\n');
    await report(program, '--moves-out', other, '--clocks-out', join(program, 'clocks.csv'));
    expect(readFileSync(other, 'utf8')).toBe('lead_id,stage,at,known_at,seq,by,reason\n');
  });

  test('a stage whose name is what data call another one is written by its outside name', async () => {
    const rules = DESK_RULES.replace(
      '"Marketing qualified" stalls',
      '"Marketing qualified" from "Queue" stalls',
    ).replace('"Closed Won"', '"mql"');
    const program = folder({ ...DESK, 'rules.funnel': rules });
    await report(program, ...outputs(program));
    expect(table(program, 'moves.csv')[1]!.slice(0, 2)).toEqual(['D1', 'Queue']);
    expect((await report(program, ...outputs(program))).moves).toEqual([]);
  });

  test('history with other columns is not overwritten', async () => {
    const program = folder({ ...DESK, 'moves.csv': 'lead_id,stage,at\n' });
    const { code, err } = await funnel(['run', program, ...outputs(program)]);
    expect(err).toContain('[moves-columns]');
    expect(code).toBe(2);
    expect(readFileSync(join(program, 'moves.csv'), 'utf8')).toBe('lead_id,stage,at\n');
    expect(existsSync(join(program, 'clocks.csv'))).toBe(false);
  });

  test('leads that are passed over keep their clocks', async () => {
    const program = folder(DESK);
    await report(program, ...outputs(program));
    const before = table(program, 'clocks.csv');
    await report(program, ...outputs(program), '--where', 'region is emea', '--as-of', '2026-11-22T00:00:00Z');
    const after = table(program, 'clocks.csv');
    expect(after.map(row => row[0])).toEqual(before.map(row => row[0]));
    expect(after[1]).toEqual(before[1]);
    expect(after[2]).not.toEqual(before[2]);
  });

  test('a data file that this run does not begin must be there', async () => {
    const { code, err } = await funnel(['run', folder(DESK)]);
    expect(err).toContain('moves.csv: there is no such data file. [no-such-data]');
    expect(code).toBe(3);
  });
});

describe('choosing leads', () => {
  test('by where they stand', async () => {
    const program = folder({ ...DESK, 'moves.csv': 'lead_id,stage,at\n', 'clocks.csv': '' });
    const given = ['--history', join(program, 'history.csv'), '--clocks', join(program, 'none.jsonl')];
    writeFileSync(join(program, 'none.jsonl'), '');
    expect((await report(program, ...given, '--where', 'stage is mql')).evaluated).toBe(3);
    expect((await report(program, ...given, '--where', 'stage is mql and days in stage >= 30')).evaluated).toBe(1);
    expect((await report(program, ...given, '--where', 'ever entered won')).evaluated).toBe(1);
  });
});

describe('bad data', () => {
  test('rows of history that cannot be read are rejected, and --strict counts them', async () => {
    const history = `${DESK_HISTORY}X1,mql,2026-11-01T00:00:00Z,\nD1,mql,soon,\nD1,,2026-11-01T00:00:00Z,\nD1,mql\n`;
    const program = folder({ ...DESK, 'history.csv': history });
    const args = ['run', program, ...outputs(program), '-o', join(program, 'result/a.csv'), '--strict'];
    const { code, err, out } = await funnel(args);
    expect(out).toContain('9 entries into stages, 4 rows rejected (see');
    expect(err).toContain('--strict: 4 rows were rejected. [rejected-rows]');
    expect(code).toBe(3);
    const rejects = readFileSync(join(program, 'result/rejects.csv'), 'utf8').trimEnd().split('\n').slice(1);
    expect(rejects.map(row => row.split(',').slice(0, 3).join(','))).toEqual([
      'history.csv,11,unknown-lead',
      'history.csv,12,unparsable-time',
      'history.csv,13,missing-name',
      'history.csv,14,column-count',
    ]);
  });

  test('history without its columns is refused, and nothing is written', async () => {
    const program = folder({ ...DESK, 'history.csv': 'lead,stage,at\n' });
    const { code, err } = await funnel(['run', program, ...outputs(program)]);
    expect(err).toContain('history.csv has no column "lead_id"');
    expect(code).toBe(3);
    expect(readdirSync(program).sort()).toEqual(Object.keys(DESK).sort());
  });
});

describe('Ctrl-C', () => {
  test('leaves clocks and moves of the run before', async () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => `X${index},a${index}@b.example,amer,\n`);
    const old = { 'moves.csv': 'lead_id,stage,at,known_at,seq,by,reason\n', 'clocks.csv': '' };
    const head = 'lead_id,sla,entry,start,calendar,targets,due,decided,digest\n';
    const program = folder({ ...DESK, ...old, 'clocks.csv': head, 'leads.csv': DESK_LEADS + rows.join('') });
    const aside = (): boolean => readdirSync(program).some(name => name.endsWith('.tmp'));
    let watch: NodeJS.Timeout | undefined;
    const { code } = await funnel(['run', program, ...outputs(program)], {
      started: kill => {
        watch = setInterval(() => {
          if (!aside()) return;
          clearInterval(watch);
          setTimeout(() => kill('SIGINT'), 200);
        }, 20);
      },
    });
    clearInterval(watch);
    expect(code).toBe(130);
    expect(readFileSync(join(program, 'clocks.csv'), 'utf8')).toBe(head);
    expect(readFileSync(join(program, 'moves.csv'), 'utf8')).toBe(old['moves.csv']);
    expect(aside()).toBe(false);
  });
});
