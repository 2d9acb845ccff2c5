// funnel replay: one instant of the past, and the time between two.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DESK, DESK_HISTORY, DESK_LEADS, DESK_SETTINGS } from './lib/desk.ts';
import { folder, funnel } from './lib/funnel.ts';
import { expectValid } from './lib/schemas.ts';

const SCHEMA = 'packages/cli/schema/replay.schema.json';
/** Without the files that only runs write. */
const PROGRAM = { ...DESK, 'funnel.yaml': DESK_SETTINGS.replace(/, moves\.csv|.*clocks.*\n/g, '') };
const program = folder(PROGRAM);
const TIME = ['--from', '2026-11-20T00:00:00Z', '--to', '2026-11-22T00:00:00Z'] as const;

interface Change {
  readonly lead: string;
  readonly at: string;
  readonly first: boolean;
}

function changes(text: string): readonly Change[] {
  return text
    .trimEnd()
    .split('\n')
    .map(line => expectValid(line, SCHEMA) as Change);
}

describe('one instant', () => {
  test('decides from what was known then, and says that fields are not of then', async () => {
    const { code, err, out } = await funnel(['replay', program, '--at', '2026-11-12', '--format', 'json']);
    const report = expectValid(out, 'packages/cli/schema/run.schema.json') as {
      readonly as_of: string;
      readonly stages: readonly { readonly name: string; readonly leads: number }[];
      readonly moves: readonly { readonly move: string }[];
    };
    expect(report.as_of).toBe('2026-11-12T00:00:00.000Z');
    expect(report.stages.map(each => [each.name, each.leads])).toEqual([
      ['inquiry', 5],
      ['mql', 0],
      ['sql', 0],
      ['won', 1],
      ['nurture', 1],
    ]);
    expect(report.moves.map(each => each.move)).toEqual(['mql to nurture']);
    expect(err).toContain('Fields have no past');
    expect(code).toBe(0);
  });

  test('prints and writes as run does', async () => {
    const file = join(program, 'then.csv');
    const { out } = await funnel(['replay', program, '--at', '2026-11-12', '-o', file]);
    expect(out).toContain('Sales desk, as of 2026-11-12T00:00:00Z (from --at)');
    expect(out).toContain(`Decisions are in ${file}.`);
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(10);
  });

  test('by a compiled bundle', async () => {
    const bundle = join(program, 'rules.json');
    await funnel(['compile', program, '-o', bundle]);
    const whole = await funnel(['replay', program, '--at', '2026-11-12', '--format', 'json']);
    const { out } = await funnel(['replay', bundle, '--at', '2026-11-12', '--format', 'json']);
    const { seconds: _, ...ofBundle } = JSON.parse(out);
    const { seconds: __, ...ofSource } = JSON.parse(whole.out);
    expect(ofBundle).toEqual(ofSource);
  });

  test('leaves out clocks that were decided later', async () => {
    const clocks =
      'lead_id,sla,entry,start,calendar,targets,due,decided,digest\nD2,first_response,1,2026-11-20T09:00:00Z,,"[{""span"":{""kind"":""elapsed"",""milliseconds"":60000},""from"":""2026-11-20T09:00:00.000Z"",""due"":""2026-11-20T09:01:00.000Z"",""left"":null}]",2026-11-20T09:01:00.000Z,2026-11-21T00:00:00Z,sha256:another\n';
    const recorded = folder({ ...PROGRAM, 'clocks.csv': clocks });
    const given = ['--leads', join(recorded, 'leads.csv'), '--history', join(recorded, 'history.csv')];
    const args = [...given, '--clocks', join(recorded, 'clocks.csv'), '--format', 'json'];
    const breached = async (at: string): Promise<unknown> => {
      const { out } = await funnel(['replay', recorded, '--at', at, ...args]);
      return JSON.parse(out).clocks[0].breached;
    };
    // That of D3 since October.
    expect(await breached('2026-11-20T12:00:00Z')).toBe(1);
    expect(await breached('2026-11-21T00:00:00Z')).toBe(2);
  });
});

