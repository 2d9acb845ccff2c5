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

/** The same while the program is still being checked. Names are only asked for what somebody wants to know. */
export function knownOf({ names, listTexts, meanings }: Pick<Checking, 'names' | 'listTexts' | 'meanings'>): Known {
  const { activities, gates, grades, params, scores, segments } = names;
  return {
    activities,
    gates,
    grades,
    params,
    scores,
    segments,
    listTexts,
    meanings,
    get exclusions() {
      return names.exclusions;
    },
    get lead() {
      return names.lead;
    },
    get lifecycle() {
      return names.lifecycle;
    },
  };
}
