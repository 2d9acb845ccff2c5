// Generates the JSON Schemas of what the commands write for machines, from the TypeScript types, and the validator of what they read again.
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { type JsonSchema, toDraft2020, wholeNumbers } from './schema/convert.ts';
import { validatorFiles } from './schema/validator.ts';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

const TYPES = [
  ['check', 'CheckReport', 'funnel check --format json'],
  ['diff', 'DiffReport', 'funnel diff --format json'],
  ['explain', 'Explanation', 'funnel explain --format json'],
  ['explain-timeline', 'Timeline', 'funnel explain --timeline --format json'],
  ['replay', 'ReplayResult', 'funnel replay --from --to: a line of the stream, or its summary with --format json'],
  ['graph', 'GraphResults', 'funnel graph --format json'],
  ['run', 'RunReport', 'funnel run --format json'],
  ['test', 'TestResults', 'funnel test --format json'],
  ['test-boundaries', 'BoundaryResults', 'funnel test --boundaries --format json'],
] as const;

/** Those whose numbers are counts. */
const COUNTING = [
  ['keygen', 'KeygenResult', 'funnel keygen --format json'],
  ['publish', 'PublishResult', 'funnel publish --format json'],
  ['pull', 'PullResult', 'funnel pull --format json'],
  ['verify', 'VerifyResult', 'funnel verify --format json'],
] as const;

/** One schema a command. What `funnel eval` writes is a decision: packages/bundle/schema/decision.schema.json. */
export function generate(): { path: string; text: string }[] {
  const generator = createGenerator({
    path: `${REPOSITORY}packages/cli/src/json-results.ts`,
    tsconfig: `${REPOSITORY}tsconfig.json`,
    type: '*',
    expose: 'export',
    additionalProperties: false,
    encodeRefs: false,
    skipTypeCheck: true,
  });
  const schemaOf = (type: string, title: string) => toDraft2020(generator.createSchema(type) as JsonSchema, title);
  const baseline = wholeNumbers(schemaOf('Baseline', 'A baseline, as funnel check --write-baseline writes it'));
  return [
    ...TYPES.map(([command, type, title]) => file(command, schemaOf(type, title))),
    ...COUNTING.map(([command, type, title]) => file(command, wholeNumbers(schemaOf(type, title)))),
    file('baseline', baseline),
    ...validatorFiles(baseline, 'packages/cli/src/generated/validate-baseline', 'validateBaseline'),
  ];
}

function file(name: string, schema: JsonSchema): { path: string; text: string } {
  return { path: `packages/cli/schema/${name}.schema.json`, text: `${JSON.stringify(schema, null, 2)}\n` };
}
