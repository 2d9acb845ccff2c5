// funnel check: severities of funnel.yaml, comments that allow, a baseline of what is known, and days that have passed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, funnel } from './lib/funnel.ts';
import { expectValid } from './lib/schemas.ts';

const LEAD = 'lead { email text }\n';
const UNUSED = 'list old = "x"\n';

const programOf = (rules: string, settings = ''): string => folder({ 'rules.funnel': rules, 'funnel.yaml': settings });
const check = (path: string, ...args: readonly string[]) => funnel(['check', path, ...args]);

describe('severities', () => {
  const severity = (chosen: string) => `checks:\n  severity:\n    ${chosen}\n`;

  test('raise what counts as grave, lower it, or leave it out', async () => {
    const raised = await check(programOf(LEAD + UNUSED, severity('unused: error')));
    expect(raised.out).toContain('error[unused]');
    expect(raised.code).toBe(1);
    const letter = `${LEAD}exclude "Odd" when email contains "É"\n`;
    const lowered = await check(programOf(letter, severity('letter-case: info')), '--fail-on', 'warning');
    expect(lowered.out).toContain('info[letter-case]');
    expect(lowered.code).toBe(0);
    const off = await check(programOf(LEAD + UNUSED, severity('unused: off')), '--fail-on', 'info');
    expect(off.out).toBe('1 file checked: 0 errors, 0 warnings, 0 notes.\n');
    expect(off.code).toBe(0);
  });

  test('of the folder and its data too', async () => {
    const settings = `data: { leads: none.csv }\n${severity('data-missing: off')}`;
    expect((await check(programOf(LEAD, settings))).out).not.toContain('none.csv');
  });

  test('do not keep a program from being used', async () => {
    const { code } = await funnel(['compile', programOf(LEAD + UNUSED, severity('unused: error'))]);
    expect(code).toBe(0);
  });

  test('of a code that there is not are told with what was meant', async () => {
    const { code, out } = await check(programOf(LEAD, severity('unusd: off')));
    expect(out).toContain(
      'funnel.yaml:3:5: "checks / severity" in funnel.yaml names "unusd", which funnel check never tells',
    );
    expect(out).toContain('did you mean "unused"?');
    expect(code).toBe(1);
  });

  test('of an error can neither be lowered nor turned off', async () => {
    const program = programOf(`${LEAD}exclude "X" when emial is known\n`, severity('unknown-name: off'));
    const { code, out } = await check(program);
    expect(out).toContain('"unknown-name" in funnel.yaml is an error');
    expect(out).toContain('error[unknown-name]');
    expect(code).toBe(1);
  });
});

describe('comments', () => {
  test('allow a finding and are counted', async () => {
    const program = programOf(`${LEAD}list old = "x" // allow unused: for spring\n`);
    const { code, out } = await check(program, '--fail-on', 'info');
    expect(out).toBe('1 file checked: 0 errors, 0 warnings, 0 notes.\n1 finding is allowed by comments.\n');
    expect(code).toBe(0);
  });

  test('without a reason allow nothing', async () => {
    const { code, out } = await check(programOf(`${LEAD}list old = "x" // allow unused\n`), '--fail-on', 'warning');
    expect(out).toContain('warning[allow-without-reason]');
    expect(out).toContain('info[unused]');
    expect(code).toBe(1);
  });
});

