// `in`, `includes`, and what texts contain, start or end with.
import { replaceWith } from '../../diagnostics/report.ts';
import type { ExpressionOf, SetNode } from '../../syntax/nodes/expression.ts';
import type { Name } from '../../syntax/nodes/node.ts';
import type { CheckedType } from '../model.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import { near } from '../names/near.ts';
import { isNumber } from './compare-types.ts';
import { typeWord } from './describe.ts';
import { nameIn } from './expect.ts';
import type { Scope } from './scope.ts';
import { CONDITION, refer, tell, textOf, UNKNOWABLE } from './scope.ts';
import type { LeftSide } from './values.ts';
import { checkValue } from './values.ts';

/** The set holds values of the left side's type; a declared list holds texts. */
export function inType(scope: Scope, { of, set, span }: ExpressionOf<'in'>): CheckedType {
  const type = scope.typeOf(scope, of);
  if (type.kind === 'text_list' || type.kind === 'member_list') {
    const between = { start: of.span.end, end: set.span.start };
    tell(scope, 'use-includes', { name: nameIn(of), operator: 'in' }, span, {
      fixes: [replaceWith(between, ' includes any of ', true)],
    });
    return UNKNOWABLE;
  }
  if (type.kind === 'condition') {
    tell(scope, 'condition-compared', { operator: 'in', name: nameIn(of) }, of.span);
    return UNKNOWABLE;
  }
  checkSet(scope, { type, expression: of }, set);
  return type.kind === 'unknowable' ? UNKNOWABLE : CONDITION;
}

/** What a value that is no list has in place of `includes`, `includes any of` and `includes all of`. */
const instead: { readonly [K in CheckedType['kind']]?: { readonly [Q in 'one' | 'any' | 'all']?: readonly string[] } } =
  {
    text: { one: ['contains'], any: ['contains'] },
    member: { one: ['is'], any: ['in'] },
  };

/** The left side is a list field or property. */
export function includesType(scope: Scope, { of, set, quantity, span }: ExpressionOf<'includes'>): CheckedType {
  const type = scope.typeOf(scope, of);
  if (type.kind === 'unknowable') return UNKNOWABLE;
  if (type.kind !== 'text_list' && type.kind !== 'member_list') {
    tell(scope, 'includes-needs-list', { found: typeWord(type), name: nameIn(of) }, span, {
      fixes:
        instead[type.kind]?.[quantity]?.map(word =>
          replaceWith({ start: of.span.end, end: set.span.start }, ` ${word} `, true),
        ) ?? [],
    });
    return UNKNOWABLE;
  }
  if (quantity === 'one' && isListName(scope, set)) {
    const [value] = set.values as [ExpressionOf<'name'>];
    tell(scope, 'includes-any-of', { name: value.name.text }, value.span, {
      fixes: [replaceWith(value.span, `any of ${value.name.text}`, true)],
    });
    return CONDITION;
  }
  checkSet(scope, { type, expression: of }, set);
  return CONDITION;
}

function isListName(scope: Scope, { values: [value] }: SetNode): boolean {
  return value?.kind === 'name' && scope.checking.names.lists.has(value.name.text);
}

/** A text against texts. */
export function matchesType(scope: Scope, { of, set, how, span }: ExpressionOf<'matches'>): CheckedType {
  const type = scope.typeOf(scope, of);
  if (type.kind === 'unknowable') return UNKNOWABLE;
  if (type.kind !== 'text') {
    const isList = type.kind === 'text_list' || type.kind === 'member_list';
    const word = set.list !== null || set.values.length > 1 ? 'includes any of' : 'includes';
    const fixes =
      isList && how === 'contains' ? [replaceWith({ start: of.span.end, end: set.span.start }, ` ${word} `, true)] : [];
    tell(scope, 'match-needs-text', { how, found: typeWord(type), name: nameIn(of) }, span, { fixes });
    return UNKNOWABLE;
  }
  checkSet(scope, { type, expression: of }, set, true);
  return CONDITION;
}

