// funnel check --data: what the leads say about the rules, and the manual page about it as it stands.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { PROGRAM, programWith, RULES } from './lib/program.ts';
import { expectValid } from './lib/schemas.ts';

const PAGE = join(import.meta.dirname, '../spec/features/check-data.md');

function blocksOf(page: string): Readonly<Record<string, string>> {
  const files = [...page.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, name, text]) => [name!, text!]);
  const rules = /^```funnel\n([\s\S]*?)^```$/m.exec(page)![1]!;
  return { ...Object.fromEntries(files), 'rules.funnel': rules };
}

describe('the manual page', () => {
  test('shows what the command says', async () => {
    const page = readFileSync(PAGE, 'utf8');
    const { code, err, out } = await funnel(['check', '--data'], { cwd: folder(blocksOf(page)) });
    expect(err).toBe('');
    expect(code).toBe(0);
    const shown = /^```console\n\$ funnel check --data\n([\s\S]*?)^```$/m;
    if (process.env['FUNNEL_UPDATE'] === '1')
      writeFileSync(
        PAGE,
        page.replace(shown, () => `\`\`\`console\n$ funnel check --data\n${out}\`\`\``),
      );
    else expect(shown.exec(page)![1]).toBe(out);
  });
});

/** So many leads of the small shop, all but the first without a budget. */
function shopLeads(count: number): string {
  const rows = Array.from({ length: count }, (_, n) =>
    n === 0 ? `N${n},x@one.example,CEO,50,amer,approved` : `N${n},x${n}@one.example,CFO,5000,amer,Select`,
  );
  return `id,email,title,employees,region,budget\n${rows.join('\n')}\n`;
}

const shop = (files: Readonly<Record<string, string>>): string => folder(programWith(files));

describe('with data', () => {
  test('a field that most leads lack, with the number of leads looked at', async () => {
    const { code, err, out } = await funnel([
      'check',
      '--data',
      shop({ 'leads.csv': shopLeads(40), 'activities.csv': 'lead_id,type,at\n' }),
    ]);
    expect(err).toBe('');
    expect(out).toContain('warning[sample-field-empty]: `budget` is empty in 98% of the leads (39 of 40)');
    expect(out).toContain('40 leads looked at, as of 2026-11-21T12:00:00Z (from funnel.yaml).');
    expect(code).toBe(0);
  });

  test('is a warning: it fails where that is asked for', async () => {
    const program = shop({ 'leads.csv': shopLeads(40), 'activities.csv': 'lead_id,type,at\n' });
    expect((await funnel(['check', '--data', program, '--fail-on', 'warning'])).code).toBe(1);
    expect((await funnel(['check', program, '--fail-on', 'warning'])).code).toBe(0);
  });

  test('without --data nothing of it is told', async () => {
    const { out } = await funnel(['check', shop({ 'leads.csv': shopLeads(40) })]);
    expect(out).not.toContain('sample-');
    expect(out).not.toContain('looked at,');
  });

  test('files given say --data by themselves, and stand for all of funnel.yaml', async () => {
    const program = shop({ 'other.csv': shopLeads(31).replace('budget', 'Budgt') });
    const { out } = await funnel(['check', program, '--leads', join(program, 'other.csv')]);
    expect(out).toContain('has no column `"budget"`, so `budget` is not known there');
    expect(out).toContain('There is a column `"Budgt"` that nothing declares');
    expect(out).toContain('31 leads looked at');
    expect(out).not.toContain('sample-activity-unsent');
  });

  test('few leads are told to be few', async () => {
    const { code, out } = await funnel(['check', '--data', folder(PROGRAM)]);
    expect(out).toMatch(/\d+ leads looked at.* Too few to say what never or always happens: that takes 30 leads\./);
    expect(out).not.toContain('sample-rule');
    expect(code).toBe(0);
  });

  test('rows that cannot be used are counted, and types that nothing declares told', async () => {
    const activities =
      'lead_id,type,at\nN1,chat,2026-11-20T10:00:00Z\nN2,chat,2026-11-20T10:00:00Z\nN9999,page_view,2026-11-20T10:00:00Z\n';
    const program = shop({ 'leads.csv': shopLeads(40), 'activities.csv': activities });
    const { out } = await funnel(['check', '--data', program]);
    expect(out).toContain('2 activities are of a type that nothing declares: `"chat"` (2)');
    expect(out).toContain('3 rows could not be used; funnel run writes them to rejects.csv.');
  });

  test('json has the findings and the counts, as its schema says', async () => {
    const program = shop({ 'leads.csv': shopLeads(40), 'activities.csv': 'lead_id,type,at\n' });
    const { out } = await funnel(['check', '--data', program, '--format', 'json']);
    const report = expectValid(out, 'packages/cli/schema/check.schema.json') as {
      leads: unknown;
      findings: { code: string; file: string; start: { line: number } }[];
    };
    expect(report.leads).toEqual({ looked_at: 40, excluded: 0, rejected_rows: 0 });
    const found = report.findings.find(({ code }) => code === 'sample-field-empty');
    expect(found?.file).toBe('rules.funnel');
    expect(RULES.split('\n')[found!.start.line - 1]).toContain('budget is approved');
  });

  test('other forms leave the number of leads to standard error', async () => {
    const program = shop({ 'leads.csv': shopLeads(40), 'activities.csv': 'lead_id,type,at\n' });
    const { err, out } = await funnel(['check', '--data', program, '--format', 'github']);
    expect(out).toContain('title=sample-field-empty::');
    expect(err).toBe('40 leads looked at, as of 2026-11-21T12:00:00Z (from funnel.yaml).\n');
  });
});

