// Turns what ts-json-schema-generator writes (draft-07) into draft 2020-12 with closed, tagged unions.

export type Json = string | number | boolean | null | readonly Json[] | JsonSchema;
export interface JsonSchema {
  readonly [name: string]: Json;
}

const REFERENCE = '#/definitions/';

/** The same schema in draft 2020-12: definitions in `$defs`, maps inlined, unions of nodes told apart by `kind`. */
export function toDraft2020(schema: JsonSchema, title: string): JsonSchema {
  const definitions = schema['definitions'] as Readonly<Record<string, JsonSchema>>;
  const convert = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(convert);
    if (!isSchema(value)) return value;
    const reference = value['$ref'];
    if (typeof reference === 'string') return convertReference(value, reference);
    const branches = value['anyOf'];
    if (Array.isArray(branches)) return convertUnion(value, branches as JsonSchema[]);
    return mapValues(value, convert);
  };
  const convertReference = (value: JsonSchema, reference: string): Json => {
    const name = reference.slice(REFERENCE.length);
    const target = definitions[name];
    if (isMapName(name) && target !== undefined) return convert({ ...target, ...without(value, '$ref') });
    return { ...value, $ref: `#/$defs/${name}` };
  };
  const convertUnion = (value: JsonSchema, branches: readonly JsonSchema[]): Json => {
    const flat = branches.flatMap(branch => flatten(branch, definitions)).filter(branch => branch['not'] === undefined);
    const rest = without(value, 'anyOf');
    if (!flat.every(branch => isTagged(branch, definitions))) return { ...rest, anyOf: flat.map(convert) };
    return { ...rest, type: 'object', discriminator: { propertyName: 'kind' }, oneOf: flat.map(convert) };
  };
  const kept = Object.entries(definitions).filter(([name]) => !isMapName(name));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    $ref: String(schema['$ref']).replace(REFERENCE, '#/$defs/'),
    $defs: Object.fromEntries(kept.map(([name, definition]) => [name, convert(definition)])),
  };
}

/** The same schema where every number but one marked `@format decimal` must be whole and exact in a double; narrower bounds stay. */
export function wholeNumbers(schema: JsonSchema): JsonSchema {
  const convert = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(convert);
    if (!isSchema(value)) return value;
    if (value['format'] === 'decimal') return without(value, 'format');
    if (value['type'] === 'number' && value['const'] === undefined)
      return { ...value, type: 'integer', ...exact(value) };
    if (Array.isArray(value['type']) && value['type'].includes('number')) {
      return { ...value, type: value['type'].map(type => (type === 'number' ? 'integer' : type)), ...exact(value) };
    }
    return mapValues(value, convert);
  };
  return convert(schema) as JsonSchema;
}

function exact({ minimum, maximum }: JsonSchema): JsonSchema {
  return { minimum: minimum ?? Number.MIN_SAFE_INTEGER, maximum: maximum ?? Number.MAX_SAFE_INTEGER };
}

/** A union inside a union is part of it. */
function flatten(branch: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): readonly JsonSchema[] {
  const inner = target(branch, definitions)['anyOf'];
  return Array.isArray(inner) ? (inner as JsonSchema[]).flatMap(each => flatten(each, definitions)) : [branch];
}

function isTagged(branch: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): boolean {
  const properties = target(branch, definitions)['properties'];
  return isSchema(properties) && isSchema(properties['kind']);
}

function target(branch: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const reference = branch['$ref'];
  return typeof reference === 'string' ? (definitions[reference.slice(REFERENCE.length)] ?? branch) : branch;
}

/** `Readonly<Record<string, …>>` gets no definition of its own: its name is no name. */
function isMapName(name: string): boolean {
  return name.includes('<');
}

function without(schema: JsonSchema, name: string): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== name));
}

function mapValues(schema: JsonSchema, convert: (value: Json) => Json): JsonSchema {
  return Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, convert(value)]));
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
