// funnel check --format: each form as the schema of its format says, with the same findings in all of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectSarif, junitProblems, workflowCommands } from './lib/formats.ts';
import { folder, funnel } from './lib/funnel.ts';
import { expectValid } from './lib/schemas.ts';

const RULES = `lead { email text }

exclude "Müller & Söhne <GmbH>: 100%, \\"all\\"" when emial is known
score fit from 0 to 100 {
  add 5 when email contains "École"
  add 6 when email contains "École" because "Again, & again"
}
list old = "x"
list older = "y"
segment a when email is known // allow unused: for spring & summer, "100%"
`;

/** A program in a folder of a repository, with names that formats have to code. */
function program(): { readonly repository: string; readonly rules: string } {
  const repository = folder({});
  mkdirSync(join(repository, '.git'));
  const rules = join(repository, 'our rules', 'v2');
  mkdirSync(join(rules, 'a b'), { recursive: true });
  writeFileSync(join(rules, 'funnel.yaml'), 'as of: 2026-11-21T12:00:00Z\ntests: none.test.yaml\n');
  writeFileSync(join(rules, 'a b', 'fit, 100%.funnel'), RULES);
  writeFileSync(join(rules, 'right.funnel'), 'activity open\n');
  return { repository, rules };
}

const FILE = 'a b/fit, 100%.funnel';

interface Report {
  readonly counts: Readonly<Record<'error' | 'warning' | 'info', number>>;
  readonly findings: readonly { readonly code: string; readonly file: string | null; readonly message: string }[];
  readonly allowed: readonly { readonly reason: string }[];
}

let rules: string;
let baseline: string;
let report: Report;

const run = (...args: readonly string[]) => funnel(['check', rules, ...args]);

beforeAll(async () => {
  const made = program();
  rules = made.rules;
  baseline = join(made.repository, 'known.json');
  const known = {
    version: 1,
    findings: [
      { file: FILE, declaration: 'list/old', code: 'unused', message: 'Nothing uses the list `old`', count: 1 },
    ],
  };
  writeFileSync(baseline, JSON.stringify(known));
  const { out, code } = await run('--format', 'json', '--baseline', baseline);
  report = expectValid(out, 'packages/cli/schema/check.schema.json') as Report;
  expect(code).toBe(1);
});

test('the findings are of all kinds', () => {
  const codes = report.findings.map(({ code }) => code);
  for (const code of ['tests-missing', 'unknown-name', 'letter-case', 'unused']) expect(codes).toContain(code);
  expect(report.counts.error).toBe(1);
  expect(report.allowed.map(({ reason }) => reason)).toEqual(['for spring & summer, "100%"']);
});

describe('sarif', () => {
  test('is valid, and says all there is to say', async () => {
    const { out } = await run('--format', 'sarif', '--baseline', baseline);
    const [{ results, tool }] = expectSarif(out).runs as [ReturnType<typeof expectSarif>['runs'][number]];
    const shown = results.filter(({ suppressions }) => suppressions.length === 0);
    expect(shown.map(({ ruleId }) => ruleId)).toEqual(report.findings.map(({ code }) => code));
    for (const { level, ruleId, ruleIndex } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(['error', 'warning', 'note']).toContain(level);
    }
    expect(results.map(({ baselineState }) => baselineState)).toContain('unchanged');
    expect(results.flatMap(({ suppressions }) => suppressions)).toEqual([
      { kind: 'external' },
      { kind: 'inSource', justification: 'for spring & summer, "100%"' },
    ]);
  });

  test('has places from the top of the repository, coded as addresses', async () => {
    const [{ results }] = expectSarif((await run('--format', 'sarif')).out).runs as never as [{ results: never[] }];
    const uris = JSON.stringify(results).match(/"uri":"[^"]+"/g);
    expect([...new Set(uris)]).toEqual(['"uri":"our%20rules/v2/a%20b/fit%2C%20100%25.funnel"']);
  });

  test('has fixes that say what to write where', async () => {
    const { runs } = expectSarif((await run('--format', 'sarif')).out);
    const fixes = runs[0]!.results.filter(({ ruleId }) => ruleId === 'letter-case').flatMap(each => each.fixes);
    expect(fixes[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 5, startColumn: 29, endLine: 5, endColumn: 36 },
        insertedContent: { text: '("École", "école")' },
      },
    ]);
  });

  test('has the pages as help', async () => {
    const { runs } = expectSarif((await run('--format', 'sarif')).out);
    const rule = runs[0]!.tool.driver.rules.find(({ id }) => id === 'unused');
    expect(rule?.shortDescription.text).toMatch(/^Nothing .*[.;:]$/);
    expect(rule?.help.markdown).toContain('```funnel wrong');
    expect(rule?.help.text).toContain('    list free_mail = "gmail.com"');
    expect(rule?.defaultConfiguration.level).toBe('note');
  });

  test('has fingerprints that stay when lines move', async () => {
    const prints = async (): Promise<readonly string[]> => {
      const { runs } = expectSarif((await run('--format', 'sarif')).out);
      return runs[0]!.results.map(each => each.partialFingerprints['funnelFinding/v1'] ?? '');
    };
    const before = await prints();
    const path = join(rules, FILE);
    writeFileSync(path, `// One line more\n\n${RULES}`);
    expect(await prints()).toEqual(before);
    writeFileSync(path, RULES);
    expect(new Set(before).size).toBeGreaterThan(3);
  });
});

test('junit is valid; what is allowed or known is skipped', async () => {
  const { out } = await run('--format', 'junit', '--baseline', baseline);
  expect(await junitProblems(out)).toEqual([]);
  const failures = report.counts.error + report.counts.warning;
  const cases = out.match(/<testcase /g)?.length;
  expect(out).toContain(
    `<testsuite name="funnel check" tests="${cases}" failures="${failures}" errors="0" skipped="2">`,
  );
  expect(out.match(/<failure /g)).toHaveLength(failures);
  expect(out).toContain(
    '<skipped>Allowed (for spring &amp; summer, &quot;100%&quot;): Nothing uses the segment `a`</skipped>',
  );
  expect(out).toContain('<skipped>Known from the baseline: Nothing uses the list `old`</skipped>');
  expect(out).toContain('<testcase classname="right.funnel" name="');
});

test('a broken junit would be seen', async () => {
  const { out } = await run('--format', 'junit');
  expect(await junitProblems(out.replace(/ tests="\d+"/, ''))).toEqual([
    expect.stringContaining("'tests' is required"),
  ]);
});

test('github has a command for each finding, which reads as what was found', async () => {
  const { out } = await run('--format', 'github', '--baseline', baseline);
  const commands = workflowCommands(out);
  expect(commands.map(({ properties }) => properties['title'])).toEqual(report.findings.map(({ code }) => code));
  for (const [index, { message, properties }] of commands.entries()) {
    const finding = report.findings[index]!;
    expect(message.startsWith(finding.message)).toBe(true);
    expect(properties['file']).toBe(finding.file === null ? undefined : `our rules/v2/${finding.file}`);
  }
});

test('text tells of the same', async () => {
  const { out } = await run('--baseline', baseline);
  for (const { code } of report.findings) expect(out).toContain(`[${code}]: `);
  expect(out).toContain('1 finding is allowed by comments.');
  expect(out).toContain('1 finding is known from the baseline.');
  expect(out).not.toContain('`old`');
});