describe('settings and comments', () => {
  test('another share, another severity, off', async () => {
    const files = { 'leads.csv': shopLeads(40), 'activities.csv': 'lead_id,type,at\n' };
    const settings = PROGRAM['funnel.yaml']!;
    const said = async (checks: string): Promise<string> =>
      (await funnel(['check', '--data', shop({ ...files, 'funnel.yaml': `${settings}checks:\n${checks}` })])).out;
    expect(await said('  data: { mostly empty: 99 }\n')).not.toContain('sample-field-empty');
    expect(await said('  severity: { sample-field-empty: error }\n')).toContain('error[sample-field-empty]');
    expect(await said('  severity: { sample-field-empty: off }\n')).not.toContain('sample-field-empty');
  });

  test('a comment with a reason allows a finding, and is unneeded where the data do not raise it', async () => {
    const rules = RULES.replace(
      /^(.*when budget is approved.*)$/m,
      '$1 // allow sample-field-empty: we have just begun to ask',
    );
    expect(rules).not.toBe(RULES);
    const full = shopLeads(40).replaceAll('Select', 'none');
    const files = { 'rules.funnel': rules, 'activities.csv': 'lead_id,type,at\n' };
    const allowed = await funnel(['check', '--data', shop({ ...files, 'leads.csv': shopLeads(40) })]);
    expect(allowed.out).not.toContain('[sample-field-empty]');
    expect(allowed.out).toContain('1 finding is allowed by comments.');
    const unneeded = await funnel(['check', '--data', shop({ ...files, 'leads.csv': full })]);
    expect(unneeded.out).toContain('allow-unneeded');
    const without = await funnel(['check', shop({ ...files, 'leads.csv': full })]);
    expect(without.out).not.toContain('allow-unneeded');
  });

  test('protected names, in the command as in the language', async () => {
    const settings = `${PROGRAM['funnel.yaml']!}checks: { protected: [title] }\n`;
    const rules = `${RULES}\nexclude "Bosses" when title is "CEO"\n`;
    const { out } = await funnel(['check', shop({ 'funnel.yaml': settings, 'rules.funnel': rules })]);
    expect(out).toContain('warning[protected-attribute]: `title` decides here, and funnel.yaml names it as protected');
  });
});

describe('without leads', () => {
  test('that nothing names them is said, and everything else is told', async () => {
    const program = folder({ 'rules.funnel': RULES });
    const { code, out } = await funnel(['check', '--data', program]);
    expect(out).toContain('1 file checked: 0 errors');
    expect(out).toContain('No leads were looked at: nothing says where they are.');
    expect(code).toBe(0);
  });

  test('a program with errors decides none', async () => {
    const { code, out } = await funnel([
      'check',
      '--data',
      shop({ 'rules.funnel': RULES.replace('region one of', 'region on of') }),
    ]);
    expect(out).toContain('No leads were looked at: the program has errors, and cannot decide any.');
    expect(code).toBe(1);
  });

  test('a file that is not there', async () => {
    const { 'leads.csv': _, ...rest } = PROGRAM;
    const { code, err, out } = await funnel(['check', '--data', folder(rest)]);
    expect(out).toBe('');
    expect(err).toContain('leads.csv: there is no such data file.');
    expect(code).toBe(3);
  });

  test('a file that cannot be used', async () => {
    const { code, err } = await funnel(['check', '--data', shop({ 'leads.csv': 'number,email\n1,x\n' })]);
    expect(err).toContain('leads.csv has no column "id"');
    expect(code).toBe(3);
  });

  test('a bundle has no lines to tell of', async () => {
    const program = folder(PROGRAM);
    const bundle = join(program, 'bundle.json');
    await funnel(['compile', program, '-o', bundle]);
    const { code, err } = await funnel(['check', '--data', bundle]);
    expect(err).toContain('funnel check --data works on the source of a program');
    expect(code).toBe(2);
  });
});
