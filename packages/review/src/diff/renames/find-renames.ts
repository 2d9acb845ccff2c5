// Declarations that were only given another name: what went and what came are alike, and the rules name the one where they named the other.
import type { Bundle, Rules } from '@funnel/bundle';
import { alike, countsOf, distance } from '../align/alike.ts';
import { type NameKind, type Renames, renamedBundle } from './names.ts';

interface Named {
  readonly name: string;
  readonly label?: string | null;
}

/** Those that others are made of stand first. */
const DECLARED: { readonly [K in NameKind]: (rules: Rules) => readonly Named[] } = {
  field: rules => rules.lead.fields,
  activity: rules => rules.activities,
  list: rules => rules.lists,
  param: rules => rules.params,
  segment: rules => rules.segments,
  score: rules => rules.scores,
  grade: rules => rules.grades,
  gate: rules => rules.gates,
  stage: rules => rules.lifecycle?.stages ?? [],
  calendar: rules => rules.calendars,
  team: rules => rules.teams,
  route: rules => rules.routes,
  sla: rules => rules.slas,
  step: rules => rules.content?.steps ?? [],
  handoff: rules => rules.handoffs,
};

/** So much in common have two bodies that are the same up to names and perhaps a number. */
const LIKE = 0.6;
/** With so many values, equal bodies are no chance. */
const SUBSTANCE = 3;
/** So many declarations that went and came are no renames, and trying all pairs would take long. */
const MOST = 60;

/** By the name before. What was renamed earlier is seen with its new name when later kinds are looked at. */
export function findRenames(before: Bundle, after: Bundle): Renames {
  let found: Renames = {};
  let old = before;
  for (const kind of Object.keys(DECLARED) as NameKind[]) {
    const names = renamesOf(kind, old, after);
    if (names.size === 0) continue;
    found = { ...found, [kind]: names };
    old = renamedBundle(before, found);
  }
  return found;
}

function renamesOf(kind: NameKind, before: Bundle, after: Bundle): ReadonlyMap<string, string> {
  const [olds, news] = [DECLARED[kind](before.rules), DECLARED[kind](after.rules)];
  const gone = olds.filter(old => !news.some(now => now.name === old.name));
  const come = news.filter(now => !olds.some(old => old.name === now.name));
  if (gone.length === 0 || come.length === 0 || gone.length > MOST || come.length > MOST) return new Map();
  const now = countsOf(after.rules);
  const apart = distance(countsOf(before.rules), now);
  const candidates = gone.flatMap(old =>
    come.flatMap(candidate => {
      const likeness = alike(bodyOf(old), bodyOf(candidate));
      if (likeness < LIKE) return [];
      const renamed = renamedBundle(before, { [kind]: new Map([[old.name, candidate.name]]) });
      const gain = apart - distance(countsOf(renamed.rules), now);
      return isRename(old, candidate, likeness, gain) ? [{ old, candidate, gain: gain + likeness }] : [];
    }),
  );
  const renames = new Map<string, string>();
  for (const { old, candidate } of candidates.sort((a, b) => b.gain - a.gain)) {
    if (!renames.has(old.name) && ![...renames.values()].includes(candidate.name))
      renames.set(old.name, candidate.name);
  }
  return renames;
}

/** Two values, the name itself before and after, always come together; what goes beyond them are places that name it. */
function isRename(old: Named, now: Named, likeness: number, gain: number): boolean {
  if (gain > 2) return true;
  const labelled = old.label !== undefined && old.label !== null && old.label === now.label;
  return labelled || (likeness === 1 && countsOf(bodyOf(old)).size >= SUBSTANCE);
}

/** Without what is made of the name: the outside name is the name itself unless something else is said. */
function bodyOf(node: Named): unknown {
  const { name, ...body } = node;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== name));
}
