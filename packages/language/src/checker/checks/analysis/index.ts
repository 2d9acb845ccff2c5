// The checks that reason about a declaration and all that is behind it, in the order they run.
import type { DeclarationKind, DeclarationOf } from '../../../syntax/nodes/declaration.ts';
import type { Placed } from '../../model.ts';
import { checkActivitiesTwice } from './activities-twice.ts';
import type { Analysis } from './analysis.ts';
import { checkBars } from './bars.ts';
import { checkConditions, checkSources } from './conditions.ts';
import { checkConditionsTwice } from './conditions-twice.ts';
import { checkDecidingPoints } from './deciding-points.ts';
import { checkFirstMatch } from './first-match.ts';
import { checkGatesPassed } from './gates-passed.ts';
import { checkIdleBounds } from './idle-bounds.ts';
import { checkIdlePoints } from './idle-points.ts';

type Analyse<K extends DeclarationKind> = (analysis: Analysis, at: Placed<DeclarationOf<K>>) => void;

/** For the declaration that a name stands for: of two scores of one name nobody asks the second. */
const ofScore =
  (run: Analyse<'score'>): Analyse<DeclarationKind> =>
  (analysis, at) => {
    const { name } = at.node as DeclarationOf<'score'>;
    if (at.node.kind !== 'score' || name === null || analysis.checking.names.scores.get(name.text)?.node !== at.node)
      return;
    run(analysis, at as unknown as Placed<DeclarationOf<'score'>>);
  };

const ofGate =
  (run: Analyse<'gate'>): Analyse<DeclarationKind> =>
  (analysis, at) => {
    const { name } = at.node as DeclarationOf<'gate'>;
    if (at.node.kind !== 'gate' || name === null || analysis.checking.names.gates.get(name.text)?.node !== at.node)
      return;
    run(analysis, at as unknown as Placed<DeclarationOf<'gate'>>);
  };

/**
 * Causes before what follows from them: each check is silent where a place was told of before. What conditions and rules say for
 * themselves comes first, then arms, bars and gates, which lean on it.
 */
const analyses: readonly Analyse<DeclarationKind>[] = [
  checkSources,
  ofScore(checkIdlePoints),
  ofScore(checkConditionsTwice),
  ofScore(checkActivitiesTwice),
  checkFirstMatch,
  checkBars,
  checkConditions,
  ofGate(checkGatesPassed),
  ofScore(checkDecidingPoints),
  ofScore(checkIdleBounds),
];

/** Tells what is proved of one declaration. */
export function analyse(analysis: Analysis, at: Placed): void {
  for (const run of analyses) run(analysis, at);
}
