// A program as it is to be published: it compiles, its tests pass, and git has its files.
import type { ProgramFolder } from '@funnel/data';
import type { Offer } from '@funnel/registry';
import { coverage, renderTestResults, runTests } from '@funnel/review';
import { fail } from '../messages/failure.ts';
import { tellRemarks } from '../program/folder.ts';
import { compileFolder } from '../program/load.ts';
import { testFiles } from '../program/test-files.ts';
import { tell } from '../terminal/output.ts';
import { committed } from './git.ts';
import { filesOf, sourceDigest, watched } from './source.ts';
import { PUBLISH_WORDS } from './words.ts';

/** Ends the command where it is none. `aside` are folders that commands write into. */
export async function offerOf(opened: ProgramFolder, aside: readonly string[]): Promise<Offer> {
  const { folder, given } = watched(opened);
  tellRemarks(folder.problems);
  const { bundle } = compileFolder(folder);
  const { files: tests } = await testFiles(folder);
  const report = runTests(bundle, tests);
  if (report.failed > 0 || report.problems.length > 0) {
    tell(renderTestResults(report, { format: 'text', color: false }).trimEnd());
    fail('tests-fail', { failed: report.failed, count: report.results.length, problems: report.problems.length });
  }
  if (report.results.length === 0) tell(PUBLISH_WORDS.noTests);
  const files = filesOf(folder, given, tests);
  const commit = committed(folder, files.paths, [folder.settings.out, ...aside]);
  const { percent, total, tried } = coverage(bundle, report);
  return {
    bundle,
    source: sourceDigest(files),
    commit,
    tests: { count: report.results.length, passed: report.passed, failed: report.failed },
    coverage: { tried, total, percent: report.results.length === 0 && total > 0 ? 0 : percent },
  };
}
