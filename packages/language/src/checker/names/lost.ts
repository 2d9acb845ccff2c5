// What syntax errors may have swallowed: names that a broken declaration would have declared. Errors about such names would
// only repeat the syntax error, so they are not told.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ParsedDeclaration, ParsedFile } from '../../syntax/parsed-file.ts';

export interface Lost {
  /** Could this name have been declared by a declaration that did not parse? */
  readonly mayDeclare: (kind: NamedKind, name: string) => boolean;
  /** Does a declaration that did not parse name it? */
  readonly names: (name: string) => boolean;
  /** Is there any syntax error in the program? */
  readonly any: boolean;
  /** What both look at. */
  readonly words: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
}

/** The kinds of things that have names of their own. */
export type NamedKind = 'shared' | 'activity' | 'list' | 'segment' | 'stage' | 'calendar' | 'sla' | 'recipient';

const KIND_OF: Readonly<Record<string, NamedKind>> = {
  lead: 'shared',
  param: 'shared',
  score: 'shared',
  grade: 'shared',
  gate: 'shared',
  activity: 'activity',
  list: 'list',
  persona: 'segment',
  segment: 'segment',
  calendar: 'calendar',
  sla: 'sla',
  team: 'recipient',
  route: 'recipient',
};

const TEXT = /"[^"\n]*"/g;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/g;

/** What the syntax errors of a file may have swallowed. */
export type LostInFile = Pick<Lost, 'any' | 'words' | 'kinds'>;

/** Looks through all declarations of a file with syntax errors. */
export function lostIn(file: ParsedFile): LostInFile {
  const words = new Set<string>();
  const kinds = new Set<NamedKind>();
  let any = false;
  for (const parsed of file.declarations) {
    if (!isBroken(parsed)) continue;
    any = true;
    for (const [word] of lostText(file, parsed).replaceAll(TEXT, '').matchAll(WORD)) words.add(word);
    for (const kind of namelessKinds(parsed)) kinds.add(kind);
  }
  return { any, words, kinds };
}

/** Of all files together. */
export function lostNames(files: readonly LostInFile[]): Lost {
  const lost = files.filter(({ any }) => any);
  const words = new Set(lost.flatMap(each => [...each.words]));
  const kinds = new Set(lost.flatMap(each => [...each.kinds]));
  return {
    mayDeclare: (kind, name) => kinds.has(kind) || words.has(name),
    names: name => words.has(name),
    any: lost.length > 0,
    words,
    kinds,
  };
}

/** The text that may hold names: all of it, or where its own name was read the rest of each line with an error. */
function lostText({ text }: ParsedFile, { node, diagnostics, start, end }: ParsedDeclaration): string {
  if (node === null || !('name' in node) || node.name === null) return text.slice(start, end);
  const rests: string[] = [];
  let read = start;
  for (const { span } of diagnostics.filter(isError)) {
    const from = start + span.start;
    if (from < read) continue;
    const newline = text.indexOf('\n', from);
    read = newline === -1 ? end : newline;
    rests.push(text.slice(from, read));
  }
  return rests.join(' ');
}

/** The kinds of names that a broken declaration may have lost without a trace: its own, or those of its fields or stages. */
function namelessKinds({ node, diagnostics }: ParsedDeclaration): readonly NamedKind[] {
  if (node?.kind === 'lead') return ['shared'];
  if (node?.kind === 'lifecycle') return ['stage'];
  const constructs = diagnostics
    .filter(({ code }) => code === 'name-missing')
    .map(({ data }) => String(data['construct']));
  if (node !== null && 'name' in node && node.name === null) constructs.push(node.kind);
  return constructs.flatMap(construct => KIND_OF[construct] ?? []);
}

/** Has it a syntax error? */
export function isBroken(parsed: ParsedDeclaration): boolean {
  return parsed.diagnostics.some(isError);
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}