describe('a time', () => {
  test('of one lead is a table', async () => {
    const { code, err, out } = await funnel(['replay', program, ...TIME, '--lead', 'D2']);
    expect(out.trimEnd().split('\n')).toEqual([
      '2026-11-20T00:00:00Z  In Inquiry',
      '                      Has a budget: undecided',
      '                      Worth a call: failed',
      '2026-11-20T09:00:00Z  Comes to Marketing qualified',
      '                      First response: running, due 2026-11-21T09:00:00Z',
      '2026-11-21T03:00:00Z  First response: notify owner',
      '2026-11-21T09:00:00Z  First response: breached',
      '                      First response: notify manager',
    ]);
    expect(err).toContain('Replayed 1 lead from 2026-11-20T00:00:00Z to 2026-11-22T00:00:00Z: 4 changes.');
    expect(code).toBe(0);
  });

  test('of all leads is JSON Lines, lead by lead', async () => {
    const { err, out } = await funnel(['replay', program, ...TIME]);
    const found = changes(out);
    expect([...new Set(found.map(each => each.lead))]).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
    expect(found.filter(each => each.first)).toHaveLength(8);
    expect(found.filter(each => each.lead === 'D1').slice(1)).toEqual([
      {
        lead: 'D1',
        at: '2026-11-20T09:00:00.000Z',
        first: false,
        moves: [{ from: 'inquiry', to: 'mql', because: null }],
        stage: { from: 'inquiry', to: 'mql' },
        gates: { ready: { from: 'failed', to: 'passed' } },
        clocks: [
          {
            sla: 'first_response',
            entry: 1,
            state: { from: null, to: 'running' },
            due: '2026-11-21T09:00:00.000Z',
          },
        ],
      },
      expect.objectContaining({ at: '2026-11-21T03:00:00.000Z' }),
      expect.objectContaining({ at: '2026-11-21T09:00:00.000Z' }),
    ]);
    expect(err).toMatch(/Replayed 8 leads .*: \d+ changes, 2 moves of 2 leads\./);
    expect(err).toMatch(/Marketing qualified to Back with marketing +1 +Not accepted in time/);
    expect(err).toMatch(/First response +0 +0 +0 +0 +0 +3 +0/);
    expect(err).toContain('Fields have no past');
  });

  test('is written to a file, and then the summary is the result', async () => {
    const file = join(program, 'changes.jsonl');
    const { err, out } = await funnel(['replay', program, ...TIME, '-o', file, '--format', 'json']);
    const summary = expectValid(out, SCHEMA) as { readonly leads: number; readonly changes: number };
    expect(summary.leads).toBe(8);
    expect(changes(readFileSync(file, 'utf8'))).toHaveLength(summary.changes);
    expect(err).toBe('');
  });
});

/** The clocks that a run with these options counts. */
async function clocksOfRun(program: string, options: readonly string[]): Promise<Record<string, unknown>> {
  const { out } = await funnel(['run', program, ...options, '--format', 'json']);
  const { clocks, moves } = JSON.parse(out) as { clocks: Record<string, unknown>[]; moves: unknown[] };
  return { ...clocks[0]!, moves };
}

