// Reads a record that a person or a program hands over as JSON.
import type { RawRecord } from '../decision/record.ts';
import { validateRecord } from '../generated/validate-record.js';
import { isNestedDeeperThan, MOST_NESTING } from './depth.ts';
import { parseJson } from './parse-json.ts';
import type { NotJson, SchemaProblem } from './problem.ts';
import { schemaProblem } from './schema-problem.ts';

export type DecodedRecord = { readonly record: RawRecord } | { readonly problem: NotJson | SchemaProblem };

/** The lead with its activities that a JSON text holds, or why it holds none. Never throws. */
export function decodeRecord(text: string): DecodedRecord {
  if (isNestedDeeperThan(text, MOST_NESTING)) {
    return { problem: { code: 'schema', data: { path: '', rule: 'too-deep', expected: String(MOST_NESTING) } } };
  }
  const parsed = parseJson(text);
  if ('problem' in parsed) return parsed;
  const problem = schemaProblem(validateRecord, parsed.value);
  return problem === null ? { record: parsed.value as RawRecord } : { problem };
}
