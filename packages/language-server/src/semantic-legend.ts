// What semantic tokens are called in the protocol.
import type { SymbolKind } from '@funnel/language-service';

/** The protocol's own types, which every theme has colours for. */
export const TYPES = [
  'namespace',
  'class',
  'enum',
  'enumMember',
  'event',
  'function',
  'interface',
  'parameter',
  'property',
  'string',
  'struct',
  'type',
  'variable',
] as const;
export const MODIFIERS = ['declaration', 'readonly'] as const;

export const typeOf: { readonly [K in SymbolKind]: (typeof TYPES)[number] } = {
  funnel: 'namespace',
  field: 'property',
  property: 'property',
  member: 'enumMember',
  activity: 'event',
  group: 'namespace',
  list: 'variable',
  param: 'parameter',
  persona: 'class',
  segment: 'class',
  score: 'function',
  rule_group: 'string',
  grade: 'enum',
  band: 'enumMember',
  gate: 'function',
  ask: 'function',
  stage: 'type',
  calendar: 'struct',
  sla: 'interface',
  team: 'struct',
  route: 'struct',
  step: 'type',
  offer: 'string',
  handoff: 'interface',
  measure: 'variable',
  target: 'variable',
  owner: 'namespace',
};

/** The bits of the modifiers, in their order. */
export const modifiersOf = (...holds: readonly boolean[]): number =>
  holds.reduce((bits, is, index) => (is ? bits | (1 << index) : bits), 0);
