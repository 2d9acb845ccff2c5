// How exactly a param is held.
import type { DeclarationOf } from '../../syntax/nodes/declaration.ts';
import { decimalOf } from './decimal.ts';

/** Three decimals, or as many as its most precise literal has, up to six. */
export function paramDecimals({ normally, allowed, overrides }: DeclarationOf<'param'>): number {
  const tokens = [normally, allowed?.low, allowed?.high, ...overrides.map(({ value }) => value)];
  const decimals = tokens.map(token => (token ? decimalOf(token).decimals : 0));
  return Math.min(6, Math.max(3, ...decimals));
}
