// Declarations that are only called otherwise.
import type { Rules } from '@funnel/bundle';
import { noted, type Sides } from '../change.ts';
import type { NameKind, Renames } from '../renames/names.ts';
import { type Thing, thing } from '../thing.ts';
import type { OfDeclaration } from './lists.ts';

interface Found {
  readonly of: string;
  readonly thing: Thing;
}

function found<T extends { readonly name: string }>(
  list: readonly T[],
  name: string,
  of: (node: T) => string,
  asThing: (node: T) => Thing,
): readonly Found[] {
  return list.filter(each => each.name === name).map(node => ({ of: of(node), thing: asThing(node) }));
}

const FIND: { readonly [K in NameKind]: (rules: Rules, name: string) => readonly Found[] } = {
  field: (rules, name) =>
    found(
      rules.lead.fields,
      name,
      () => 'lead',
      node => thing('field', node),
    ),
  activity: (rules, name) =>
    found(
      rules.activities,
      name,
      () => `activity/${name}`,
      node => thing('activity', node),
    ),
  list: (rules, name) =>
    found(
      rules.lists,
      name,
      () => `list/${name}`,
      node => thing('list', node),
    ),
  param: (rules, name) =>
    found(
      rules.params,
      name,
      () => `param/${name}`,
      node => thing('param', node),
    ),
  segment: (rules, name) =>
    found(
      rules.segments,
      name,
      ({ construct }) => `${construct}/${name}`,
      node => thing(node.construct, node),
    ),
  score: (rules, name) =>
    found(
      rules.scores,
      name,
      () => `score/${name}`,
      node => thing('score', node),
    ),
  grade: (rules, name) =>
    found(
      rules.grades,
      name,
      () => `grade/${name}`,
      node => thing('grade', node),
    ),
  gate: (rules, name) =>
    found(
      rules.gates,
      name,
      () => `gate/${name}`,
      node => thing('gate', node),
    ),
  stage: (rules, name) =>
    found(
      rules.lifecycle?.stages ?? [],
      name,
      () => 'lifecycle',
      node => thing('stage', node),
    ),
  calendar: (rules, name) =>
    found(
      rules.calendars,
      name,
      () => `calendar/${name}`,
      node => thing('calendar', node),
    ),
  sla: (rules, name) =>
    found(
      rules.slas,
      name,
      () => `sla/${name}`,
      node => thing('sla', node),
    ),
  team: (rules, name) =>
    found(
      rules.teams,
      name,
      () => `team/${name}`,
      node => thing('team', node),
    ),
  route: (rules, name) =>
    found(
      rules.routes,
      name,
      () => `route/${name}`,
      node => thing('route', node),
    ),
  step: (rules, name) =>
    found(
      rules.content?.steps ?? [],
      name,
      () => 'content',
      node => thing('step', node),
    ),
  handoff: (rules, name) =>
    found(
      rules.handoffs,
      name,
      () => `handoff/${name}`,
      node => thing('handoff', node),
    ),
};

export function renameChanges(renames: Renames, { after }: Sides): readonly OfDeclaration[] {
  return (Object.keys(renames) as NameKind[]).flatMap(kind =>
    [...(renames[kind] ?? [])].flatMap(([old, now]) =>
      FIND[kind](after.rules, now).map(({ of, thing: node }) => ({
        of,
        changes: [noted('renamed', { thing: node, before: old, after: now })],
      })),
    ),
  );
}
