// Gates that no lead passes, though each of their lines may hold.
import type { DeclarationOf } from '../../../syntax/nodes/declaration.ts';
import type { Placed } from '../../model.ts';
import { conditionFormula } from '../../reasoning/conditions.ts';
import { isImpossible } from '../../reasoning/impossible.ts';
import { gateFormula } from '../../reasoning/named.ts';
import { gateLines } from '../../types/gate-lines.ts';
import { type Analysis, askingAt } from './analysis.ts';
import { WHOLE } from './told-scores.ts';
import { pairOf } from './verdict.ts';

/** Choosers are left to the gates that they use. */
export function checkGatesPassed(analysis: Analysis, at: Placed<DeclarationOf<'gate'>>): void {
  const { checking, reasoning } = analysis;
  const name = at.node.name!.text;
  const asking = askingAt(analysis, at);
  const { asks, requires, uses, refusals } = gateLines(at.node);
  if (uses.length > 0 || at.node.lines.length === 0 || checking.isTold(at, WHOLE, 'error')) return;
  // Of a refusal that always holds that is told; what else may be told of a line does not say that nobody passes.
  if (refusals.some(({ arm }) => arm.condition !== null && checking.isTold(at, arm.condition.span))) return;
  const lines = [...requires.map(({ condition }) => condition), ...asks.flatMap(({ arm }) => arm.condition ?? [])];
  if (!isImpossible(reasoning.effort, gateFormula(asking, name, 'true'))) return;
  // A line that nobody meets by itself is told where it stands.
  if (lines.some(line => isImpossible(reasoning.effort, conditionFormula(asking, line, 'true')))) return;
  const pair = at.node.passesWith === null ? pairOf(asking, lines, 'true') : null;
  checking.report(
    at,
    'gate-never-passed',
    { name, isPair: pair !== null, excludes: checking.names.exclusions.length > 0 },
    at.node.name?.span ?? at.node.keyword,
    {
      structural: true,
      related: (pair ?? []).map((line, index) => ({
        note: index === 0 ? ('one-side' as const) : ('other-side' as const),
        at,
        span: line.span,
      })),
    },
  );
}
