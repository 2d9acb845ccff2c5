// What happens while a clock runs: who is told, who gets the lead, and when.
import type { Moment, Step } from '@funnel/bundle';
import type { MomentNode, SlaLine } from '@funnel/language';
import { uniqueId } from '../ids/unique-id.ts';
import type { Lowering, NodeOf } from './lowering.ts';
import { lowerRecipient } from './recipient.ts';
import { stepsOf } from './score.ts';
import { lowerSpan, spanWords } from './span.ts';

/** The steps in the order they stand, each with an id made from what it does. */
export function lowerSteps(lowering: Lowering, lines: readonly NodeOf<SlaLine, 'step'>[]): readonly Step[] {
  const taken = new Map<string, number>();
  return lines.map(({ action, to, at }) => {
    const recipient = lowerRecipient(lowering, to);
    const moment = lowerMoment(at);
    const id = uniqueId(`${action} ${recipient.name} ${moment.words}`, taken);
    return { id, action, to: recipient, at: moment.moment };
  });
}

interface LoweredMoment {
  readonly moment: Moment;
  readonly words: string;
}

type Moments = { readonly [K in MomentNode['kind']]: (node: NodeOf<MomentNode, K>) => LoweredMoment };

const moments: Moments = {
  share: ({ percent }) => {
    const share = stepsOf(percent, 0);
    return { moment: { kind: 'share', percent: share }, words: `at ${share}%` };
  },
  due: () => ({ moment: { kind: 'due' }, words: 'when due' }),
  after_due: ({ time }) => ({
    moment: { kind: 'after_due', span: lowerSpan(time) },
    words: `${spanWords(time)} after due`,
  }),
};

function lowerMoment<K extends MomentNode['kind']>(node: NodeOf<MomentNode, K>): LoweredMoment {
  return (moments[node.kind as K] as (node: NodeOf<MomentNode, K>) => LoweredMoment)(node);
}
