// What is wrong with a program, file by file: the same as the command line says.
import { type LocatedDiagnostic, withSeverities } from '@funnel/language';
import { checkSnapshot, type Snapshot } from './snapshot.ts';

/**
 * Diagnostics of every file of the program, in offsets of that file and with the severities that its settings choose; files without
 * any have an empty list. What comments allow is not among them.
 */
export function diagnostics(snapshot: Snapshot): ReadonlyMap<string, readonly LocatedDiagnostic[]> {
  const found = new Map<string, LocatedDiagnostic[]>();
  for (const path of snapshot.files.keys()) found.set(path, []);
  const chosen = withSeverities(checkSnapshot(snapshot).diagnostics, snapshot.settings.severities ?? {});
  for (const diagnostic of chosen) {
    const list = found.get(diagnostic.file);
    if (list) list.push(diagnostic);
    else found.set(diagnostic.file, [diagnostic]);
  }
  return found;
}
