// What a JSON Schema found wrong, in words.
import type { SchemaProblem } from '@funnel/bundle';

type Params = Readonly<Record<string, unknown>>;

const WORDS: Readonly<Record<string, (params: Params) => string>> = {
  required: params => `lacks "${params['missingProperty']}"`,
  additionalProperties: params => `has a member "${params['additionalProperty']}" that does not belong there`,
  type: params => `must be ${[params['type']].flat().join(' or ')}`,
  enum: params => `must be ${[params['allowedValues']].flat().map(String).join(' or ')}`,
  const: params => `must be ${JSON.stringify(params['allowedValue'])}`,
};

function paramsOf(expected: string): Params {
  try {
    const params: unknown = JSON.parse(expected);
    return typeof params === 'object' && params !== null ? (params as Params) : {};
  } catch {
    return {};
  }
}

/** `/activities/0 lacks "type"`; `whole` is what the document itself is called. */
export function schemaReason({ path, rule, expected }: SchemaProblem['data'], whole: string): string {
  const place = path === '' ? whole : path;
  if (rule === 'too-deep') return `${place} is nested more than ${expected} deep.`;
  const words = WORDS[rule];
  return words ? `${place} ${words(paramsOf(expected))}.` : `${place} breaks its schema (${rule} ${expected}).`;
}
