// A new name: whether it can be one, and how it is written where the old one stands.
import { isReserved } from '@funnel/language';
import { parse } from 'yaml';
import type { SymbolKind } from '../symbols/symbol.ts';
import { type Refusal, refuse } from './refusals.ts';

const isName = (text: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);

/** Symbols that are texts, or may be. */
const texts: ReadonlySet<SymbolKind> = new Set<SymbolKind>(['member', 'offer', 'rule_group']);

/** null where it can be the name of such a symbol. */
export function refusedName(kind: SymbolKind, name: string): Refusal | null {
  if (texts.has(kind)) return name.trim() === '' || /[\r\n]/.test(name) ? refuse('not-a-text', {}) : null;
  if (!isName(name)) return refuse('not-a-name', { name });
  return isReserved(name) ? refuse('reserved', { name }) : null;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\t': '\\t' };
const quoted = (text: string): string => `"${text.replace(/["\\\t]/g, sign => escapes[sign]!)}"`;

/** In a rule file; a text stays a text, and what cannot stand without quotes becomes one. */
export function nameInRules(name: string, written: string): string {
  return written.startsWith('"') || !isName(name) || isReserved(name) ? quoted(name) : name;
}

/** Signs that mean nothing to YAML where a text without quotes may hold them. */
const PLAIN = /^[A-Za-z0-9_](?:[A-Za-z0-9_ .()/+-]*[A-Za-z0-9_.)+-])?$/;

/** In a YAML text; `before` is the sign before the old one. */
export function nameInYaml(name: string, before: string): string {
  if (before === '"') return JSON.stringify(name).slice(1, -1);
  if (before === "'") return name.replaceAll("'", "''");
  return PLAIN.test(name) && parse(name) === name ? name : JSON.stringify(name);
}
