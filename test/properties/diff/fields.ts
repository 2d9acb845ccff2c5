// Every field of every node that the schema of bundles knows, with where it stands in some bundles, and what else it could be.
import { readFileSync } from 'node:fs';
import type { Bundle } from '@funnel/bundle';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
}

type Path = readonly (string | number)[];

/** A value at a path of a bundle. */
export interface Found {
  readonly bundle: Bundle;
  readonly path: Path;
  readonly value: unknown;
}

export interface FieldFound {
  /** `Score.highest`, `Param.allowed.lowest`. */
  readonly name: string;
  readonly schema: Schema;
  readonly places: readonly Found[];
}

const schema = JSON.parse(
  readFileSync(new URL('../../../packages/bundle/schema/bundle.schema.json', import.meta.url), 'utf8'),
) as { readonly $defs: Readonly<Record<string, Schema>> };

/** All fields that the schema declares, those inside nameless objects too. */
export function declaredFields(): readonly string[] {
  const inside = (name: string, node: Schema): readonly string[] =>
    Object.entries(node.properties ?? {}).flatMap(([field, part]) => [
      `${name}.${field}`,
      ...inner(`${name}.${field}`, part),
    ]);
  const inner = (name: string, node: Schema): readonly string[] => [
    ...inside(name, node),
    ...(node.anyOf ?? []).flatMap(each => inner(name, each)),
    ...(node.items === undefined ? [] : inner(name, node.items)),
  ];
  return Object.entries(schema.$defs).flatMap(([name, node]) => inside(name, node));
}

/** Where each of them stands, so many times at most; the fields without a place are not in these bundles. */
export function fieldsIn(bundles: readonly Bundle[], most: number): readonly FieldFound[] {
  const found = new Map<string, { schema: Schema; places: Found[] }>();
  const note = (name: string, part: Schema, place: Found): void => {
    const entry = found.get(name) ?? { schema: part, places: [] };
    found.set(name, entry);
    // Of places with a value and of those without one alike.
    const alike = entry.places.filter(each => isEmpty(each.value) === isEmpty(place.value));
    if (alike.length < most) entry.places.push(place);
  };
  for (const bundle of bundles) visit(bundle, bundle, [], { $ref: '#/$defs/Bundle' }, '', note);
  return [...found].map(([name, entry]) => ({ name, ...entry }));
}

export function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

type Note = (name: string, schema: Schema, place: Found) => void;

function visit(bundle: Bundle, value: unknown, path: Path, node: Schema, name: string, note: Note): void {
  const { at, of } = resolved(node, value, name);
  if (Array.isArray(value)) {
    for (const [place, each] of value.entries()) visit(bundle, each, [...path, place], of.items ?? {}, at, note);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [field, part] of Object.entries(of.properties ?? {})) {
    const inner = (value as Readonly<Record<string, unknown>>)[field];
    note(`${at}.${field}`, part, { bundle, path: [...path, field], value: inner });
    visit(bundle, inner, [...path, field], part, `${at}.${field}`, note);
  }
}

/** The schema that holds for the value, and what the node is called. */
function resolved(node: Schema, value: unknown, name: string): { readonly of: Schema; readonly at: string } {
  if (node.$ref !== undefined) {
    const own = node.$ref.slice('#/$defs/'.length);
    return resolved(schema.$defs[own] ?? {}, value, own);
  }
  const fitting = [...(node.oneOf ?? []), ...(node.anyOf ?? [])].find(each => fits(each, value));
  return fitting === undefined ? { of: node, at: name } : resolved(fitting, value, name);
}

function fits(node: Schema, value: unknown): boolean {
  if (node.$ref !== undefined) return fits(schema.$defs[node.$ref.slice('#/$defs/'.length)] ?? {}, value);
  const choices = [...(node.oneOf ?? []), ...(node.anyOf ?? [])];
  if (choices.length > 0) return choices.some(each => fits(each, value));
  if (value === null) return node.type === 'null';
  if (Array.isArray(value)) return node.type === 'array';
  if (typeof value !== 'object') return node.type !== 'null' && node.type !== 'array' && node.type !== 'object';
  const kind = node.properties?.['kind'];
  return node.type === 'object' && (kind === undefined || kindsOf(kind).includes((value as { kind?: unknown }).kind));
}

function kindsOf({ const: only, enum: several }: Schema): readonly unknown[] {
  return several ?? [only];
}

/** What else could stand there, as the schema has it; `others` are values of the field elsewhere. */
export function alternatives(node: Schema, value: unknown, others: readonly unknown[]): readonly unknown[] {
  const { of } = resolved(node, value, '');
  const isNullable = fits(node, null);
  const rest = isNullable && value !== null ? [null] : [];
  // Of a list of fixed length, the elements are changed by themselves.
  if (of.const !== undefined || (of.maxItems !== undefined && of.minItems === of.maxItems)) return [];
  if (of.enum !== undefined) return [...of.enum.filter(each => each !== value), ...rest];
  if (typeof value === 'number') return [value + 1, ...rest];
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'string') return [`${value}x`, ...rest];
  if (Array.isArray(value) && value.length > 0) return [value.slice(0, -1)];
  if (isEmpty(value)) return others.filter(each => !isEmpty(each)).slice(0, 1);
  return rest;
}

/** The bundle with another value at the path. */
export function replacedAt(bundle: Bundle, path: Path, value: unknown): Bundle {
  const replaced = (part: unknown, [key, ...rest]: Path): unknown => {
    if (key === undefined) return value;
    if (Array.isArray(part)) return part.map((each, place) => (place === key ? replaced(each, rest) : each));
    const node = part as Readonly<Record<string, unknown>>;
    return { ...node, [key]: replaced(node[key as string], rest) };
  };
  return replaced(bundle, path) as Bundle;
}
