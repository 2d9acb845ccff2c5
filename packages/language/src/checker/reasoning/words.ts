// Texts, members, bands and stages of an expression: where the value is kept, and what it can be at all.
import type { FieldNode } from '../../syntax/nodes/declaration.ts';
import type { Expression, SetNode } from '../../syntax/nodes/expression.ts';
import { stagesOf } from '../types/lifecycle-lines.ts';
import { fieldType } from '../types/scope.ts';
import { folded } from '../values/folded.ts';
import type { Asking } from './asking.ts';
import { factOf } from './facts.ts';
import { ALWAYS, allOf, anyOf, type Formula, known, NEVER, unknown } from './formula.ts';

/** Something that is one text or another. */
export interface Word {
  readonly key: string;
  /** All that it can be, folded; null for any text. */
  readonly all: ReadonlySet<string> | null;
  readonly known: Formula;
  readonly unknown: Formula;
}

/** null for what holds no text, or is not understood. */
export function wordOf(asking: Asking, expression: Expression): Word | null {
  if (expression.kind === 'grouped') return wordOf(asking, expression.inner);
  if (expression.kind === 'domain') return domainOf(asking, expression);
  const meaning = asking.reasoning.known.meanings.get(expression);
  if (meaning?.kind === 'grade') return gradeOf(asking, meaning.name);
  if (meaning?.kind === 'stages') return stageOf(asking);
  const fact = factOf(asking, expression);
  const type = fact === null ? null : fieldType(fact.field);
  if (fact === null || type === null) return null;
  if (type.kind === 'member') return { ...fact, all: membersOf(asking, fact.field, type.members) };
  return type.kind === 'text' ? { ...fact, all: null } : null;
}

function membersOf({ reasoning }: Asking, field: FieldNode, members: readonly string[]): ReadonlySet<string> {
  const found = reasoning.members.get(field) ?? new Set(members.map(folded));
  reasoning.members.set(field, found);
  return found;
}

/** A text may have no domain. */
function domainOf(asking: Asking, { of }: Expression & { readonly kind: 'domain' }): Word | null {
  const text = factOf(asking, of);
  if (text === null) return null;
  const key = `domain of ${text.key}`;
  return { key, all: null, known: allOf([text.known, known(key)]), unknown: anyOf([text.unknown, unknown(key)]) };
}

function gradeOf({ reasoning }: Asking, name: string): Word | null {
  const bands = reasoning.known.grades.get(name)?.node.bands;
  if (bands === undefined || bands.length === 0) return null;
  return {
    key: `grade/${name}`,
    all: new Set(bands.map(band => band.name.text)),
    known: ALWAYS,
    unknown: NEVER,
  };
}

/** The history may name a stage that is not declared. */
function stageOf({ reasoning, history }: Asking): Word {
  const key = `${history}/stage`;
  const { lifecycle } = reasoning.known;
  const names = lifecycle === null ? [] : stagesOf(lifecycle.node).map(({ name }) => name.text);
  return { key, all: new Set(names), known: known(key), unknown: unknown(key) };
}

/** The value that a literal is, as it is compared; null for what is no literal. */
export function literalText(asking: Asking, expression: Expression): string | null {
  if (expression.kind === 'grouped') return literalText(asking, expression.inner);
  const meaning = asking.reasoning.known.meanings.get(expression);
  if (meaning?.kind === 'member') return folded(meaning.value);
  if (meaning?.kind === 'band') return meaning.value;
  if (meaning?.kind === 'stage') return meaning.name;
  return expression.kind === 'text' ? folded(expression.text.value) : null;
}

/** The values of a set, as they are compared; null where one of them is not understood. */
export function textsOfSet(asking: Asking, { list, values }: SetNode): ReadonlySet<string> | null {
  if (list !== null) {
    const texts = asking.reasoning.known.listTexts.get(list.text);
    // That a list is empty is told where it comes from.
    return texts === undefined || texts.length === 0 ? null : new Set(texts.map(folded));
  }
  const texts = values.map(value => literalText(asking, value));
  return texts.includes(null) ? null : new Set(texts.map(String));
}
