// Declarations while they are being read: what was found before an error is kept.
import type { Span } from '../nodes/node.ts';

/** A node whose parts may still be set; its lists take more entries. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** What stands for an expression that could not be read. */
export const missing = (span: Span) => ({ kind: 'missing', span }) as const;
