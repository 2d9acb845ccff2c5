// Everything that must hold before a change lands: `npm test`, then the large counts, claims about all leads, fuzzing, texts of one megabyte, the planted
// faults, the main job, a real editor and other ones. Every suite's counts are added up; a suite that could not start or fails without counts is one failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'funnel-ci-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const rows = [];
const SLOWEST = 6;
/** Lines by which suites tell what failed: repeated at the end, where somebody looks first. */
const TELLING = /NOT FOUND|\*\*|^\s*(?:FAIL|failed)\b|\bFAIL\b/;
const MOST_TOLD = 12;

function command(program, args, environment) {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let tail = '';
    let line = '';
    const telling = [];
    child.stdout.on('data', chunk => {
      process.stdout.write(chunk);
      tail = (tail + chunk).slice(-4000);
      const lines = (line + chunk).split('\n');
      line = lines.pop();
      telling.push(...lines.filter(each => TELLING.test(each)));
    });
    child.on('error', error => resolve({ code: 3, tail: error.message, telling: [] }));
    child.on('close', code => resolve({ code: code ?? 1, tail, telling }));
  });
}

function countsOfReport(file) {
  if (!existsSync(file)) return null;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      report.testResults.filter(one => one.status === 'failed' && one.assertionResults.length === 0).length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The tests that take longest, for whoever wants to make this shorter. */
function slowestOfReport(file) {
  if (!existsSync(file)) return [];
  const tests = JSON.parse(readFileSync(file, 'utf8')).testResults.flatMap(each => each.assertionResults);
  return tests
    .toSorted((a, b) => (b.duration ?? 0) - (a.duration ?? 0))
    .slice(0, SLOWEST)
    .map(({ title, duration }) => `    ${Math.round((duration ?? 0) / 1000)} s: ${title}`);
}

function countsOfLine(tail) {
  const hunted = tail.match(/^(\d+) of (\d+) found$/m);
  if (hunted) return { passed: Number(hunted[1]), failed: Number(hunted[2]) - Number(hunted[1]), skipped: 0 };
  const lines = tail.match(/^(?:\w+: )?(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm);
  if (!lines) return null;
  const [passed, failed, skipped] = lines.at(-1).match(/\d+/g).map(Number);
  return { passed, failed, skipped: skipped ?? 0 };
}

/** `counting`: `report` reads vitest's report, `line` the suite's closing line, `code` counts the suite as one test. */
async function suite(name, program, args, counting, environment = {}) {
  console.log(`\n━━ ${name}`);
  const started = Date.now();
  const report = join(scratch, `${rows.length}.json`);
  const extra = counting === 'report' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const { code, tail, telling } = await command(program, [...args, ...extra], environment);
  let counts = counting === 'report' ? countsOfReport(report) : counting === 'line' ? countsOfLine(tail) : null;
  counts ??=
    code === 0 && counting === 'code' ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts = { ...counts, failed: 1 };
  for (const key of Object.keys(total)) total[key] += counts[key];
  rows.push(
    `  ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${Math.round((Date.now() - started) / 1000)} s`,
    ...(counting === 'report' ? slowestOfReport(report) : []),
    ...(counts.failed > 0 ? telling.slice(0, MOST_TOLD).map(each => `    ${each.trim()}`) : []),
  );
}

const node = process.execPath;
await suite('npm test', 'npm', ['test', '--'], 'report');
await suite('npm start', 'npm', ['start'], 'code');
await suite(
  'laws in large numbers',
  node,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'test/properties',
    'properties',
    'evaluator/test/laws',
    'editor-agrees',
    // In the numbers of `npm test` these take long enough already.
    '--exclude=test/properties/editor/**',
    '--exclude=test/properties/checking-again.test.ts',
  ],
  'report',
  { FUNNEL_RUNS: 'large' },
);
await suite('claims about all leads', node, ['scripts/claims.mjs', '--leads', '40'], 'line');
// Each of the two keeps one core busy for minutes, so they go side by side.
await Promise.all([
  suite('fuzzing', node, ['scripts/fuzz.mjs', '--minutes', '2', '--seed', '1'], 'line'),
  suite('a long day in the editor', node, ['scripts/bench.mjs', 'soak', '20000'], 'line'),
]);
await suite('texts of one megabyte', node, ['scripts/bench.mjs', 'megabyte'], 'line');
await suite('planted faults', node, ['scripts/faults.mjs'], 'line');
await suite('handlers that answer nothing', node, ['scripts/empty-handlers.mjs'], 'line');
await suite('a real editor', node, ['scripts/editor-test.mjs'], 'line');
await suite('other editors', node, ['scripts/other-editors.mjs'], 'line');

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${rows.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
