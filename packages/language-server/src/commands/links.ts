// Where the parts of a program stand, as addresses and lines that an editor can open.
import type { Bundle, SourcePlace } from '@funnel/bundle';
import { type OpenProgram, uriIn } from '../programs.ts';

/** Line and column count from 0. */
export interface Link {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
}

export const linkTo = (program: OpenProgram, { column, file, line }: SourcePlace): Link => ({
  uri: uriIn(program, file),
  line: line - 1,
  column: column - 1,
});

/** By what pictures call their boxes: `score/fit`, `stage/mql`, `move/new-mql`. */
export function linksOf(program: OpenProgram, { about }: Bundle): Readonly<Record<string, Link>> {
  const places: (readonly [string, SourcePlace])[] = [
    ...about.content.map(each => [each.key, each.at] as const),
    ...about.moves.map(each => [`move/${each.key}`, each.at] as const),
    ...about.stages.map(each => [`stage/${each.name}`, each.at] as const),
    ...about.declarations.map(each => [each.key.replace(/^exclude\//, 'exclusion/'), each.at] as const),
  ];
  return Object.fromEntries(places.map(([key, at]) => [key, linkTo(program, at)]));
}
