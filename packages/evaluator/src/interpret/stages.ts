// Conditions and values that ask where the lead is and has been.
import type { Value } from '@funnel/bundle';
import { type ConditionHandlers, type ExpressionHandlers, type Kleene, UNKNOWN } from '../tables/rows.ts';
import { truth } from './comparisons.ts';
import { DAY, type State } from './state.ts';

type StageConditions = Pick<ConditionHandlers<[State], Kleene>, 'in_stage' | 'ever_entered'>;
type StageValues = Pick<ExpressionHandlers<[State], Value>, 'days_in_stage' | 'entries'>;

export const stageConditions: StageConditions = {
  in_stage: (row, { journey }) => (journey.stage < 0 ? UNKNOWN : truth(row.stages.includes(journey.stage))),
  ever_entered: (row, { journey }) => truth(journey.counts[row.stage]! > 0),
};

export const stageValues: StageValues = {
  days_in_stage: (_row, { journey, asOf }) =>
    journey.stage < 0 || journey.since === null ? null : Math.floor((asOf - journey.since) / DAY),
  entries: (row, { journey }) => journey.counts[row.stage]!,
};
