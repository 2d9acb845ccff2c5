// What starts, meets, pauses or cancels a clock: an entry into a stage, or an activity.
import type { Trigger } from '@funnel/bundle';
import type { TriggerNode } from '@funnel/language';
import { lowerOccurrence } from '../conditions/occurrence.ts';
import type { Lowering, NodeOf } from './lowering.ts';

type Lowerings = {
  readonly [K in TriggerNode['kind']]: (lowering: Lowering, node: NodeOf<TriggerNode, K>) => Trigger;
};

const lowerings: Lowerings = {
  entering: (_, { stage }) => ({ kind: 'entering', stage: stage.text }),
  happening: (lowering, { of }) => ({ kind: 'happening', of: lowerOccurrence(lowering, of, null) }),
};

export function lowerTrigger<K extends TriggerNode['kind']>(lowering: Lowering, node: NodeOf<TriggerNode, K>): Trigger {
  return (lowerings[node.kind as K] as (lowering: Lowering, node: NodeOf<TriggerNode, K>) => Trigger)(lowering, node);
}
