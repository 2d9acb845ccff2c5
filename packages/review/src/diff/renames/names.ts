// Where the rules name what is declared elsewhere, so that a name can be given to all of them anew.
import type { Bundle } from '@funnel/bundle';

/** What can be renamed. */
export type NameKind =
  | 'field'
  | 'activity'
  | 'list'
  | 'param'
  | 'segment'
  | 'score'
  | 'grade'
  | 'gate'
  | 'stage'
  | 'calendar'
  | 'sla'
  | 'team'
  | 'route'
  | 'step'
  | 'handoff';

/** The name after by the name before. */
export type Renames = Readonly<Partial<Record<NameKind, ReadonlyMap<string, string>>>>;

type Node = Readonly<Record<string, unknown>>;

/** Keys under which a name stands, whatever the node. */
const KEYS: Readonly<Record<string, NameKind>> = {
  stage: 'stage',
  stages: 'stage',
  forget: 'stage',
  entering: 'stage',
  from: 'stage',
  to: 'stage',
  activity: 'activity',
  field: 'field',
  per: 'field',
  gate: 'gate',
  needs: 'gate',
  sla: 'sla',
  grade: 'grade',
  score: 'score',
  calendar: 'calendar',
  team: 'team',
  step: 'step',
};

/** Kinds of nodes whose `name` is that of a declaration. */
const NAMED: Readonly<Record<string, NameKind>> = {
  field: 'field',
  param: 'param',
  score: 'score',
  grade: 'grade',
  gate: 'gate',
  segment: 'segment',
  list: 'list',
  team: 'team',
  route: 'route',
};

/** The bundle with the names after: declarations, all that names them, and the ids that are made of them but those of rules. */
export function renamedBundle(bundle: Bundle, renames: Renames): Bundle {
  if (Object.keys(renames).length === 0) return bundle;
  const { about, rules } = bundle;
  const name = (kind: NameKind, old: string): string => renames[kind]?.get(old) ?? old;
  const declared = <T extends { readonly name: string }>(kind: NameKind, list: readonly T[]): readonly T[] =>
    list.map(each => ({ ...within(each, renames), name: name(kind, each.name) }));
  const { content, lead, lifecycle } = rules;
  const key = (old: string): string => keyAfter(old, name);
  return {
    ...bundle,
    rules: {
      ...within(rules, renames),
      lead: { ...within(lead, renames), fields: declared('field', lead.fields) },
      activities: declared('activity', rules.activities),
      lists: declared('list', rules.lists),
      params: declared('param', rules.params),
      segments: declared('segment', rules.segments),
      scores: declared('score', rules.scores),
      grades: declared('grade', rules.grades),
      gates: declared('gate', rules.gates).map(gate => withLines(gate, renames)),
      lifecycle: lifecycle && {
        stages: declared('stage', lifecycle.stages),
        moves: lifecycle.moves.map(move => ({ ...within(move, renames), id: moveId(move, name) })),
      },
      calendars: declared('calendar', rules.calendars),
      slas: declared('sla', rules.slas),
      teams: declared('team', rules.teams),
      routes: declared('route', rules.routes),
      content: content && { ...within(content, renames), steps: declared('step', content.steps) },
      handoffs: declared('handoff', rules.handoffs),
      order: rules.order.map(key),
    },
    about: {
      ...within(about, renames),
      declarations: about.declarations.map(each => ({ ...each, key: key(each.key) })),
      stages: declared('stage', about.stages),
      teams: declared('team', about.teams),
    },
  };
}

/** Every reference inside a node. */
function within<T>(node: T, renames: Renames): T {
  return rewritten(node, null, null, renames) as T;
}

function rewritten(value: unknown, key: string | null, parent: Node | null, renames: Renames): unknown {
  if (typeof value === 'string') {
    const kind = kindAt(key, parent);
    return (kind === null ? undefined : renames[kind]?.get(value)) ?? value;
  }
  if (Array.isArray(value)) {
    return value.map(each => rewritten(each, typeof each === 'string' ? key : inside(key), parent, renames));
  }
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Node;
  const included = key === INCLUDED;
  return Object.fromEntries(
    Object.entries(node).map(([name, part]) => [
      name,
      included && isWord(node) ? part : rewritten(part, name, node, renames),
    ]),
  );
}

const INCLUDED = 'include';

function inside(key: string | null): string | null {
  return key === INCLUDED ? INCLUDED : null;
}

/** `persona` and `segment` among what a hand-off includes are words, not names. */
function isWord({ kind }: Node): boolean {
  return kind === 'persona' || kind === 'segment';
}

function kindAt(key: string | null, parent: Node | null): NameKind | null {
  if (key === 'name') return NAMED[String(parent?.['kind'])] ?? null;
  return key === null ? null : (KEYS[key] ?? null);
}

function moveId(move: { readonly id: string; readonly from: string; readonly to: string }, name: Naming): string {
  const old = `${move.from} to ${move.to}`;
  const now = `${name('stage', move.from)} to ${name('stage', move.to)}`;
  return move.id.startsWith(old) ? `${now}${move.id.slice(old.length)}` : move.id;
}

type Naming = (kind: NameKind, old: string) => string;

/** Requirements go by the one field, score, grade, gate or segment that they ask. */
function withLines<T extends Bundle['rules']['gates'][number]>(gate: T, renames: Renames): T {
  if (gate.kind !== 'hurdles') return gate;
  const hurdles = gate.hurdles.map(each => ({ ...each, id: lineId(each.id, renames) }));
  return { ...gate, hurdles };
}

function lineId(id: string, renames: Renames): string {
  const [, name = id, count = ''] = /^(.*?)( \d+)?$/.exec(id) ?? [];
  const kinds: readonly NameKind[] = ['field', 'score', 'grade', 'gate', 'segment'];
  const now = kinds.map(kind => renames[kind]?.get(name)).find(each => each !== undefined);
  return now === undefined ? id : `${now}${count}`;
}

/** `score/fit` by the name after. */
function keyAfter(key: string, name: Naming): string {
  const slash = key.indexOf('/');
  const construct = key.slice(0, slash);
  const kind = construct === 'persona' ? 'segment' : construct;
  return slash < 0 ? key : `${construct}/${name(kind as NameKind, key.slice(slash + 1))}`;
}
