// funnel test --boundaries: cases at the bars of the rules that no test stands on, to be reviewed.
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { ProgramFolder } from '@funnel/data';
import {
  type Boundaries,
  boundaries,
  boundaryFile,
  boundaryWords,
  readTestFile,
  type SourceText,
} from '@funnel/review';
import type { BoundaryResults } from '../json-results.ts';
import { fail } from '../messages/failure.ts';
import { asOfWords, chosenAsOf } from '../options/as-of.ts';
import type { LoadedProgram } from '../program/load.ts';
import { writeWhole } from '../program/write-whole.ts';
import { print, printJson, tell } from '../terminal/output.ts';

export interface BoundaryCall {
  readonly output: string | null;
  readonly overwrite: boolean;
  readonly json: boolean;
}

/** Of the settings, else the earliest of the tests, else now. */
function instantFor({ settings }: ProgramFolder, files: readonly SourceText[]): number {
  const instants = files.flatMap(({ path, text }) => readTestFile(path, text).cases.map(({ asOf }) => asOf));
  if (settings.asOf !== null || instants.length > 0) return settings.asOf ?? Math.min(...instants);
  const asOf = chosenAsOf(undefined, null);
  tell(boundaryWords.decidedFor(asOfWords(asOf)));
  return asOf.at;
}

function resultsOf({ cases, notFound, standing, total }: Boundaries, yaml: string): BoundaryResults {
  return {
    cases: cases.map(({ about, expect, name, sides }) => ({ name, about, sides, expect })),
    not_found: notFound,
    standing,
    total,
    yaml,
  };
}

/** Prints the cases or writes them to a file; standard error says how many there are, and for what none could be made. */
export async function proposeBoundaries(
  { bundle, folder }: LoadedProgram & { readonly folder: ProgramFolder },
  files: readonly SourceText[],
  { json, output, overwrite }: BoundaryCall,
): Promise<void> {
  if (output !== null && !overwrite && existsSync(output)) fail('output-exists', { path: output });
  const found = boundaries(bundle, files, { asOf: instantFor(folder, files) });
  const seen = output === null ? folder.root : dirname(resolve(output));
  const rules = relative(seen, resolve(folder.root)).replaceAll('\\', '/') || '.';
  const yaml = boundaryFile(found.cases, rules);
  if (output !== null && yaml !== '') await writeWhole(output, yaml);
  if (json) await printJson(resultsOf(found, yaml));
  else if (output === null && yaml !== '') await print(yaml);
  tell(boundaryWords.summary(found, output).trimEnd());
}
