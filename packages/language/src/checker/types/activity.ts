// Which activity an occurrence is about.
import { remove } from '../../diagnostics/report.ts';
import type { DeclarationOf, FieldNode } from '../../syntax/nodes/declaration.ts';
import type { OccurrenceNode } from '../../syntax/nodes/expression.ts';
import type { Name } from '../../syntax/nodes/node.ts';
import type { Placed } from '../model.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import { isBroken } from '../names/lost.ts';
import { near } from '../names/near.ts';
import { checkPeriod } from './period.ts';
import type { Scope } from './scope.ts';
import { refer, tell } from './scope.ts';
import { checkWhere } from './where.ts';

/** One declared activity, any of them, or one that could not be found out (already told). */
export type ActivityOrAny =
  | { readonly kind: 'one'; readonly declared: Placed<DeclarationOf<'activity'>> }
  | { readonly kind: 'any' }
  | { readonly kind: 'unknowable' };

/** Looks up the activity of an occurrence and checks its `by`, `where` and period. */
export function checkOccurrence(scope: Scope, node: OccurrenceNode): ActivityOrAny {
  const activity = findActivity(scope, node.activity);
  if (node.by !== null) checkGroup(scope, activity, node.by, node.activity.span.end);
  if (node.where !== null) {
    if (activity.kind === 'any') tell(scope, 'any-activity-where', {}, node.where.span);
    else checkWhere(scope, activity, node.where);
  }
  if (node.period !== null) checkPeriod(scope, node.period);
  return activity;
}

/** The activity of a name; `activity` itself stands for any. */
export function findActivity(scope: Scope, name: Name): ActivityOrAny {
  if (name.text === 'activity') return { kind: 'any' };
  const { names } = scope.checking;
  const declared = names.activities.get(name.text);
  if (declared !== undefined) {
    refer(scope, `activity/${name.text}`, name.span);
    return { kind: 'one', declared };
  }
  if (name.text !== '' && !names.lost.mayDeclare('activity', name.text)) {
    const candidates = near(scope.checking, name.text, names.activities);
    const isField = names.shared.get(name.text)?.kind === 'field';
    tell(scope, 'unknown-activity', { name: name.text, candidates, isField }, name.span, {
      fixes: candidateFixes(candidates, name.span),
    });
  }
  return { kind: 'unknowable' };
}

function checkGroup(scope: Scope, activity: ActivityOrAny, by: Name, activityEnd: number): void {
  const { groups, lost } = scope.checking.names;
  if (!groups.has(by.text)) {
    if (lost.mayDeclare('activity', by.text)) return;
    const candidates = near(scope.checking, by.text, groups);
    tell(scope, 'unknown-group', { name: by.text, candidates }, by.span, {
      fixes: candidateFixes(candidates, by.span),
    });
  } else if (activity.kind === 'one' && activity.declared.node.by?.text !== by.text) {
    const { node } = activity.declared;
    tell(scope, 'other-group', { activity: node.name!.text, by: node.by?.text ?? null, asked: by.text }, by.span, {
      fixes: [remove({ start: activityEnd, end: by.span.end }, `by ${by.text}`, true)],
      related: [{ note: 'activity-declared', at: activity.declared, span: node.name!.span }],
    });
  }
}

/** The property of an activity, or null where there is none (told, unless the activity is unknowable). */
export function findProperty(scope: Scope, activity: ActivityOrAny, name: Name): FieldNode | null {
  if (activity.kind === 'unknowable') return null;
  if (activity.kind === 'any') {
    tell(scope, 'property-of-any-activity', { name: name.text }, name.span);
    return null;
  }
  const { node } = activity.declared;
  const found = node.properties.find(property => property.name.text === name.text);
  if (found !== undefined) return found;
  if (!isBroken(activity.declared.parsed)) {
    const candidates = near(
      scope.checking,
      name.text,
      node.properties.map(property => property.name.text),
    );
    const known = node.properties.map(property => property.name.text);
    tell(scope, 'unknown-property', { name: name.text, activity: node.name!.text, candidates, known }, name.span, {
      fixes: candidateFixes(candidates, name.span),
      related: [{ note: 'activity-declared', at: activity.declared, span: node.name!.span }],
    });
  }
  return null;
}
