// One round of fixes: as many of them as can be made together without making the program worse.
import type { LocatedDiagnostic, ParsedFile } from '@funnel/language';
import { apart, type Candidate, edited } from './edits.ts';

/** The files of a program and what check says of them. */
export interface State {
  readonly files: readonly ParsedFile[];
  /** Those that the program wants to hear. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

export interface Round {
  readonly state: State;
  readonly made: readonly Candidate[];
}

/** Checks the program with these texts; files of the same text may be taken from `before`. */
export type Recheck = (texts: ReadonlyMap<string, string>, before: State) => State;

const errorsIn = ({ diagnostics }: State): number => diagnostics.filter(each => each.severity === 'error').length;

/** The first safe fix of a finding. */
function candidateOf({ code, file, fixes, span }: LocatedDiagnostic): readonly Candidate[] {
  const fix = fixes.find(({ safe }) => safe);
  return fix === undefined ? [] : [{ file, code, title: fix.title, at: span.start, edits: fix.edits }];
}

function textsWith({ files }: State, made: readonly Candidate[]): ReadonlyMap<string, string> {
  return new Map(
    files.map(({ path, text }) => {
      const edits = made.filter(({ file }) => file === path).flatMap(each => each.edits);
      return [path, edits.length === 0 ? text : edited(text, edits)];
    }),
  );
}

/** Makes the fixes of a state. Those that would raise the number of errors are searched for by halves, and left out. */
export function fixRound(state: State, recheck: Recheck): Round {
  const most = errorsIn(state);
  let best: Round = { state, made: [] };
  const add = (candidates: readonly Candidate[]): void => {
    if (candidates.length === 0) return;
    const made = [...best.made, ...candidates];
    const next = recheck(textsWith(state, made), state);
    if (errorsIn(next) <= most) best = { state: next, made };
    else if (candidates.length > 1) {
      const half = Math.ceil(candidates.length / 2);
      add(candidates.slice(0, half));
      add(candidates.slice(half));
    }
  };
  add(apart(state.diagnostics.flatMap(candidateOf)));
  return best;
}
