// funnel run: all leads of the data, what it writes and what it sums up.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { ACTIVITIES, LEADS, PROGRAM, programWith, SETTINGS } from './lib/program.ts';
import { expectValid } from './lib/schemas.ts';

interface Report {
  readonly evaluated: number;
  readonly passed_over: number;
  readonly rejects: string | null;
  readonly read: { readonly leads: { readonly rejected: number }; readonly activities: { readonly rejected: number } };
  readonly outcomes: readonly {
    readonly fold: string | null;
    readonly leads: number;
    readonly converted: number;
    readonly gates: readonly {
      readonly name: string;
      readonly precision: number | null;
      readonly recall: number | null;
    }[];
    readonly scores: readonly { readonly name: string; readonly auc: number | null }[];
  }[];
}

async function report(program: string, ...args: readonly string[]): Promise<Report> {
  const { out, err, code } = await funnel(['run', program, '--format', 'json', ...args]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return expectValid(out, 'packages/cli/schema/run.schema.json') as Report;
}

describe('the summary', () => {
  test('tells all of it', async () => {
    const { code, out } = await funnel(['run', folder(PROGRAM)]);
    expect(out).toContain('Small shop, as of 2026-11-21T12:00:00Z (from funnel.yaml)');
    expect(out).toContain('Read 5 leads and 6 activities, no row rejected.');
    expect(out).toContain('1 column of leads.csv not used: Company.');
    expect(out).toContain('Evaluated 5 leads, 1 of them left out.');
    expect(out).toMatch(/Our own people {2}1/);
    expect(out).toMatch(/Marketing qualified +1 +2 +1 +0/);
    expect(out).toMatch(/Ready to buy +1 +1 +0 +2/);
    expect(out).toContain('Ready to buy: undecided for want of budget (2)');
    expect(out).toMatch(/Hot +2 +50\.0%/);
    expect(out).toMatch(/Engagement +0 {2}▕.*▏ {2}100/);
    expect(out).toMatch(/Company size +not a number +1 lead/);
    expect(out).toContain('2 within a day');
    expect(out).toMatch(/\d+\.\d seconds, [\d,]+ leads per second\./);
    expect(code).toBe(0);
  });

  test('shows values that could not be used, with what to write', async () => {
    const leads = `id,email,title,employees,region,budget
L1,a@b.example,CFO,"$5,000",amer,approved
L2,a@b.example,CFO,"8,000",Amerika,maybe
L3,a@b.example,CFO,many,amer,none
`;
    const { out } = await funnel([
      'run',
      folder(programWith({ 'leads.csv': leads, 'activities.csv': 'lead_id,type,at\n' })),
    ]);
    expect(out).toContain('    "$5,000", "8,000", "many": write digits alone, with a point before decimals, or leave');
    expect(out).toContain('    "Amerika": declared are amer, emea');
    const numbers = folder(
      programWith({ 'leads.csv': leads.replace('many', '12'), 'activities.csv': 'lead_id,type,at\n' }),
    );
    expect((await funnel(['run', numbers])).out).toContain('    "$5,000", "8,000": write 5000, 8000\n');
  });

  test('says which columns are probably those of fields that have none', async () => {
    const leads = 'id,Email,TITLE,company size,Region,budget\nL1,a@b.example,CFO,800,amer,approved\n';
    const { out } = await funnel(['run', folder(programWith({ 'leads.csv': leads }))]);
    expect(out.replaceAll('\n', ' ')).toContain(
      'leads.csv has no column for email, title, employees, region: unknown for every lead. If a column is meant, write in the rules `email from "Email"`, `title from "TITLE"`, `employees from "company size"`, `region from "Region"`.',
    );
    const checked = await funnel(['check', '--data', folder(programWith({ 'leads.csv': leads }))]);
    expect(checked.out).toContain('`employees from "company size"`');
  });

  test('tells all columns that a file lacks at once, in one sentence', async () => {
    const activities = 'lead,activity,date\nL1,page_view,2026-11-20T09:00:00Z\n';
    const { code, err } = await funnel(['run', folder(programWith({ 'activities.csv': activities }))]);
    expect(err).toBe(
      'funnel: activities.csv has no columns "lead_id", "type" and "at": write "lead_id" for "lead", "type" for "activity" and "at" for "date" in its first line. [data-unusable]\n',
    );
    expect(code).toBe(3);
  });

  test('says so where a folder was made for what it writes', async () => {
    const program = folder(programWith({ 'activities.csv': `${ACTIVITIES}L9,page_view,2026-11-20T09:00:00Z,/,\n` }));
    const first = await funnel(['run'], { cwd: program });
    expect(first.out).toContain('1 row rejected (see out/rejects.csv)');
    expect(first.err).toBe('The folder out was made.\n');
    expect((await funnel(['run'], { cwd: program })).err).toBe('');
  });

  test('says where the instant comes from', async () => {
    expect((await funnel(['run', folder(PROGRAM), '--as-of', '2026-12-01'])).out).toContain('(from --as-of)');
    const program = folder(programWith({ 'funnel.yaml': SETTINGS.replace(/as of.*\n/, '') }));
    expect((await funnel(['run', program])).out).toContain('(now, since nothing says otherwise)');
  });

  test('as JSON, as its schema says', async () => {
    const { evaluated, outcomes } = await report(folder(PROGRAM));
    expect(evaluated).toBe(5);
    expect(outcomes).toEqual([]);
  });
});

describe('output', () => {
  test('as CSV: one row a lead', async () => {
    const program = folder(PROGRAM);
    const file = join(program, 'out/a.csv');
    const { out } = await funnel(['run', program, '-o', file]);
    const [head, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(head).toBe(
      'lead,excluded,segments,engagement,fit,priority,bought,bought by,bought ask,ready,ready by,ready ask,problems,next_change_at',
    );
    expect(rows).toHaveLength(5);
    expect(rows[0]).toBe('L1,,,30,60,hot,passed,,,passed,,,,2026-11-22T09:00:00.000Z');
    expect(rows[3]).toMatch(/^L4,Our own people,/);
    expect(rows[4]).toContain(',employees,');
    expect(out).toContain(`Decisions are in ${file}.`);
  });

  test('as JSON Lines: whole decisions', async () => {
    const program = folder(PROGRAM);
    const file = join(program, 'a.jsonl');
    await funnel(['run', program, '-o', file]);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    const alone = await funnel(['eval', program], {
      input: '{"id":"L5","fields":{"email":"eve@odd.example","employees":"many","region":"amer","budget":"none"}}',
    });
    const { gates: _, ...written } = JSON.parse(lines[4]!);
    const { gates: __, ...expected } = JSON.parse(alone.out);
    expect(written).toEqual(expected);
  });

  test('under another name is refused before anything is read', async () => {
    const { code, err } = await funnel(['run', folder(PROGRAM), '-o', 'a.xlsx']);
    expect(err).toContain('[output-format]');
    expect(code).toBe(2);
  });

  test.runIf(existsSync('/dev/full'))('on a full disk', async () => {
    const program = folder(PROGRAM);
    const { symlinkSync } = await import('node:fs');
    symlinkSync('/dev/full', join(program, 'full.csv'));
    const { code, err } = await funnel(['run', program, '-o', join(program, 'full.csv')]);
    expect(err).toContain('no space is left to write');
    expect(code).toBe(3);
  });
});

describe('choosing leads', () => {
  test('by a condition of the language', async () => {
    const program = folder(PROGRAM);
    const { evaluated, passed_over } = await report(program, '--where', 'region is amer and fit >= 40');
    expect([evaluated, passed_over]).toEqual([1, 4]);
    expect((await report(program, '--where', 'any trial_started')).evaluated).toBe(2);
  });

  test('an unknown condition chooses nobody', async () => {
    const program = folder(PROGRAM);
    expect((await report(program, '--where', 'employees > 0')).evaluated).toBe(4);
    expect((await report(program, '--where', 'not employees > 0')).evaluated).toBe(0);
  });

  test('what is no condition is shown with its place', async () => {
    const { code, err } = await funnel(['run', folder(PROGRAM), '--where', 'regoin is amer']);
    expect(err).toContain('--where: this is no condition of the program.');
    expect(err).toContain('regoin');
    expect(err).toMatch(/`?region`?\?/);
    expect(code).toBe(2);
  });

  test('nothing can be smuggled in', async () => {
    const where = 'fit >= 0 exclude "All" when email is known';
    const { code, err } = await funnel(['run', folder(PROGRAM), '--where', where]);
    expect(err).toContain('[bad-where]');
    expect(code).toBe(2);
  });
});

describe('outcome', () => {
  const leads = LEADS.replace('id,', 'won,part,id,').replace(
    /^L(\d)/gm,
    (row, n) => `${n === '1' || n === '2' ? 'yes' : 'no'},p${Number(n) % 2},${row}`,
  );
  const settings = `${SETTINGS}outcome:\n  column: won\n  won: ['yes']\n  fold: { column: part }\n`;

  test('conversion, precision, recall and AUC, worked out by hand', async () => {
    // L4 is left out. Converted: L1 (fit 60, engagement 30) and L2 (fit 0, engagement 0); not: L3 (40, 25) and L5 (0, 0). Only L1 is qualified.
    const { outcomes } = await report(folder(programWith({ 'funnel.yaml': settings, 'leads.csv': leads })));
    const [all, ...folds] = outcomes;
    expect(all).toMatchObject({ fold: null, leads: 4, converted: 2 });
    expect(all?.gates.find(each => each.name === 'ready')).toMatchObject({ precision: 1, recall: 0.5 });
    // Pairs: L1 beats both (2), L2 ties with L5 (½) and loses to L3: 2½ of 4.
    expect(all?.scores.map(each => each.auc)).toEqual([0.625, 0.625]);
    expect(folds.map(each => [each.fold, each.leads])).toEqual([
      ['p0', 1],
      ['p1', 3],
    ]);
  });

  test('in words', async () => {
    const { out } = await funnel(['run', folder(programWith({ 'funnel.yaml': settings, 'leads.csv': leads }))]);
    expect(out).toContain('2 of 4 leads converted (50.0%)');
    expect(out).toMatch(/Marketing qualified +1 of 1 \(100\.0%\) +1 of 3 \(33\.3%\) +100\.0% +50\.0%/);
    expect(out).toMatch(/Fit +0\.625000/);
  });
});

describe('bad data', () => {
  test('bad rows go to rejects.csv beside the output', async () => {
    const program = folder(
      programWith({
        'leads.csv': `${LEADS}L1,twice@x.example,,,1,amer,\nL9,too,few\n`,
        'activities.csv': `${ACTIVITIES}L1,dance,2026-11-20T09:00:00Z,,\nL77,page_view,2026-11-20T09:00:00Z,,\nL1,page_view,2026-11-20 09:00,,\n`,
      }),
    );
    const args = ['run', program, '-o', join(program, 'result/a.csv')];
    const { code, out } = await funnel(args);
    expect(out).toContain(`5 rows rejected (see ${join(program, 'result/rejects.csv')})`);
    const rejects = readFileSync(join(program, 'result/rejects.csv'), 'utf8').trimEnd().split('\n').slice(1);
    expect(rejects.map(row => row.split(',').slice(0, 3).join(',')).sort()).toEqual([
      'activities.csv,10,time-without-zone',
      'activities.csv,8,unknown-activity-type',
      'activities.csv,9,unknown-lead',
      'leads.csv,7,duplicate-id',
      'leads.csv,8,column-count',
    ]);
    expect(code).toBe(0);
    const strict = await funnel([...args, '--strict']);
    expect(strict.err).toContain('--strict: 5 rows were rejected. [rejected-rows]');
    expect(strict.code).toBe(3);
  });

  test('rejects of an earlier run do not outlive it', async () => {
    const program = folder(programWith({ 'leads.csv': `${LEADS}L9,too,few\n` }));
    await funnel(['run', program]);
    expect(existsSync(join(program, 'out/rejects.csv'))).toBe(true);
    writeFileSync(join(program, 'leads.csv'), LEADS);
    await funnel(['run', program]);
    expect(existsSync(join(program, 'out/rejects.csv'))).toBe(false);
  });

  const files: readonly [string, Readonly<Record<string, string | Uint8Array>>, number, RegExp][] = [
    ['an empty file of leads', { 'leads.csv': '' }, 3, /leads\.csv is empty; its first line must name the columns/],
    [
      'no key column',
      { 'leads.csv': 'ids,email\nL1,a@b.example\n' },
      3,
      /leads\.csv has no column "id": write "id" for "ids" in its first line, or `key: ids` in funnel\.yaml\. \[/,
    ],
    ['UTF-16', { 'leads.csv': Buffer.from(`\ufeff${LEADS}`, 'utf16le') }, 3, /leads\.csv is UTF-16 text/],
    [
      'an ending that is not known',
      { 'funnel.yaml': SETTINGS.replace('leads.csv', 'leads.xls'), 'leads.xls': '' },
      3,
      /leads\.xls has no ending that is known/,
    ],
  ];
  test.each(files)('%s', async (_, change, exit, message) => {
    const { code, err } = await funnel(['run', folder({ ...PROGRAM, ...change })]);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(exit);
  });

  test('a file that is not there', async () => {
    const { code, err } = await funnel(['run', folder(PROGRAM), '--leads', 'nowhere.csv']);
    expect(err).toContain('nowhere.csv: there is no such data file. [no-such-data]');
    expect(code).toBe(3);
  });

  test('byte order mark and CRLF do no harm', async () => {
    const { evaluated } = await report(folder(programWith({ 'leads.csv': `\ufeff${LEADS.replaceAll('\n', '\r\n')}` })));
    expect(evaluated).toBe(5);
  });
});

describe('Ctrl-C', () => {
  test('says so and leaves no half-written file', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => `X${index},a${index}@b.example,,,${index},amer,none\n`);
    const program = folder(programWith({ 'leads.csv': LEADS + rows.join(''), 'result/a.csv': 'the old one\n' }));
    const file = join(program, 'result/a.csv');
    const aside = (): boolean => readdirSync(join(program, 'result')).length > 1;
    let watch: NodeJS.Timeout | undefined;
    const { code, err, out } = await funnel(['run', program, '-o', file], {
      started: kill => {
        watch = setInterval(() => {
          if (!aside()) return;
          clearInterval(watch);
          setTimeout(() => kill('SIGINT'), 200);
        }, 20);
      },
    });
    clearInterval(watch);
    expect(err).toContain('Interrupted. Nothing was written; earlier output files are as they were. [interrupted]');
    expect(out).toBe('');
    expect(code).toBe(130);
    expect(readFileSync(file, 'utf8')).toBe('the old one\n');
    expect(readdirSync(join(program, 'result'))).toEqual(['a.csv']);
  });
});