describe('what a time leaves behind', () => {
  const COOLING = `lead { email text }
activity trial_started
activity call by sales
score engagement from 0 to 100 {
  add 60 for first trial_started within 7 days
}
grade priority {
  band hot when engagement >= 60
  band cold otherwise
}
lifecycle {
  stage inquiry
  stage mql
  move inquiry to mql when priority is hot
}
sla first_response around the clock {
  start on entering mql
  met by call
  target 1 elapsed hour when priority is hot
  target 24 elapsed hours otherwise
  notify "manager" when due
}
`;
  const cooling = folder({
    'funnel.yaml': DESK_SETTINGS.replace('history.csv, ', ''),
    'rules.funnel': COOLING,
    'leads.csv': 'id,email\nA,a@one.example\n',
    'activities.csv': 'lead_id,type,at\nA,trial_started,2026-11-02T09:00:00Z\nA,call,2026-11-02T12:00:00Z\n',
  });
  const outputs = (program: string): readonly string[] => [
    ...['--moves-out', join(program, 'moves.csv')],
    ...['--clocks-out', join(program, 'clocks.csv')],
    ...['--steps-out', join(program, 'steps.csv')],
  ];

  test('are moves, clocks with what was promised then, and steps; runs go on from there', async () => {
    const span = ['--from', '2026-11-01', '--to', '2026-11-21T12:00:00Z'];
    const { code, err, out } = await funnel(['replay', cooling, ...span, ...outputs(cooling)]);
    expect(code).toBe(0);
    expect(changes(out).at(-1)).toMatchObject({ lead: 'A', grades: { priority: { from: 'hot', to: 'cold' } } });
    expect(err).toContain(`The clocks are in ${join(cooling, 'clocks.csv')}.`);
    const lines = (name: string) => readFileSync(join(cooling, name), 'utf8').trimEnd().split('\n').slice(1);
    expect(lines('moves.csv')).toEqual(['A,mql,2026-11-02T09:00:00.000Z,2026-11-02T09:00:00.000Z,0,rules,']);
    expect(lines('clocks.csv')).toHaveLength(1);
    expect(lines('clocks.csv')[0]).toContain('2026-11-02T10:00:00.000Z,2026-11-21T12:00:00.000Z,sha256:');
    expect(lines('steps.csv')).toEqual([
      'A/first_response/1/notify%20manager%20when%20due,A,first_response,notify,role,manager,,2026-11-02T10:00:00.000Z',
    ]);
    expect(await clocksOfRun(cooling, [])).toMatchObject({ met: 0, met_late: 1, steps_reached: 1, moves: [] });
    const data = ['leads', 'activities', 'history'].flatMap(kind => [
      `--${kind}`,
      join(cooling, kind === 'history' ? 'moves.csv' : `${kind}.csv`),
    ]);
    expect(await clocksOfRun(cooling, data)).toMatchObject({ met: 1, met_late: 0, steps_reached: 0, moves: [] });
  });

  test('a second replay gives the same files, but that no move is taken again', async () => {
    const span = ['--from', '2026-11-01', '--to', '2026-11-21T12:00:00Z'];
    const files = () => ['moves.csv', 'clocks.csv', 'steps.csv'].map(name => readFileSync(join(cooling, name), 'utf8'));
    const before = files();
    const { err } = await funnel(['replay', cooling, ...span, ...outputs(cooling)]);
    expect(err).not.toContain('Moves taken');
    expect(files()).toEqual(before);
  });

  test('says so where moves are not kept on which clocks rest', async () => {
    const other = folder(PROGRAM);
    const { err } = await funnel(['replay', other, ...TIME, '--clocks-out', join(other, 'clocks.csv')]);
    expect(err).toContain('Clocks that these moves started have no start without them: give --moves-out as well.');
  });

  test('counts the moves of a lead that somebody sent back, and the lead once', async () => {
    const history = `${DESK_HISTORY}D1,inquiry,2026-11-20T15:00:00Z,ann\n`;
    const program = folder({ ...PROGRAM, 'history.csv': history });
    const { out } = await funnel(['replay', program, ...TIME, '-o', join(program, 'a.jsonl'), '--format', 'json']);
    const summary = JSON.parse(out) as { moves: { move: string; count: number }[]; moved_leads: number };
    expect(summary.moves.map(each => [each.move, each.count])).toEqual([
      ['inquiry to mql', 2],
      ['mql to nurture', 1],
    ]);
    expect(summary.moved_leads).toBe(2);
  });

  test('is refused with --strict where rows are rejected, and written all the same', async () => {
    const program = folder({ ...PROGRAM, 'history.csv': `${DESK_HISTORY}nobody,mql,2026-11-20T15:00:00Z,ann\n` });
    const file = join(program, 'a.jsonl');
    const { code, err } = await funnel(['replay', program, ...TIME, '-o', file, '--strict']);
    expect(err).toContain('[rejected-rows]');
    expect(code).toBe(3);
    expect(existsSync(file)).toBe(true);
  });

  test('Ctrl-C leaves the files of before', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `X${index},a${index}@b.example,amer,\n`);
    const old = {
      'moves.csv': 'lead_id,stage,at,known_at,seq,by,reason\n',
      'clocks.csv': 'lead_id,sla,entry,start,calendar,targets,due,decided,digest\n',
      'steps.csv': 'old\n',
      'changes.jsonl': 'old\n',
    };
    const program = folder({ ...DESK, ...old, 'leads.csv': DESK_LEADS + rows.join('') });
    const before = readdirSync(program).sort();
    let watch: NodeJS.Timeout | undefined;
    const { code, err } = await funnel(
      ['replay', program, ...TIME, ...outputs(program), '-o', join(program, 'changes.jsonl')],
      {
        started: kill => {
          watch = setInterval(() => {
            if (readdirSync(program).length === before.length) return;
            clearInterval(watch);
            setTimeout(() => kill('SIGINT'), 200);
          }, 20);
        },
      },
    );
    clearInterval(watch);
    expect(err).toContain('Interrupted. Nothing was written');
    expect(code).toBe(130);
    expect(readdirSync(program).sort()).toEqual(before);
    for (const [name, text] of Object.entries(old)) expect(readFileSync(join(program, name), 'utf8')).toBe(text);
  });
});

describe('wrong calls', () => {
  const calls: readonly [string, readonly string[], number, RegExp][] = [
    ['neither an instant nor a time', [], 2, /takes either one instant or a time\. \[replay-what\]/],
    ['half a time', ['--from', '2026-11-20'], 2, /\[replay-what\]/],
    ['both', ['--at', '2026-11-20', ...TIME], 2, /\[replay-what\]/],
    ['a bad instant', ['--at', 'yesterday'], 2, /--at: "yesterday" is no instant\. \[bad-instant\]/],
    ['a time that runs backwards', ['--from', '2026-11-20', '--to', '2026-11-19'], 2, /--from is later than --to\./],
    ['a table of changes', [...TIME, '-o', 'a.csv'], 2, /must end in \.jsonl\. \[changes-format\]/],
    ['some leads of a time', [...TIME, '--where', 'budget is approved'], 2, /--where is about one instant/],
    ['clocks of one lead', [...TIME, '--lead', 'D1', '--clocks-out', 'a.csv'], 2, /--clocks-out is about all leads/],
    ['clocks where changes go', [...TIME, '-o', 'a.jsonl', '--clocks-out', 'a.jsonl'], 2, /\[same-output\]/],
    ['clocks in no known form', [...TIME, '--clocks-out', 'a.txt'], 2, /\[output-format\]/],
    ['a lead that is not there', [...TIME, '--lead', 'd1'], 2, /Did you mean "D1"\?/],
  ];
  test.each(calls)('%s', async (_, args, exit, message) => {
    const { code, err, out } = await funnel(['replay', program, ...args], { cwd: program });
    expect(err).toMatch(message);
    expect(out).toBe('');
    expect(code).toBe(exit);
    expect(readdirSync(program).filter(name => name.startsWith('a.'))).toEqual([]);
  });
});
