// A grade as a decision shows it.
import type { GradeDecision } from '@funnel/bundle';
import type { State } from '../interpret/state.ts';
import type { GradeRow } from '../tables/parts.ts';
import { wantsOfArms } from '../wants/parts.ts';
import { NOTHING, wanted } from '../wants/wanted.ts';

export function gradeDecision(grade: GradeRow, state: State): GradeDecision {
  const place = state.frame[grade.slot]!;
  const { name, label } = grade.bands[place]!;
  const certain = state.frame[grade.slot + 1] === 0;
  return {
    band: name,
    label,
    uncertain: certain ? NOTHING : wanted(state, wanting => wantsOfArms(grade.arms, place, wanting)),
  };
}
