// Applies the safe fixes of a program, round after round, until none is left.
import type { ProgramFolder, SourceFile } from '@funnel/data';
import { check, lineMap, type ParsedFile, parseFile, placeOf, severityOf } from '@funnel/language';
import type { Candidate } from './edits.ts';
import { fixRound, type Recheck, type State } from './round.ts';

/** Fixes of fixes end soon; more rounds than that would go in circles. */
const MOST_ROUNDS = 10;

export interface MadeFix {
  /** Of the finding, when it was put right: later rounds may have moved it. */
  readonly line: number;
  readonly code: string;
  readonly title: string;
}

export interface FixedFile {
  /** Relative to the program's folder. */
  readonly file: string;
  readonly fixes: readonly MadeFix[];
}

export interface FixedProgram {
  readonly sources: readonly SourceFile[];
  /** Those that changed, in the order of the sources. */
  readonly files: readonly FixedFile[];
}

function madeIn({ files }: State, made: readonly Candidate[]): readonly (MadeFix & { readonly file: string })[] {
  const maps = new Map(files.map(({ path, text }) => [path, lineMap(text)]));
  return made.map(({ at, code, file, title }) => ({ file, line: placeOf(maps.get(file)!, at).line, code, title }));
}

/** The program with its safe fixes applied, looked at as of an instant. Nothing is written. */
export function fixProgram({ reader, settings, sources }: ProgramFolder, asOf: number): FixedProgram {
  const { calendarYears: years, checks } = settings;
  const owners = Object.keys(settings.owners);
  const stateOf = (files: readonly ParsedFile[]): State => {
    const { diagnostics } = check(files, reader, { years, protected: checks.protected, owners, asOf });
    return { files, diagnostics: diagnostics.filter(each => severityOf(each, checks.severity) !== 'off') };
  };
  const recheck: Recheck = (texts, before) =>
    stateOf(before.files.map(file => parseFile(file.path, texts.get(file.path) ?? file.text, file)));
  let state = stateOf(sources.map(({ path, text }) => parseFile(path, text)));
  const all: (MadeFix & { readonly file: string })[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { made, state: next } = fixRound(state, recheck);
    if (made.length === 0) break;
    all.push(...madeIn(state, made));
    state = next;
  }
  const texts = new Map(state.files.map(({ path, text }) => [path, text]));
  const changed = sources.filter(({ path, text }) => texts.get(path) !== text);
  return {
    sources: sources.map(({ path, text }) => ({ path, text: texts.get(path) ?? text })),
    files: changed.map(({ path }) => ({
      file: path,
      fixes: all.flatMap(({ file, ...fix }) => (file === path ? [fix] : [])),
    })),
  };
}