/** `isPart`: the left side is asked what it has in it, and one text may stand without parentheses. */
function checkSet(scope: Scope, left: LeftSide, set: SetNode, isPart = false): void {
  if (set.list !== null) {
    checkList(scope, left, set, set.list, isPart);
    return;
  }
  if (tellsBareTexts(scope, left, set) || tellsQuotedNumbers(scope, left, set)) return;
  for (const value of set.values) checkValue(scope, left, value, true);
}

/** `in (DE, AT, CH)`: several texts without quotes are one slip. */
function tellsBareTexts(scope: Scope, { type, expression }: LeftSide, set: SetNode): boolean {
  const { names } = scope.checking;
  const bare = set.values.filter(
    (value): value is ExpressionOf<'name'> =>
      value.kind === 'name' && !names.shared.has(value.name.text) && !names.lists.has(value.name.text),
  );
  const isText = type.kind === 'text' || type.kind === 'text_list';
  if (!isText || bare.length < 2 || bare.length < set.values.length) return false;
  const written = `(${bare.map(({ name }) => JSON.stringify(name.text)).join(', ')})`;
  tell(scope, 'text-needs-quotes', { name: bare[0]!.name.text, of: nameIn(expression) }, set.span, {
    fixes: [replaceWith(set.span, written, true)],
  });
  return true;
}

/** `in ("100", "200")` for a number: several numbers in quotes are one slip. */
function tellsQuotedNumbers(scope: Scope, { type, expression }: LeftSide, set: SetNode): boolean {
  const numbers = set.values.map(value => (value.kind === 'text' ? value.text.value : ''));
  if (type.kind !== 'number' || numbers.length < 2 || !numbers.every(isNumber)) return false;
  const data = { left: 'number', right: 'text', leftName: nameIn(expression), rightName: null } as const;
  tell(scope, 'type-mismatch', data, set.span, { fixes: [replaceWith(set.span, `(${numbers.join(', ')})`, true)] });
  return true;
}

/** `"vp" in title`, which is asked the other way round. */
function tellsTurned(scope: Scope, { expression }: LeftSide, set: SetNode, name: Name): boolean {
  const field = scope.checking.names.shared.get(name.text)?.field;
  if (expression.kind !== 'text' || field?.type?.kind !== 'text') return false;
  const span = { start: expression.span.start, end: set.span.end };
  const instead = `${name.text} contains ${JSON.stringify(expression.text.value)}`;
  tell(scope, 'foreign-word', { text: textOf(scope, span), instead }, span, {
    fixes: [replaceWith(span, instead, true)],
  });
  return true;
}

/** A bare name after `in`: a list of texts, or one member by itself. */
function checkList(scope: Scope, left: LeftSide, set: SetNode, name: Name, isPart: boolean): void {
  const { type } = left;
  const { names } = scope.checking;
  if (name.text === '' || type.kind === 'unknowable') return;
  const isList = names.lists.has(name.text);
  if (isList) refer(scope, `list/${name.text}`, name.span);
  if (type.kind === 'text' || type.kind === 'text_list') {
    if (isList || names.lost.mayDeclare('list', name.text)) return;
    if (tellsTurned(scope, left, set, name)) return;
    const candidates = near(scope.checking, name.text, names.lists);
    if (candidates.length === 0 && isPart) {
      tell(scope, 'text-needs-quotes', { name: name.text, of: null }, name.span, {
        fixes: [replaceWith(name.span, JSON.stringify(name.text), true)],
      });
      return;
    }
    tell(scope, 'unknown-list', { name: name.text, candidates }, name.span, {
      fixes: candidateFixes(candidates, name.span),
    });
  } else if (isList) {
    tell(scope, 'list-holds-texts', { name: name.text, found: typeWord(type) }, name.span);
  } else {
    tell(scope, 'set-needs-parentheses', { name: name.text }, set.span, {
      fixes: [replaceWith(set.span, `(${name.text})`, true)],
    });
  }
}
