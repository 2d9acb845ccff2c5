// What syntax errors may have swallowed: names that a broken declaration would have declared. Errors about such names would
// only repeat the syntax error, so they are not told.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ParsedDeclaration, ParsedFile } from '../../syntax/parsed-file.ts';

export interface Lost {
  /** Could this name have been declared by a declaration that did not parse? */
  readonly mayDeclare: (kind: NamedKind, name: string) => boolean;
  /** Does a declaration that did not parse name it? */
  readonly names: (name: string) => boolean;
  /** Is there anything in the program of which nothing could be made? */
  readonly whole: boolean;
}

/** The kinds of things that have names of their own. */
export type NamedKind = 'shared' | 'activity' | 'list' | 'segment';

const KIND_OF: Readonly<Record<string, NamedKind>> = {
  lead: 'shared',
  param: 'shared',
  score: 'shared',
  grade: 'shared',
  gate: 'shared',
  activity: 'activity',
  list: 'list',
  segment: 'segment',
};

const WORD = /[A-Za-z_][A-Za-z0-9_]*/g;

/** Looks through all declarations with syntax errors. */
export function lostNames(files: readonly ParsedFile[]): Lost {
  const words = new Set<string>();
  const nameless = new Set<NamedKind>();
  let whole = false;
  for (const file of files) {
    for (const parsed of file.declarations) {
      if (!isBroken(parsed)) continue;
      for (const [word] of file.text.slice(parsed.start, parsed.end).matchAll(WORD)) words.add(word);
      if (parsed.node === null) whole = true;
      else if ('name' in parsed.node && parsed.node.name === null && KIND_OF[parsed.node.kind]) {
        nameless.add(KIND_OF[parsed.node.kind]!);
      } else if (parsed.node.kind === 'lead') nameless.add('shared');
    }
  }
  return { mayDeclare: (kind, name) => nameless.has(kind) || words.has(name), names: name => words.has(name), whole };
}

/** Has it a syntax error? */
export function isBroken(parsed: ParsedDeclaration): boolean {
  return parsed.diagnostics.some(isError);
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}
