// What a generated validator found, as a problem that says where.
import type { SchemaError } from '../generated/validate-bundle.js';
import type { SchemaProblem } from './problem.ts';

export interface Validator {
  (value: unknown): boolean;
  errors: readonly SchemaError[] | null;
}

/** The problem of a value with its schema, null when it has none. Of several branches' complaints the one deepest inside. */
export function schemaProblem(validator: Validator, value: unknown): SchemaProblem | null {
  if (validator(value)) return null;
  const errors = validator.errors ?? [];
  const deepest = errors.reduce<SchemaError | null>(deeper, null);
  return {
    code: 'schema',
    data: {
      path: deepest?.instancePath ?? '',
      rule: deepest?.keyword ?? 'schema',
      expected: JSON.stringify(deepest?.params ?? {}),
    },
  };
}

function deeper(found: SchemaError | null, error: SchemaError): SchemaError {
  return found !== null && segments(found.instancePath) >= segments(error.instancePath) ? found : error;
}

function segments(path: string): number {
  return path.split('/').length;
}
