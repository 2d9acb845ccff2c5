// Params in force and segments, as a decision shows them.
import type { NotChecked, ParamDecision, SegmentDecision } from '@funnel/bundle';
import type { State } from '../interpret/state.ts';
import type { NamedRow, ParamRow } from '../tables/parts.ts';
import { UNKNOWN } from '../tables/rows.ts';
import { wantsOf } from '../wants/conditions.ts';
import { wantsOfArms } from '../wants/parts.ts';
import { NOTHING, wanted } from '../wants/wanted.ts';
import { plain, wordOf } from './plain.ts';

export function paramDecision(param: ParamRow, state: State): ParamDecision {
  const { frame } = state;
  const value = plain(frame[param.slot]!, param.unit);
  const arm = frame[param.slot + 1]!;
  if (arm === -2) return { value, from: 'set', arm: null, uncertain: NOTHING };
  const uncertain =
    frame[param.slot + 2] === 0
      ? NOTHING
      : wanted(state, wanting => wantsOfArms(param.arms, arm < 0 ? param.arms.length : arm, wanting));
  return arm < 0 ? { value, from: 'normally', arm: null, uncertain } : { value, from: 'override', arm, uncertain };
}

export function segmentDecision(segment: NamedRow, state: State): SegmentDecision {
  return { holds: wordOf(state.frame[segment.slot]!), for_want_of: wantsOfNamed(segment, state) };
}

/** Exclusions that could not be checked. */
export function exclusionsNotChecked(state: State): readonly NotChecked[] {
  return state.tables.exclusions
    .filter(exclusion => state.frame[exclusion.slot] === UNKNOWN)
    .map(exclusion => ({ id: exclusion.name, for_want_of: wantsOfNamed(exclusion, state) }));
}

function wantsOfNamed(named: NamedRow, state: State): readonly string[] {
  return state.frame[named.slot] === UNKNOWN ? wanted(state, wanting => wantsOf(named.when, wanting)) : NOTHING;
}