describe('a baseline', () => {
  const grown = `${LEAD}${UNUSED}list older = "x"\n`;

  test('is written, and then only what is new is told', async () => {
    const program = programOf(LEAD + UNUSED);
    const written = await check(program, '--write-baseline');
    expect(written.err).toContain('1 finding written.');
    expect(written.out).toContain('1 finding is known from the baseline.');
    const path = join(program, 'funnel-baseline.json');
    const baseline = expectValid(readFileSync(path, 'utf8'), 'packages/cli/schema/baseline.schema.json');
    expect(baseline).toEqual({
      version: 1,
      findings: [
        {
          file: 'rules.funnel',
          declaration: 'list/old',
          code: 'unused',
          message: 'Nothing uses the list `old`',
          count: 1,
        },
      ],
    });
    expect((await check(program, '--baseline', path, '--fail-on', 'info')).code).toBe(0);
    writeFileSync(join(program, 'rules.funnel'), `// moved\n\n${grown}`);
    const { code, out } = await check(program, '--baseline', path, '--fail-on', 'info');
    expect(out).toContain('`older`');
    expect(out).not.toContain('`old`');
    expect(code).toBe(1);
  });

  test('keeps what the leads said where it is written without them', async () => {
    const leads = `id,email\n${Array.from({ length: 40 }, (_, n) => `L${n},`).join('\n')}\n`;
    const rules = `${LEAD}exclude "X" when email is "x@y.example"\n`;
    const program = folder({
      'rules.funnel': rules,
      'leads.csv': leads,
      'funnel.yaml': 'data: { leads: leads.csv }\n',
    });
    const path = join(program, 'funnel-baseline.json');
    const codes = (): readonly string[] =>
      JSON.parse(readFileSync(path, 'utf8')).findings.map(({ code }: { readonly code: string }) => code);
    await check(program, '--data', '--write-baseline');
    const sampled = codes();
    expect(sampled).toContain('sample-field-empty');
    writeFileSync(join(program, 'rules.funnel'), rules + UNUSED);
    const written = await check(program, '--write-baseline');
    expect(codes()).toEqual(expect.arrayContaining([...sampled, 'unused']));
    expect(written.err).toMatch(/\d findings written, \d of them as before: the leads were not looked at\./);
    writeFileSync(join(program, 'leads.csv'), leads.replaceAll(',', ',a@b.example'));
    await check(program, '--data', '--write-baseline');
    expect(codes()).not.toContain('sample-field-empty');
  });

  test('counts findings that are alike', async () => {
    const twice = `${LEAD}exclude "A" when email contains ("É", "É")\n`;
    const program = programOf(twice);
    await check(program, '--write-baseline');
    const path = join(program, 'funnel-baseline.json');
    expect(JSON.parse(readFileSync(path, 'utf8')).findings).toMatchObject([{ code: 'letter-case', count: 2 }]);
    writeFileSync(join(program, 'rules.funnel'), twice.replace('("É", "É")', '("É", "É", "É")'));
    expect((await check(program, '--baseline', path)).out).toContain('1 warning, 0 notes.\n');
  });

  test('tells what is gone, so that it can be written again', async () => {
    const program = programOf(grown);
    const path = join(program, 'kept.json');
    await check(program, `--write-baseline=${path}`);
    writeFileSync(join(program, 'rules.funnel'), LEAD);
    const { code, out } = await check(program, '--baseline', path, '--fail-on', 'info');
    expect(out).toContain(
      '2 findings of the baseline are gone; --write-baseline takes them out:\n  unused in rules.funnel, list/old: ',
    );
    expect(code).toBe(0);
    await check(program, '--baseline', path, '--write-baseline');
    expect(JSON.parse(readFileSync(path, 'utf8')).findings).toEqual([]);
    expect(existsSync(join(program, 'funnel-baseline.json'))).toBe(false);
  });

  test('is the same text for the same findings, whatever the order of files', async () => {
    const names = ['a.funnel', 'b.funnel', 'c.funnel'];
    const texts = [LEAD, UNUSED, 'list older = "x"\nlist oldest = "x"\n'];
    const written = await Promise.all(
      [0, 1, 2].map(async turn => {
        const files = names.map((name, index) => [name, texts[(index + turn) % 3]!]);
        const program = folder({ ...Object.fromEntries(files), 'funnel.yaml': '' });
        await check(program, '--write-baseline');
        return readFileSync(join(program, 'funnel-baseline.json'), 'utf8').replaceAll(/"[abc]\.funnel"/g, '"file"');
      }),
    );
    const findings = written.map(text =>
      JSON.stringify(
        JSON.parse(text)
          .findings.map((each: object) => each)
          .sort(),
      ),
    );
    expect(new Set(findings.map(text => text.length)).size).toBe(1);
    const again = programOf(grown);
    await check(again, '--write-baseline');
    const first = readFileSync(join(again, 'funnel-baseline.json'), 'utf8');
    await check(again, '--write-baseline');
    expect(readFileSync(join(again, 'funnel-baseline.json'), 'utf8')).toBe(first);
  });

  test('never holds an error, written or made by hand', async () => {
    const program = programOf(`${LEAD}exclude "X" when emial is known\n`);
    const { code, err } = await check(program, '--write-baseline');
    expect(err).toContain('A baseline holds warnings and notes; errors are told until they are put right.');
    expect(code).toBe(1);
    const path = join(program, 'funnel-baseline.json');
    expect(JSON.parse(readFileSync(path, 'utf8')).findings).toEqual([]);
    const entry = { file: 'rules.funnel', declaration: 'exclude/X', code: 'unknown-name', count: 1 };
    writeFileSync(path, JSON.stringify({ version: 1, findings: [{ ...entry, message: 'Nothing is called `emial`' }] }));
    const held = await check(program, '--baseline', path);
    expect(held.out).toContain('error[unknown-name]');
    expect(held.code).toBe(1);
  });

  test.each([
    ['{', 'is no baseline: It is not JSON.'],
    ['{ "version": 2, "findings": [] }', 'is no baseline: /version must be 1.'],
    ['{ "version": 1, "findings": [ {} ] }', 'is no baseline: /findings/0 lacks '],
  ])('that is none is refused: %s', async (text, reason) => {
    const program = programOf(LEAD);
    writeFileSync(join(program, 'b.json'), text);
    const { code, err, out } = await check(program, '--baseline', join(program, 'b.json'));
    expect(err).toContain(reason);
    expect(out).toBe('');
    expect(code).toBe(3);
  });

  test('that is not there is said to be', async () => {
    const { code, err } = await check(programOf(LEAD), '--baseline', '/none/such.json');
    expect(err).toContain('/none/such.json: cannot be read');
    expect(code).toBe(3);
  });

  test('is not written over what is no JSON file', async () => {
    const program = programOf(LEAD + UNUSED);
    const { code, err } = await funnel(['check', '--write-baseline', program]);
    expect(err).toContain('the name must end in .json');
    expect(code).toBe(2);
  });
});

