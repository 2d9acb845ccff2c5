// A made-up lead for whom a later arm holds as well as an earlier one, which is the one that is taken.
import type { ArmNode } from '../../../syntax/nodes/expression.ts';
import { leadFor } from '../../examples/build.ts';
import { newEffort } from '../../examples/effort.ts';
import { type ExampleLead, exampleOf } from '../../examples/example.ts';
import { notOf, together, waysOf } from '../../examples/literals.ts';
import { armAnswer, isExcluded } from '../../examples/named.ts';
import type { Analysis } from './analysis.ts';

/** How many leads are made up at most. */
const MOST_LEADS = 16;

/** null where none was found, which says nothing about whether there is one; `otherwise` needs none. */
export function exampleOfBoth(analysis: Analysis, later: ArmNode, earlier: readonly ArmNode[]): ExampleLead | null {
  const { known } = analysis.reasoning;
  analysis.examples.left -= 1;
  if (later.condition === null || analysis.examples.left < 0) return null;
  const excluded = known.exclusions.map(({ node }) => node.when);
  const effort = newEffort();
  const { ways } = together([waysOf(known, later.condition), notOf(known, excluded)]);
  for (const way of ways.slice(0, MOST_LEADS)) {
    const lead = leadFor(known, null, way, effort);
    if (lead === null) continue;
    const answer = (arm: ArmNode) => armAnswer({ ...lead, results: new Map() }, arm);
    const isOut = isExcluded({ ...lead, results: new Map() });
    if (isOut === true || isOut === 'unclear') continue;
    if (answer({ ...later, until: null }) === true && earlier.some(arm => answer(arm) === true)) return exampleOf(lead);
  }
  return null;
}
