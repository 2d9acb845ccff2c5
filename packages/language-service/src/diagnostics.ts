// What is wrong with a program, file by file: the same as the command line says.
import type { LocatedDiagnostic } from '@funnel/language';
import { checkSnapshot, type Snapshot } from './snapshot.ts';

/** Diagnostics of every file of the program, in offsets of that file; files without any have an empty list. */
export function diagnostics(snapshot: Snapshot): ReadonlyMap<string, readonly LocatedDiagnostic[]> {
  const found = new Map<string, LocatedDiagnostic[]>();
  for (const path of snapshot.files.keys()) found.set(path, []);
  for (const diagnostic of checkSnapshot(snapshot).diagnostics) {
    const list = found.get(diagnostic.file);
    if (list) list.push(diagnostic);
    else found.set(diagnostic.file, [diagnostic]);
  }
  return found;
}
