// What is asked differently, as short as it can be said: the parts that came and went, or what stands instead of what.
import type { Condition, Expression } from '@funnel/bundle';
import { conditionWords, expressionWords, folded, joined } from '@funnel/explain';
import { isSameMeaning } from '../meaning.ts';
import { conditionContrast, expressionContrast } from './contrast.ts';
import type { Speaking } from './speaking.ts';

/** Said of a subject: `now also asks that Budget is approved`, `asks that …, no longer that …`. */
export function deltaWords(speaking: Speaking, before: Condition, after: Condition): string {
  for (const kind of ['and', 'or'] as const) {
    if (before.kind !== kind && after.kind !== kind) continue;
    const words = partsWords(speaking, kind, partsOf(before, kind), partsOf(after, kind));
    if (words !== null) return words;
  }
  return insteadWords(speaking, before, after);
}

function partsOf(condition: Condition, kind: 'and' | 'or'): readonly Condition[] {
  return condition.kind === kind ? condition.of : [condition];
}

const PARTS = {
  and: {
    came: (parts: string) => `now also asks that ${parts}`,
    went: (parts: string) => `no longer asks that ${parts}`,
  },
  or: {
    came: (parts: string) => `now also holds when ${parts}`,
    went: (parts: string) => `no longer holds when ${parts}`,
  },
} as const;

/** null where nothing stayed. */
function partsWords(
  speaking: Speaking,
  kind: 'and' | 'or',
  before: readonly Condition[],
  after: readonly Condition[],
): string | null {
  const went = without(before, after);
  const came = without(after, before);
  if (went.length === before.length || came.length === after.length) return null;
  if (went.length === 1 && came.length === 1) return deltaWords(speaking, went[0]!, came[0]!);
  const said = [
    came.length === 0 ? '' : PARTS[kind].came(joinedParts(came.map(each => conditionWords(speaking.now, each)))),
    went.length === 0 ? '' : PARTS[kind].went(joinedParts(went.map(each => conditionWords(speaking.old, each)))),
  ].filter(Boolean);
  return said.length === 0 ? null : said.join(', and ');
}

function joinedParts(parts: readonly string[]): string {
  return joined(parts);
}

function without(these: readonly Condition[], those: readonly Condition[]): readonly Condition[] {
  return these.filter(each => !those.some(other => isSameMeaning(each, other)));
}

function insteadWords(speaking: Speaking, before: Condition, after: Condition): string {
  return (
    setWords(speaking, before, after) ?? numberWords(speaking, before, after) ?? wholeWords(speaking, before, after)
  );
}

function wholeWords(speaking: Speaking, before: Condition, after: Condition): string {
  const { before: old, after: now } = conditionContrast(speaking, before, after);
  return `now asks that ${now}, no longer that ${old}`;
}

/** `now asks for Company size of 100 instead of 200`: the same comparison with another number. */
function numberWords(speaking: Speaking, before: Condition, after: Condition): string | null {
  if (before.kind !== 'compare' || after.kind !== 'compare') return null;
  if (!isSameMeaning({ ...before, right: null }, { ...after, right: null })) return null;
  if (before.right.kind !== 'number' || after.right.kind !== 'number') return null;
  const bars = expressionContrast(speaking, before.right, after.right);
  return `now asks that ${conditionWords(speaking.now, after)} instead of ${bars.before}`;
}

interface Asked {
  readonly of: Expression;
  readonly values: readonly string[];
}

/** `now also takes event and no longer takes web for Source`: where some of the values stayed. */
function setWords(speaking: Speaking, before: Condition, after: Condition): string | null {
  const [old, now] = [askedOf(before), askedOf(after)];
  if (old === null || now === null || !isSameMeaning(old.rest, now.rest)) return null;
  const came = now.values.filter(each => !old.values.includes(each));
  const went = old.values.filter(each => !now.values.includes(each));
  if (went.length === old.values.length || came.length === now.values.length) return null;
  const said = [
    came.length === 0 ? '' : `now also takes ${folded(came, 12)}`,
    went.length === 0 ? '' : `no longer takes ${folded(went, 12)}`,
  ].filter(Boolean);
  return said.length === 0 ? null : `${said.join(' and ')} for ${expressionWords(speaking.now, now.of)}`;
}

/** The values that are asked for, and all else that is; one value is a set too. */
function askedOf(condition: Condition): (Asked & { readonly rest: unknown }) | null {
  if (condition.kind === 'equal') {
    const { left, right, type } = condition;
    if (right.kind !== 'member' && right.kind !== 'text' && right.kind !== 'band') return null;
    return { of: left, values: [right.value], rest: ['among', type, left] };
  }
  if (condition.kind !== 'among' && condition.kind !== 'includes' && condition.kind !== 'matches') return null;
  const { of, set } = condition;
  if (set.kind !== 'values') return null;
  const rest = condition.kind === 'among' ? ['among', condition.type, of] : { ...condition, set: null };
  return { of, values: set.values, rest };
}
