// Protected and personal attributes decide nothing about a lead.
import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import { protectedAttribute } from '../../words/protected.ts';
import { suggest } from '../../words/suggest.ts';
import type { Checking, Together } from '../checking.ts';
import type { RuleLine } from '../reads/lines.ts';
import type { Read } from '../reads/reads.ts';
import { folded } from '../values/folded.ts';

/** Tells of each line that reads a field or property whose name speaks of such an attribute, or that the settings name. */
export function checkProtected({ protectedFacts, report }: Checking, lines: readonly RuleLine[]): void {
  const listed = new Set(protectedFacts.map(folded));
  for (const line of lines) {
    const told = new Set<FieldNode>();
    for (const read of line.facts) {
      const attribute = attributeOf(read, listed);
      if (attribute === null || told.has(read.field)) continue;
      told.add(read.field);
      const data = { fact: factOf(read), ...attribute, construct: line.construct };
      report(line.at, 'protected-attribute', data, read.span);
    }
  }
}

interface Attribute {
  /** What the name speaks of; null where the settings name the fact. */
  readonly attribute: string | null;
}

function attributeOf(read: Read, listed: ReadonlySet<string>): Attribute | null {
  if (namesOf(read).some(name => listed.has(folded(name)))) return { attribute: null };
  const { from, label, name } = read.field;
  for (const said of [name.text, label?.value, from?.value]) {
    const attribute = said === undefined ? null : protectedAttribute(said);
    if (attribute !== null) return { attribute };
  }
  return null;
}

/** What a fact may be called in the settings: as in the program, or as in the data. */
function namesOf({ activity, field }: Pick<Read, 'activity' | 'field'>): readonly string[] {
  const names = field.from === null ? [field.name.text] : [field.name.text, field.from.value];
  return activity === null ? names : names.map(name => `${activity}.${name}`);
}

function factOf({ activity, field }: Read): string {
  return activity === null ? field.name.text : `${activity}.${field.name.text}`;
}

/** A name in the settings that no fact has would protect nobody. */
export function checkListed({ names, protectedFacts, report }: Together): void {
  if (names.lead === null || names.lost.any) return;
  const fields = names.lead.node.fields.flatMap(field => namesOf({ activity: null, field }));
  const properties = [...names.activities].flatMap(([activity, { node }]) =>
    node.properties.flatMap(field => namesOf({ activity, field })),
  );
  const known = [...fields, ...properties];
  const present = new Set(known.map(folded));
  for (const name of protectedFacts) {
    if (present.has(folded(name))) continue;
    report(names.lead, 'protected-unknown', { name, candidates: suggest(name, known) }, names.lead.node.keyword);
  }
}
