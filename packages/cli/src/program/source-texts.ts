// The sources of a program, as findings are shown with them.
import type { ProgramFolder } from '@funnel/data';

/** The texts of a program by path, as diagnostics are shown with them. */
export function sourceTexts(folder: ProgramFolder): ReadonlyMap<string, string> {
  return new Map(folder.sources.map(each => [each.path, each.text]));
}
