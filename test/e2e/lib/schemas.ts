// The published JSON Schemas, as validators.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Fails with ajv's complaints when the JSON text is not as the schema says; gives the parsed value. */
export function expectValid(text: string, schema: string): unknown {
  const validate = new Ajv2020({ discriminator: true, allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(resolve(ROOT, schema), 'utf8')),
  );
  const value: unknown = JSON.parse(text);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value;
}
