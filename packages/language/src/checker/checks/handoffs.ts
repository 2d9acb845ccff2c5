// Hand-offs: to whom they go, and what goes along.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import type { Placed } from '../model.ts';
import { handoffLines } from '../types/handover-lines.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { checkOnce, eachRepeated } from './repeats.ts';

const MOST_ACTIVITIES = 100n;

/** Somebody gets it, and nothing is said or included twice. */
export function checkHandoffs({ report }: Checking, placed: Placed<DeclarationOf<'handoff'>>): void {
  const { node } = placed;
  const to = handoffLines(node, 'to');
  if (to.length === 0) {
    const data = { name: node.name?.text ?? '' };
    report(placed, 'handoff-to-missing', data, node.name?.span ?? node.keyword, { structural: true });
  }
  checkOnce(report, placed, 'to', to);
  checkOnce(report, placed, 'include last', handoffLines(node, 'include_last'));
  checkOnce(report, placed, 'suggest content', handoffLines(node, 'suggest'));
  for (const { count } of handoffLines(node, 'include_last')) {
    const activities = stepsAt(decimalOf(count), 0);
    if (activities === null || activities < 1n || activities > MOST_ACTIVITIES) {
      report(placed, 'activities-count', { digits: count.digits }, count.span);
    }
  }
  const facts = handoffLines(node, 'include').flatMap(line => line.facts);
  eachRepeated(
    facts,
    ({ name }) => name.text,
    ({ name }, earlier) => {
      report(placed, 'included-twice', { name: name.text }, name.span, {
        related: [{ note: 'first-here', at: placed, span: earlier.span }],
      });
    },
  );
}
