// Habits of a whole file that are told once: its tabs, and the two brackets around the texts of a list.
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import { fix } from '../diagnostics/report.ts';

const isTab = ({ code }: LocatedDiagnostic): boolean => code === 'tab-character';
/** Which bracket of a list it is about. */
const listBracket = ({ code, data }: LocatedDiagnostic): unknown =>
  code === 'square-brackets' ? data['ofList'] : undefined;

const editsOf = (found: readonly LocatedDiagnostic[]) =>
  found.flatMap(({ fixes }) => fixes.slice(0, 1).flatMap(({ edits }) => edits));

function tabs(found: readonly LocatedDiagnostic[]): LocatedDiagnostic {
  const [first] = found as readonly [LocatedDiagnostic];
  const count = found.reduce((sum, { data }) => sum + Number(data['count']), 0);
  const fixes = [fix('mend-all', { count }, true, editsOf(found))];
  return { ...first, data: { ...first.data, count }, fixes };
}

/** The opening bracket with the closing one; where all texts between are known, they are written with it. */
function brackets(first: LocatedDiagnostic, last: LocatedDiagnostic): LocatedDiagnostic {
  const written = first.data['instead'];
  if (typeof written === 'string') {
    const edits = [{ span: { start: first.span.start, end: last.span.end }, text: written }];
    return { ...first, fixes: [fix('write-instead', { text: written }, true, edits)] };
  }
  const safe = [first, last].every(({ fixes }) => fixes[0]?.safe === true);
  return { ...first, fixes: [fix('write-instead', { text: 'a, b' }, safe, editsOf([first, last]))] };
}

/** The findings of one file, in order of place, with those of one habit as one. */
export function joinInFile(found: readonly LocatedDiagnostic[]): readonly LocatedDiagnostic[] {
  const all = found.filter(isTab);
  const firstTab = all.length > 1 ? tabs(all) : all[0];
  const joined: LocatedDiagnostic[] = [];
  /** Where the bracket that is open stands among those that are joined. */
  let open = -1;
  for (const each of found) {
    if (isTab(each)) {
      if (each === all[0]) joined.push(firstTab!);
    } else if (listBracket(each) === 'closes' && open !== -1) {
      const first = joined[open]!;
      // What is wrong with the texts between is mended with them.
      if (typeof first.data['instead'] === 'string') joined.length = open + 1;
      joined[open] = brackets(first, each);
      open = -1;
    } else {
      if (listBracket(each) === 'opens') open = joined.length;
      joined.push(each);
    }
  }
  return joined;
}
