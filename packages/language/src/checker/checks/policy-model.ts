// A model asks who a lead is, and what it does.
import type { DeclarationKind } from '../../syntax/nodes/declaration.ts';
import type { Together } from '../checking.ts';
import type { RuleLine } from '../reads/lines.ts';

/** Where either part may stand. */
const MODEL: ReadonlySet<DeclarationKind> = new Set(['score', 'grade', 'gate', 'lifecycle', 'segment']);

/** What a declaration asks. */
export interface Asks {
  /** Of a segment, by which others ask it; null for all that decides by itself. */
  readonly segment: string | null;
  readonly fields: boolean;
  readonly activities: boolean;
  /** By their names. */
  readonly segments: readonly string[];
}

/** null for a declaration that asks nothing that a model is made of. */
export function asksOf(lines: readonly RuleLine[]): Asks | null {
  const [first] = lines;
  if (first === undefined || !MODEL.has(first.construct)) return null;
  return {
    segment: first.construct === 'segment' ? first.name : null,
    fields: lines.some(({ facts }) => facts.some(({ activity }) => activity === null)),
    activities: lines.some(({ activities }) => activities.length > 0),
    segments: [...new Set(lines.flatMap(({ segments }) => segments))],
  };
}

/** Tells of a program in which only activities, or only fields, bring a lead forward. Scores alone are no model yet. */
export function checkModel(together: Together): void {
  const { names, report } = together;
  const [first] = names.scores.values();
  const decides = names.grades.size + names.gates.size > 0;
  if (first === undefined || !decides || names.lost.any) return;
  const { asks } = together;
  const segmentAsks = (name: string, what: 'fields' | 'activities'): boolean =>
    asks.findLast(({ segment }) => segment === name)?.[what] === true;
  const own = asks.filter(({ segment }) => segment === null);
  const someAsks = (what: 'fields' | 'activities'): boolean =>
    own.some(each => each[what]) || own.some(({ segments }) => segments.some(name => segmentAsks(name, what)));
  const [fit, behaviour] = [someAsks('fields'), someAsks('activities')];
  const { span } = first.node.name!;
  if (behaviour && !fit) report(first, 'model-without-fit', {}, span);
  if (fit && !behaviour) report(first, 'model-without-behaviour', {}, span);
}
