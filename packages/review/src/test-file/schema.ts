// The JSON Schema of test files.
import schema from '../../schema/test-yaml.schema.json' with { type: 'json' };

/** As published. */
export const TEST_SCHEMA: object = schema;
