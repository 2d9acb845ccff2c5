// What the settings' JSON Schema knows of a key: which keys stand beside it, what its value must be.
import schema from '../../schema/funnel-yaml.schema.json' with { type: 'json' };

/** As published. */
export const SETTINGS_SCHEMA: object = schema;

interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a group of settings',
};

/** The keys that may stand in the group at a path of keys. */
export function keysAt(path: readonly string[]): readonly string[] {
  return Object.keys(shapeAt(path)?.properties ?? {});
}

/** What the value at a path of keys must be, in words: `a text or a list of texts`. */
export function expectationOf(path: readonly string[]): string {
  const shape = shapeAt(path);
  return shape === null ? 'left out' : describe(shape);
}

function shapeAt(path: readonly string[]): Shape | null {
  let shape: Shape | null = schema as Shape;
  for (const key of path) {
    const rest: boolean | Shape | undefined = shape.additionalProperties;
    const next: Shape | undefined = shape.properties?.[key] ?? (typeof rest === 'object' ? rest : undefined);
    if (next === undefined) return null;
    shape = resolved(next);
  }
  return shape;
}

function resolved(shape: Shape): Shape {
  return shape.$ref === undefined ? shape : (schema.$defs as Readonly<Record<string, Shape>>)[shape.$ref.slice(8)]!;
}

function describe(shape: Shape): string {
  if (shape.enum !== undefined) return shape.enum.map(value => JSON.stringify(value)).join(' or ');
  if (shape.anyOf !== undefined) return shape.anyOf.map(describe).join(' or ');
  if (shape.type === 'array') return `a list of ${plural(describe(shape.items ?? {}))}`;
  if (shape.minimum !== undefined) return `a whole number from ${shape.minimum} to ${shape.maximum}`;
  const types = typeof shape.type === 'string' ? [shape.type] : (shape.type ?? []);
  return types.map(type => TYPES[type] ?? type).join(' or ');
}

function plural(words: string): string {
  return words.startsWith('a text') ? words.replace('a text', 'texts').replace('a number', 'numbers') : words;
}
