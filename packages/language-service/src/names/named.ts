// The names that a program declares, read off its declarations as they are parsed: they are there while the rest is half written.
import type { Declaration, FieldNode, ParsedFile } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';

export type NamedKind =
  | 'field'
  | 'property'
  | 'activity'
  | 'list'
  | 'param'
  | 'persona'
  | 'segment'
  | 'score'
  | 'grade'
  | 'band'
  | 'gate'
  | 'stage'
  | 'calendar'
  | 'sla'
  | 'team'
  | 'route'
  | 'step'
  | 'owner'
  | 'measure'
  | 'handoff'
  | 'target';

export interface Named {
  readonly kind: NamedKind;
  readonly name: string;
  /** The activity of a property, the grade of a band. */
  readonly within: string | null;
  readonly label: string | null;
  readonly doc: string | null;
  /** Of a field or a property. */
  readonly field: FieldNode | null;
  /** What declares it; of an owner what names it first. */
  readonly declaration: Declaration;
}

interface Part {
  readonly name: { readonly text: string } | null;
  readonly label?: { readonly value: string } | null;
  readonly doc?: string | null;
}

function named(kind: NamedKind, declaration: Declaration, part: Part, more: Partial<Named> = {}): readonly Named[] {
  if (part.name === null) return [];
  const { label = null, doc = null } = part;
  const text = part.name.text;
  return [{ kind, name: text, within: null, label: label?.value ?? null, doc, field: null, declaration, ...more }];
}

const itself = (kind: NamedKind) => (declaration: Declaration & Part) => named(kind, declaration, declaration);

const parts: { readonly [K in Declaration['kind']]: (node: Extract<Declaration, { kind: K }>) => readonly Named[] } = {
  funnel: () => [],
  lead: node => node.fields.flatMap(field => named('field', node, field, { field })),
  activity: node => [
    ...named('activity', node, node),
    ...node.properties.flatMap(field => named('property', node, field, { field, within: node.name?.text ?? null })),
  ],
  list: itself('list'),
  param: itself('param'),
  segment: node => named(node.construct, node, node),
  exclude: () => [],
  score: itself('score'),
  grade: node => [
    ...named('grade', node, node),
    ...node.bands.flatMap(band => named('band', node, band, { within: node.name?.text ?? null })),
  ],
  gate: itself('gate'),
  lifecycle: node => node.lines.flatMap(line => (line.kind === 'stage' ? named('stage', node, line) : [])),
  calendar: itself('calendar'),
  sla: itself('sla'),
  team: itself('team'),
  route: itself('route'),
  content: node => node.lines.flatMap(line => (line.kind === 'step' ? named('step', node, line) : [])),
  handoff: itself('handoff'),
  measure: itself('measure'),
  target: itself('target'),
};

function ownersOf(declaration: Declaration): readonly Named[] {
  if (!('ownership' in declaration)) return [];
  const shares =
    declaration.kind === 'target' ? declaration.lines.flatMap(line => (line.kind === 'share' ? [line.owner] : [])) : [];
  const owned = declaration.ownership.flatMap(({ owners }) => owners);
  return [...owned, ...shares].flatMap(name => named('owner', declaration, { name }));
}

const ofDeclaration = new WeakMap<Declaration, readonly Named[]>();

function namesIn(declaration: Declaration): readonly Named[] {
  const known = ofDeclaration.get(declaration);
  if (known !== undefined) return known;
  const part = parts[declaration.kind] as (node: Declaration) => readonly Named[];
  const found = [...part(declaration), ...ownersOf(declaration)];
  ofDeclaration.set(declaration, found);
  return found;
}

const namesInFile = ({ declarations }: ParsedFile): readonly Named[] =>
  declarations.flatMap(({ node }) => (node === null ? [] : namesIn(node)));

const known = new WeakMap<Snapshot, readonly Named[]>();

/** All names of a program, in the order of its files; one that is declared twice is there twice. */
export function namesOf(snapshot: Snapshot): readonly Named[] {
  const names = known.get(snapshot) ?? [...snapshot.files.values()].flatMap(namesInFile);
  known.set(snapshot, names);
  return names;
}

/** The names of some kinds, each once, in their order; owners of the settings among the owners. */
export function namesOfKind(snapshot: Snapshot, ...kinds: readonly NamedKind[]): readonly Named[] {
  const seen = new Set<string>();
  return namesOf(snapshot).filter(({ kind, name, within }) => {
    const key = `${kind} ${within} ${name}`;
    return kinds.includes(kind) && !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** The first of some kinds with this name. */
export function namedAs(snapshot: Snapshot, name: string, ...kinds: readonly NamedKind[]): Named | undefined {
  return namesOf(snapshot).find(each => each.name === name && kinds.includes(each.kind));
}

/** The property of an activity. */
export function propertyOf(snapshot: Snapshot, activity: string, name: string): Named | undefined {
  return namesOf(snapshot).find(each => each.kind === 'property' && each.within === activity && each.name === name);
}
