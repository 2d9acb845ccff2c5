// JSON Lines: one object a line, blank lines between them allowed.
import { isNestedDeeperThan, jsonErrorOffset, MOST_NESTING } from '@funnel/bundle';
import type { RejectReason } from '../problems/problem.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface ObjectSink {
  readonly object: (object: JsonObject, line: number, text: () => string) => void;
  readonly reject: (reason: RejectReason, line: number, text: string) => void;
}

export interface JsonRows {
  readonly text: (text: string) => void;
  readonly badLine: (reason: RejectReason, start: string) => void;
}

export function jsonRows(sink: ObjectSink): JsonRows {
  let line = 1;
  const take = (text: string) => {
    if (text.trim() === '') return;
    const result = objectOf(text);
    if ('code' in result) sink.reject(result, line, text);
    else sink.object(result.object, line, () => text);
  };
  return {
    text: text => {
      for (let start = 0; start < text.length; line += 1) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline;
        take(text.slice(start, end));
        start = end + 1;
      }
    },
    badLine: (reason, start) => {
      sink.reject(reason, line, start);
      line += 1;
    },
  };
}

/** The object that a text holds, or why it holds none. */
export function objectOf(text: string): { readonly object: JsonObject } | RejectReason {
  if (isNestedDeeperThan(text, MOST_NESTING)) return { code: 'too-deep', data: { limit: MOST_NESTING } };
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { object: value as JsonObject } : { code: 'not-an-object', data: {} };
  } catch {
    return { code: 'not-json', data: { offset: jsonErrorOffset(text) } };
  }
}
