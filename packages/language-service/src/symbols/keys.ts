// The keys of symbols. What stands within something else carries its name, so that two of one name stay apart.
import type { SymbolKind } from './symbol.ts';

type Within = 'property' | 'band' | 'ask' | 'rule_group';
export type PlainKind = Exclude<SymbolKind, Within | 'member'>;

/** `score/fit`. */
export const keyOf = (kind: PlainKind, name: string): string => `${kind}/${name}`;

/** `band/priority.hot`: of an activity, grade, gate or score. */
export const keyWithin = (kind: Within, owner: string, name: string): string => `${kind}/${owner}.${name}`;

/** `member/field/source/web`: of a field or property with this key. */
export const memberKey = (ofKey: string, value: string): string => `member/${ofKey}/${value}`;
