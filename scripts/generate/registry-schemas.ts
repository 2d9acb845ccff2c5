// Generates the JSON Schemas of a registry's files, from their TypeScript types, and the validators of what is signed in them.
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { type JsonSchema, toDraft2020, wholeNumbers } from './schema/convert.ts';
import { validatorFiles } from './schema/validator.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = 'packages/registry';

/** Each file of a registry, and what of it is checked on reading: the payload, once its signature holds. */
const DOCUMENTS = [
  ['pointer', 'SignedPointer', 'Pointer', 'Which version a channel of a registry holds, signed'],
  ['manifest', 'SignedManifest', 'Manifest', 'What a version of a program is and how it came about, signed'],
  ['index', 'SignedIndex', 'ReleaseIndex', 'Which versions of a program a registry has, signed'],
] as const;

export function generate(): { path: string; text: string }[] {
  const generator = createGenerator({
    path: `${REPOSITORY}${PACKAGE}/src/index.ts`,
    tsconfig: `${REPOSITORY}tsconfig.json`,
    type: '*',
    expose: 'all',
    additionalProperties: false,
    encodeRefs: false,
    skipTypeCheck: true,
  });
  const schemaOf = (type: string, title: string) =>
    wholeNumbers(toDraft2020(generator.createSchema(type) as JsonSchema, title));
  const state = schemaOf('PullState', 'What funnel pull remembers of the pointers that it has seen');
  return [
    ...DOCUMENTS.flatMap(([name, type, payload, title]) => [
      file(name, schemaOf(type, title)),
      ...validator(name, schemaOf(payload, title)),
    ]),
    file('pull-state', state),
    ...validator('pull-state', state),
  ];
}

function file(name: string, schema: JsonSchema): { path: string; text: string } {
  return { path: `${PACKAGE}/schema/${name}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` };
}

function validator(name: string, schema: JsonSchema): { path: string; text: string }[] {
  const words = name.split('-').map(word => word[0]!.toUpperCase() + word.slice(1));
  return validatorFiles(schema, `${PACKAGE}/src/generated/validate-${name}`, `validate${words.join('')}`);
}
