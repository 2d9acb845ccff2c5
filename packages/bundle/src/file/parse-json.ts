// JSON from outside, without exceptions.
import { jsonErrorOffset } from './json-error.ts';
import type { NotJson } from './problem.ts';

/** The value of a JSON text, or where it stops being JSON. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: NotJson } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: { code: 'not-json', data: { reason: 'syntax', offset: jsonErrorOffset(text) } } };
  }
}
