// The rules to work with: compiled from a program's source, or read from a bundle.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Bundle, decodeBundle } from '@funnel/bundle';
import { build } from '@funnel/compiler';
import { openProgram, type ProgramFolder, type Settings } from '@funnel/data';
import { type CheckResult, renderDiagnostics } from '@funnel/language';
import { fail } from '../messages/failure.ts';
import { systemReason } from '../messages/system-reason.ts';
import { tell } from '../terminal/output.ts';
import { terminal } from '../terminal/terminal.ts';
import { isBundlePath } from './bundle-path.ts';
import { openFolder, refuseProblems } from './folder.ts';
import { sourceTexts } from './source-texts.ts';
import { warningsOf } from './warnings.ts';

export interface LoadedProgram {
  /** As the user named it. */
  readonly shown: string;
  readonly bundle: Bundle;
  readonly settings: Settings;
  /** The source; null when the rules came from a bundle. */
  readonly folder: ProgramFolder | null;
  /** How many warnings the source has; a bundle has none. */
  readonly warnings: number;
}

function readBundle(path: string): Bundle {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return fail('unreadable', { path, reason: systemReason(error) ?? String(error) });
  }
  const decoded = decodeBundle(bytes);
  return 'problem' in decoded ? fail('bundle-refused', { path, problem: decoded.problem }) : decoded.bundle;
}

/** Fails with the errors shown on standard error where there is no bundle. */
function compiled(folder: ProgramFolder, made: { bundle: Bundle | null; result: CheckResult }): Bundle {
  if (made.bundle !== null) return made.bundle;
  const errors = made.result.diagnostics.filter(each => each.severity === 'error');
  const { talkColor, width } = terminal();
  tell(renderDiagnostics(errors, sourceTexts(folder), { color: talkColor, width }).trimEnd());
  return fail('does-not-compile', { errors: errors.length });
}

/** Checks and compiles, with all that the settings say but the day of its reviews: those are no matter of what is compiled. */
export function compileFolder(folder: ProgramFolder): { readonly bundle: Bundle; readonly warnings: number } {
  const { checks, calendarYears: years, owners } = folder.settings;
  const options = { years, protected: checks.protected, owners: Object.keys(owners) };
  const made = build(folder.sources, folder.reader, options);
  return { bundle: compiled(folder, made), warnings: warningsOf(folder, made.result) };
}

/** Loads a program folder, a single .funnel file or a bundle. */
export function loadProgram(path: string): LoadedProgram {
  if (isBundlePath(path)) {
    const bundle = readBundle(path);
    const around = openProgram(dirname(path));
    refuseProblems(around.problems.filter(each => each.code.startsWith('settings-')));
    return { shown: path, bundle, settings: around.settings, folder: null, warnings: 0 };
  }
  const folder = openFolder(path);
  return { shown: path, ...compileFolder(folder), settings: folder.settings, folder };
}
