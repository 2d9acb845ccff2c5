// Ids of what is sent: by them a sender knows what it has sent.
import type { Facts } from './facts.ts';

/** Of a lead, with its product where it has one: the parts one after another, each encoded. */
export function idOf({ id, product }: Facts, parts: readonly string[]): string {
  const whose = product === null ? [id] : [id, product];
  return [...whose, ...parts].map(encodeURIComponent).join('/');
}
