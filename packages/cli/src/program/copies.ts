// Files that declare what another file of the program declares too: a backup beside the rules, or programs that were opened as one.
import type { Problem, ProgramFolder, SourceFile } from '@funnel/data';
import { wordTables } from '@funnel/language';

const CONSTRUCTS = Object.keys(wordTables.construct).join('|');
/** Declarations begin a line. */
const DECLARATION = new RegExp(`^(${CONSTRUCTS})\\b[ \\t]*([a-z]\\w*|"[^"\\n]*")?`, 'gm');
/** How people call what they put aside. */
const ASIDE = /old|backup|bak|copy|kopie|draft|archive|\(\d+\)/i;
/** One declaration in common is a slip, not a copy. */
const LEAST = 2;

interface Copy {
  readonly path: string;
  readonly of: string;
}

function declared({ text }: SourceFile): ReadonlySet<string> {
  return new Set([...text.matchAll(DECLARATION)].map(([, construct, name = '']) => `${construct} ${name}`));
}

/** The originals first: by name no copies, and of the others those that lie less deep. */
function byOriginality(a: SourceFile, b: SourceFile): number {
  const aside = Number(ASIDE.test(a.path)) - Number(ASIDE.test(b.path));
  return aside || a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1);
}

/** The files more than half of whose declarations are those of one other file. */
function copiesIn(sources: readonly SourceFile[]): readonly Copy[] {
  const originals: { readonly path: string; readonly names: ReadonlySet<string> }[] = [];
  const copies: Copy[] = [];
  for (const source of [...sources].sort(byOriginality)) {
    const names = declared(source);
    const original = originals.find(other => {
      const common = [...names].filter(name => other.names.has(name)).length;
      return common >= LEAST && common * 2 > names.size;
    });
    if (original === undefined) originals.push({ path: source.path, names });
    else copies.push({ path: source.path, of: original.path });
  }
  return copies.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The program without them, and with one problem that says so: what each declaration of theirs would be told for says nothing more. */
export function withoutCopies(folder: ProgramFolder): ProgramFolder {
  const copies = folder.sources.length < 2 ? [] : copiesIn(folder.sources);
  const [first, ...others] = copies;
  if (first === undefined) return folder;
  const data = { path: first.path, of: first.of, others: others.length };
  const problem: Problem = { code: 'file-copied', severity: 'error', data, at: null };
  const sources = folder.sources.filter(({ path }) => copies.every(copy => copy.path !== path));
  return { ...folder, sources, problems: [problem, ...folder.problems] };
}
