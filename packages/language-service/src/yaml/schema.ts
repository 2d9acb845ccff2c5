// What a JSON Schema says of a place in a YAML text: keys, values, what they are for.
import type { YamlPath } from './cursor.ts';

/** The part of JSON Schema that the schemas of tests and settings use. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** One way to be right, without references and choices. `name` is that of its definition. */
export interface Shape extends JsonSchema {
  readonly name: string | null;
}

function expand(root: JsonSchema, schema: JsonSchema, name: string | null = null): readonly Shape[] {
  const { $ref, anyOf, description } = schema;
  const own = (shape: Shape): Shape => (description === undefined ? shape : { ...shape, description });
  if ($ref !== undefined) {
    const named = $ref.slice('#/$defs/'.length);
    const found = root.$defs?.[named];
    return found === undefined ? [] : expand(root, found, named).map(own);
  }
  const choices = (anyOf ?? []).filter(({ $ref: to, type, enum: values }) => to ?? type ?? values);
  return choices.length > 0 ? choices.flatMap(each => expand(root, each, name)).map(own) : [{ ...schema, name }];
}

function below(root: JsonSchema, shape: Shape, step: string | number): readonly Shape[] {
  if (typeof step === 'number') return shape.items === undefined ? [] : expand(root, shape.items);
  const own = shape.properties?.[step];
  if (own !== undefined) return expand(root, own);
  const patterns = Object.entries(shape.patternProperties ?? {}).filter(([pattern]) => new RegExp(pattern).test(step));
  if (patterns.length > 0) return patterns.flatMap(([, each]) => expand(root, each));
  return typeof shape.additionalProperties === 'object' ? expand(root, shape.additionalProperties) : [];
}

/** All ways in which the value at a path of keys and indexes can be right; none where nothing can stand there. */
export function shapesAt(root: JsonSchema, path: YamlPath): readonly Shape[] {
  return path.reduce<readonly Shape[]>(
    (shapes, step) => shapes.flatMap(shape => below(root, shape, step)),
    expand(root, root),
  );
}

export const typesOf = ({ type }: JsonSchema): readonly string[] => (typeof type === 'string' ? [type] : (type ?? []));

/** What the key at the end of a path is for. */
export function descriptionAt(root: JsonSchema, path: YamlPath): string | null {
  return shapesAt(root, path).find(({ description }) => description !== undefined)?.description ?? null;
}

export interface SchemaKey {
  readonly key: string;
  readonly description: string | null;
  readonly shapes: readonly Shape[];
}

/** The keys that the schema names for a map at a path. */
export function keysAt(root: JsonSchema, path: YamlPath): readonly SchemaKey[] {
  const keys = new Set(shapesAt(root, path).flatMap(({ properties }) => Object.keys(properties ?? {})));
  return [...keys].map(key => ({
    key,
    description: descriptionAt(root, [...path, key]),
    shapes: shapesAt(root, [...path, key]),
  }));
}

/** The values that the schema names for a place. */
export function valuesAt(root: JsonSchema, path: YamlPath): readonly (string | number | boolean)[] {
  const named = shapesAt(root, path).flatMap(shape => [
    ...(shape.enum ?? []),
    ...(typesOf(shape).length === 1 && typesOf(shape)[0] === 'boolean' ? [true, false] : []),
  ]);
  return [...new Set(named)].filter(value => value !== null) as (string | number | boolean)[];
}
