// What two bundles declare differently, told by what they hold and not by where it stands in the source.
import { type Bundle, canonicalText, compareBytes } from '@funnel/bundle';

export interface DeclarationChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** Construct and name, such as `score` and `fit`; the name is empty where there is one in a program at most. */
  readonly construct: string;
  readonly name: string;
}

/** By construct and name. */
export function declarationChanges(before: Bundle, after: Bundle): readonly DeclarationChange[] {
  const [old, now] = [declarationsOf(before), declarationsOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(compareBytes);
  return keys.flatMap(key => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was === is) return [];
    const [construct = '', ...name] = key.split('/');
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ change, construct, name: name.join('/') }];
  });
}

/** The canonical text of each declaration by `construct/name`. */
function declarationsOf({ rules, about }: Bundle): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const told = new Map(about.declarations.map(({ at: _, key, ...rest }) => [key, rest]));
  const add = (construct: string, name: string, ...parts: readonly unknown[]): void => {
    const key = `${construct}/${name}`;
    found.set(key, canonicalText([...parts, told.get(key) ?? null]));
  };
  const each = (construct: string, parts: readonly { readonly name: string }[]): void => {
    for (const part of parts) add(construct, part.name, part);
  };
  const { name, label, doc, owners, review } = about;
  add('funnel', '', { name, label, doc, owners, review });
  add('lead', '', { ...rules.lead, fields: [] });
  each('field', rules.lead.fields);
  each('activity', rules.activities);
  each('list', rules.lists);
  each('param', rules.params);
  for (const part of rules.segments) add(part.construct, part.name, part);
  for (const part of rules.exclusions) add('exclude', part.label, part);
  each('score', rules.scores);
  each('grade', rules.grades);
  each('gate', rules.gates);
  if (rules.lifecycle !== null) addLifecycle(rules.lifecycle, about.stages, add);
  each('calendar', rules.calendars);
  if (rules.zones !== null) add('zones', '', rules.zones);
  each('sla', rules.slas);
  for (const part of rules.teams) add('team', part.name, part, of(about.teams, part.name));
  each('route', rules.routes);
  if (rules.content !== null) add('content', '', rules.content);
  each('handoff', rules.handoffs);
  each('measure', about.measures);
  each('target', about.targets);
  return found;
}

type Add = (construct: string, name: string, ...parts: readonly unknown[]) => void;

/** Stages by name and moves by what they lead from and to; and the order of both, since it decides. */
function addLifecycle(
  { stages, moves, ...rest }: NonNullable<Bundle['rules']['lifecycle']>,
  told: Bundle['about']['stages'],
  add: Add,
): void {
  for (const stage of stages) add('stage', stage.name, stage, of(told, stage.name)?.role ?? null);
  for (const move of moves) add('move', move.id, move);
  add(
    'lifecycle',
    '',
    rest,
    stages.map(({ name }) => name),
    moves.map(({ id }) => id),
  );
}

const of = <T extends { readonly name: string }>(parts: readonly T[], name: string): T | null =>
  parts.find(part => part.name === name) ?? null;
