// Types of activities in the data that the program does not declare.
import { ranked } from '../facts/tally.ts';
import type { Inquiry } from '../inquiry.ts';

const SHOWN = 3;

/** Tells once, where activities are declared; in a program without any, at its lead. */
export function checkActivityUndeclared({ files, program, tell }: Inquiry): void {
  const found = ranked(files.unknownTypes);
  const at = program.declarations.find(({ node }) => node.kind === 'activity') ?? program.lead;
  if (found.length === 0 || at === null) return;
  const data = {
    types: found.slice(0, SHOWN).map(([text, times]) => ({ text, times })),
    others: Math.max(0, found.length - SHOWN),
    rows: found.reduce((sum, [, times]) => sum + times, 0),
  };
  tell({ at, span: at.node.keyword }, 'sample-activity-undeclared', data);
}
