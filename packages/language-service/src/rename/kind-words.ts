// What a kind of symbol is called in words.
import type { SymbolKind } from '../symbols/symbol.ts';

const words: { readonly [K in SymbolKind]?: string } = {
  rule_group: 'group of rules',
  group: 'group of people',
  step: 'content step',
  handoff: 'hand-off',
  sla: 'SLA',
};

/** `score`, `hand-off`. */
export const kindWord = (kind: SymbolKind): string => words[kind] ?? kind;
