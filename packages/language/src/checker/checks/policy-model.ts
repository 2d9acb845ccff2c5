// A model asks who a lead is, and what it does.
import type { DeclarationKind } from '../../syntax/nodes/declaration.ts';
import type { Checking } from '../checking.ts';
import { type RuleLine, ruleLines } from '../reads/lines.ts';

/** Where either part may stand. */
const MODEL: ReadonlySet<DeclarationKind> = new Set(['score', 'grade', 'gate', 'lifecycle']);

/** Tells of a program in which only activities, or only fields, bring a lead forward. Scores alone are no model yet. */
export function checkModel(checking: Checking): void {
  const { names, report } = checking;
  const [first] = names.scores.values();
  const decides = names.grades.size + names.gates.size > 0;
  if (first === undefined || !decides || names.lost.any) return;
  const lines = ruleLines({ ...checking, ...names });
  const model = lines.filter(({ construct }) => MODEL.has(construct));
  const segments = new Map(lines.filter(({ construct }) => construct === 'segment').map(line => [line.name, line]));
  const asks = (what: (line: RuleLine) => boolean): boolean =>
    model.some(line => what(line) || line.segments.some(name => segments.has(name) && what(segments.get(name)!)));
  const fit = asks(({ facts }) => facts.some(({ activity }) => activity === null));
  const behaviour = asks(({ activities }) => activities.length > 0);
  const { span } = first.node.name!;
  if (behaviour && !fit) report(first, 'model-without-fit', {}, span);
  if (fit && !behaviour) report(first, 'model-without-behaviour', {}, span);
}
