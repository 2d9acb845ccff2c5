// What examples are made from: the declarations of a program and what its names mean.
import type { Checking } from '../checking.ts';
import type { Program } from '../model.ts';

export type Known = Pick<
  Program,
  | 'activities'
  | 'exclusions'
  | 'gates'
  | 'grades'
  | 'lead'
  | 'lifecycle'
  | 'listTexts'
  | 'meanings'
  | 'params'
  | 'scores'
  | 'segments'
>;

/** The same while the program is still being checked. */
export function knownOf({ names, listTexts, meanings }: Pick<Checking, 'names' | 'listTexts' | 'meanings'>): Known {
  const { activities, exclusions, gates, grades, lead, lifecycle, params, scores, segments } = names;
  return { activities, exclusions, gates, grades, lead, lifecycle, listTexts, meanings, params, scores, segments };
}
