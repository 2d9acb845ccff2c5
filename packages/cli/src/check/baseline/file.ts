// The file that holds a baseline.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateBaseline } from '../../generated/validate-baseline.js';
import { fail } from '../../messages/failure.ts';
import { schemaReason } from '../../messages/schema-reason.ts';
import { systemReason } from '../../messages/system-reason.ts';
import { writeWhole } from '../../program/write-whole.ts';
import { shownPath } from '../../terminal/shown-path.ts';
import type { Baseline } from './baseline.ts';

/** Its name unless another is given; it stands beside `funnel.yaml`. */
const USUAL = 'funnel-baseline.json';

/** Reads a baseline; fails for a file that cannot be read or holds none. */
export function readBaseline(path: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = systemReason(error);
    if (reason !== null) fail('unreadable', { path, reason });
    return fail('bad-baseline', { path, reason: 'It is not JSON.' });
  }
  if (validateBaseline(value)) return value as Baseline;
  const [{ instancePath, keyword, params } = { instancePath: '', keyword: 'type', params: {} }] =
    validateBaseline.errors ?? [];
  const problem = { path: instancePath, rule: keyword, expected: JSON.stringify(params) };
  return fail('bad-baseline', { path, reason: schemaReason(problem, 'it') });
}

/** What the file holds that is about to be written; null where there is none, or it holds no baseline. */
export function baselineBefore(path: string): Baseline | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return validateBaseline(value) ? (value as Baseline) : null;
  } catch {
    return null;
  }
}

/** Where to write: the file given, else the one that was read, else the usual one in the program's folder. */
export function baselinePath(written: string | true, read: string | undefined, root: string): string {
  const path = written === true ? (read ?? join(root, USUAL)) : written;
  return path.endsWith('.json') ? path : fail('baseline-name', { path });
}

/** Writes a baseline whole; gives how the file is called. */
export async function writeBaseline(path: string, baseline: Baseline): Promise<string> {
  const shown = shownPath(path);
  await writeWhole(path, `${JSON.stringify(baseline, null, 2)}\n`, shown);
  return shown;
}
