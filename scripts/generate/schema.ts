// Generates the JSON Schemas of what others may read or write, from the TypeScript types, and the validators used on load.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { type JsonSchema, toDraft2020, wholeNumbers } from './schema/convert.ts';
import { validatorFiles } from './schema/validator.ts';

export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const GENERATED = 'packages/bundle/src/generated';
const SETTINGS_SCHEMA = 'packages/data/schema/funnel-yaml.schema.json';

/** Every generated schema and validator, as it should be committed. */
export function generate(): GeneratedFile[] {
  const schemaOf = schemas();
  const bundle = wholeNumbers(schemaOf('Bundle', 'A compiled Funnel program'));
  const record = schemaOf('RawRecord', 'A lead with its activities, as it comes in');
  const settings = JSON.parse(readFileSync(`${REPOSITORY}${SETTINGS_SCHEMA}`, 'utf8')) as JsonSchema;
  const decision = schemaOf('Decision', 'What the rules decide about one lead at one instant');
  return [
    file('packages/bundle/schema/bundle.schema.json', bundle),
    file('packages/bundle/schema/record.schema.json', record),
    file('packages/bundle/schema/decision.schema.json', decision),
    ...validatorFiles(bundle, `${GENERATED}/validate-bundle`, 'validateBundle'),
    ...validatorFiles(record, `${GENERATED}/validate-record`, 'validateRecord'),
    ...validatorFiles(settings, 'packages/data/src/generated/validate-settings', 'validateSettings', {
      allErrors: true,
    }),
  ];
}

function schemas(): (type: string, title: string) => JsonSchema {
  const generator = createGenerator({
    path: `${REPOSITORY}packages/bundle/src/index.ts`,
    tsconfig: `${REPOSITORY}tsconfig.json`,
    type: '*',
    expose: 'all',
    additionalProperties: false,
    encodeRefs: false,
    skipTypeCheck: true,
  });
  return (type, title) => toDraft2020(generator.createSchema(type) as JsonSchema, title);
}

function file(path: string, schema: JsonSchema): GeneratedFile {
  return { path, text: `${JSON.stringify(schema, null, 2)}\n` };
}