describe('days that have passed', () => {
  const rules = `funnel shop {
  review every 30 days
  reviewed 2026-11-01
}
lead { employees number }
param bar normally 40 allowed 20 to 60 {
  use 50 when employees >= 10 until 2026-11-30
}
exclude "Small" when employees < bar
`;

  test('are those of --as-of, else of funnel.yaml, else of now, and it is said which', async () => {
    const settled = programOf(rules, 'as of: 2026-12-01T12:00:00Z\n');
    const said = await check(settled);
    expect(said.out).toContain('warning[until-passed]');
    expect(said.out).not.toContain('review-overdue');
    expect(said.out).toContain('looked at as of 2026-12-01T12:00:00Z (from funnel.yaml).');
    const given = await check(settled, '--as-of', '2026-12-02');
    expect(given.out).toContain('warning[review-overdue]');
    expect(given.out).toContain('looked at as of 2026-12-02T00:00:00Z (from --as-of).');
    expect((await check(settled, '--as-of', '2026-11-30T23:59:59Z', '--fail-on', 'warning')).code).toBe(0);
    const now = await check(programOf(rules));
    expect(now.out).toMatch(/looked at as of 20\d\d-\S+Z \(now, since nothing says otherwise\)\./);
  });

  test('are not spoken of where nothing depends on them', async () => {
    expect((await check(programOf(LEAD))).out).not.toContain('as of');
  });

  test('are in the JSON', async () => {
    const { out } = await check(programOf(LEAD), '--format', 'json', '--as-of', '2026-12-02');
    expect(JSON.parse(out).as_of).toEqual({ at: '2026-12-02T00:00:00.000Z', from: 'option' });
  });

  test('must be days', async () => {
    const { code, err } = await check(programOf(LEAD), '--as-of', 'yesterday');
    expect(err).toContain('--as-of: "yesterday" is no instant.');
    expect(code).toBe(2);
  });
});
