// Ids of what is sent: the same entry gives the same id in every decision, so that nothing is sent twice.
import type { Decision } from '@funnel/bundle';

/** Whom a decision is about. */
export type Who = Pick<Decision, 'lead' | 'product'>;

/** `lead/part/…`, with `lead per …` `lead/product/part/…`; each part percent-encoded. */
export function idOf({ lead, product }: Who, ...parts: readonly string[]): string {
  return [lead, ...(product === null ? [] : [product]), ...parts].map(encoded).join('/');
}

/** Half a surrogate pair is no text in the data; as everywhere it would be shown as the replacement mark. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(LONE_SURROGATE, '\ufffd'));
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
