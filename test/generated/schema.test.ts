// The committed JSON Schemas and validators are those that the types give today.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { generate } from '../../scripts/generate/schema.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const files = generate();

describe('generated schemas', () => {
  test.each(files.map(({ path, text }) => [path, text]))('%s is current', (path, text) => {
    const file = join(repository, path);
    const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(committed === text, `${path} is stale: run \`npm run generate\``).toBe(true);
  });

  const schemas = files.filter(({ path }) => path.endsWith('.schema.json'));

  test.each(schemas.map(({ path, text }) => [path, text]))('%s is a schema of draft 2020-12 with closed objects', (_path, text) => {
    const schema = JSON.parse(text);
    const ajv = new Ajv2020({ discriminator: true, allowUnionTypes: true });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    for (const object of objectsIn(schema)) {
      if (object['type'] === 'object' && object['oneOf'] === undefined) expect(object).toHaveProperty('additionalProperties');
    }
  });
});

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}
