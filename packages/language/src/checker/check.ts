// The front door of the checker: from parsed files to a checked program.
import type { ParsedFile } from '../syntax/parsed-file.ts';
import type { CheckOptions, CheckResult, SourceReader } from './model.ts';
import { recheck } from './recheck.ts';

/**
 * Checks the files of a program together. Never throws; tells everything it finds, errors that only follow from others apart.
 * `reader` reads the files of lists; `options.years` are those that calendars are for, 2015 to 2040 unless it says otherwise;
 * `options.protected` names facts that may decide nothing; without `options.analysis` nothing is proved of all leads. Nothing asks what day it is: what a day has passed for is told as of
 * `options.asOf`, and not at all without it.
 */
export function check(files: readonly ParsedFile[], reader: SourceReader, options: CheckOptions = {}): CheckResult {
  return recheck(null, files, reader, options).result;
}
