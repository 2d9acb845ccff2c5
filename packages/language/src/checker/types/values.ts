// The right side of `is`, `in ( )`, `includes`: first a member of the left side's type, then whatever else has that name.
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { replaceWith } from '../../diagnostics/report.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import type { CheckedType } from '../model.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import { near } from '../names/near.ts';
import { foldedMember, memberOf } from '../values/folded.ts';
import { checkComparable } from './compare-types.ts';
import { nameIn } from './expect.ts';
import type { Scope } from './scope.ts';
import { means, refer, tell, textOf } from './scope.ts';
import { unknownStage } from './stages.ts';

type TypeOf<K extends CheckedType['kind']> = Extract<CheckedType, { kind: K }>;

/** The left side: its type, and the expression that messages name. */
export interface LeftSide {
  readonly type: CheckedType;
  readonly expression: Expression;
}

/** What other languages write for a missing value. */
const MISSING = new Set(['null', 'nil', 'none', 'empty', 'blank', 'missing', 'undefined', 'na', 'n_a', 'nothing']);

/** Whether a name is what other languages write for a missing value. */
export const isMissing = (expression: Expression): boolean =>
  expression.kind === 'name' && MISSING.has(expression.name.text.toLowerCase());

/** Checks one value against the left side, and notes which member, band or segment it is. `inSet`: literals only. */
export function checkValue(scope: Scope, left: LeftSide, value: Expression, inSet: boolean): void {
  const { type } = left;
  if (isMissingWord(scope, type, value)) return;
  if (type.kind === 'member' || type.kind === 'member_list') checkMember(scope, left, type, value, inSet);
  else if (type.kind === 'band') checkBand(scope, type, value);
  else if (type.kind === 'segments') checkSegment(scope, left.expression, type, value);
  else if (type.kind === 'stages') checkStage(scope, type, value);
  else if (type.kind === 'text' || type.kind === 'text_list') checkText(scope, left, value, inSet);
  else if (type.kind === 'boolean' && isTruth(scope, value)) return;
  else if (type.kind === 'unknowable' && value.kind === 'name') scope.checking.types.set(value, type);
  else checkComparable(scope, type, left.expression, value);
}

/** `country is null`: told with the words for it, unless something of that name exists. */
function isMissingWord(scope: Scope, type: CheckedType, value: Expression): boolean {
  if (value.kind !== 'name' || !MISSING.has(value.name.text.toLowerCase())) return false;
  const { text } = value.name;
  if ('members' in type && memberOf(type.members, text) !== undefined) return false;
  if ('names' in type && type.names.includes(text)) return false;
  if (scope.checking.names.shared.has(text) || sees(scope, text) || type.kind === 'band') return false;
  tell(scope, 'missing-is-unknown', { name: text }, value.span, { fixes: [replaceWith(value.span, 'unknown', true)] });
  return true;
}

const TRUTHS: Readonly<Record<string, 'true' | 'false'>> = {
  true: 'true',
  yes: 'true',
  y: 'true',
  false: 'false',
  n: 'false',
};

/** `customer is TRUE`, `is yes`: told with the words for it, unless something of that name exists. */
function isTruth(scope: Scope, value: Expression): boolean {
  if (value.kind !== 'name' || scope.checking.names.shared.has(value.name.text)) return false;
  const small = value.name.text.toLowerCase();
  const instead = Object.hasOwn(TRUTHS, small) ? TRUTHS[small] : undefined;
  if (instead === undefined) return false;
  tell(scope, 'foreign-word', { text: value.name.text, instead }, value.span, {
    fixes: [replaceWith(value.span, instead, true)],
  });
  return true;
}

function checkMember(
  scope: Scope,
  left: LeftSide,
  type: TypeOf<'member' | 'member_list'>,
  value: Expression,
  inSet: boolean,
): void {
  const written = value.kind === 'text' ? value.text.value : nameIn(value);
  if (written === '') return;
  if (written !== null) {
    const member = memberOf(type.members, written);
    if (member !== undefined) {
      means(scope, value, { kind: 'member', value: member });
      scope.checking.types.set(value, { kind: 'member', members: type.members });
      return;
    }
    const isName = value.kind === 'name' && scope.checking.names.shared.has(written);
    if (inSet && isName) {
      tell(scope, 'set-of-literals', { name: written }, value.span);
      return;
    }
    if (value.kind === 'text' || inSet || (!isName && !sees(scope, written))) {
      unknownMember(scope, left, type.members, value, written);
      return;
    }
  }
  const right = checkComparable(scope, { kind: 'member', members: type.members }, left.expression, value);
  if (
    right?.kind === 'member' &&
    right.members !== type.members &&
    right.members.map(foldedMember).join('\n') !== type.members.map(foldedMember).join('\n')
  ) {
    tell(scope, 'members-differ', {}, value.span);
  }
}

/** Is it a property of the `where` at hand? */
function sees(scope: Scope, name: string): boolean {
  if (scope.activity?.kind !== 'one') return false;
  return scope.activity.declared.node.properties.some(property => property.name.text === name);
}

function unknownMember(
  scope: Scope,
  left: LeftSide,
  members: readonly string[],
  value: Expression,
  name: string,
): void {
  const { lost } = scope.checking.names;
  if (members.length === 0 || lost.mayDeclare('shared', name) || lost.mayDeclare('activity', name)) return;
  const candidates = near(scope.checking, name, members);
  const of = nameIn(left.expression);
  const written = candidates.map(candidate => (isBare(candidate) ? candidate : JSON.stringify(candidate)));
  tell(scope, 'unknown-member', { name, of, members, candidates }, value.span, {
    fixes: candidateFixes(written, value.span),
  });
}

function isBare(member: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(member);
}

function checkBand(scope: Scope, type: TypeOf<'band'>, value: Expression): void {
  const name = nameIn(value) ?? (value.kind === 'text' ? value.text.value : null);
  if (name === '') return;
  scope.checking.types.set(value, type);
  if (name !== null && value.kind !== 'text' && type.bands.includes(name)) {
    means(scope, value, { kind: 'band', value: name });
    return;
  }
  if (type.bands.length === 0 || (name !== null && scope.checking.names.lost.mayDeclare('shared', name))) return;
  const candidates = name === null ? [] : near(scope.checking, name, type.bands);
  tell(scope, 'unknown-band', { name: name ?? '', grade: type.grade, bands: type.bands, candidates }, value.span, {
    fixes: candidateFixes(candidates, value.span),
  });
}

function checkSegment(scope: Scope, left: Expression, type: TypeOf<'segments'>, value: Expression): void {
  const name = nameIn(value);
  const { segments, lost } = scope.checking.names;
  if (name === '') return;
  scope.checking.types.set(value, type);
  const declared = name === null ? undefined : segments.get(name);
  if (name !== null && declared?.node.construct === type.construct) {
    means(scope, value, { kind: 'segment', name });
    refer(scope, `segment/${name}`, value.span);
  } else if (name !== null && declared !== undefined) {
    const data = { name, written: type.construct, declared: declared.node.construct };
    const whole = { start: left.span.start, end: value.span.end };
    const written = textOf(scope, { start: left.span.end, end: value.span.start });
    tell(scope, 'other-construct', data, value.span, {
      fixes: [replaceWith(whole, `${declared.node.construct}${written}${name}`, true)],
      related: [{ note: 'first-declared', at: declared, span: declared.node.name!.span }],
    });
  } else if (name === null || !lost.mayDeclare('segment', name)) {
    const candidates = near(scope.checking, name ?? '', type.names);
    const data = { name: name ?? '', construct: type.construct, candidates };
    tell(scope, 'unknown-segment', data, value.span, { fixes: candidateFixes(candidates, value.span) });
  }
}

function checkStage(scope: Scope, type: TypeOf<'stages'>, value: Expression): void {
  const name = nameIn(value);
  if (name === '') return;
  scope.checking.types.set(value, type);
  if (name !== null && type.names.includes(name)) means(scope, value, { kind: 'stage', name });
  else if (name === null || !scope.checking.names.lost.mayDeclare('stage', name)) {
    unknownStage(scope, name ?? (value.kind === 'text' ? value.text.value : ''), value.span);
  }
}

/** `in (free_mail)`: the list stands by itself, where nothing else is in the parentheses. */
function withoutParentheses(scope: Scope, { span }: Expression): readonly Fix[] {
  const around = { start: span.start - 1, end: span.end + 1 };
  const name = textOf(scope, span);
  return textOf(scope, around) === `(${name})` ? [replaceWith(around, name, true)] : [];
}

/** `is free_mail`, with `in` in place of `is`. */
function tellNeedsIn(scope: Scope, { expression }: LeftSide, value: Expression, name: string): void {
  const between = { start: expression.span.end, end: value.span.start };
  const isNegated = /\bnot\b|!=/.test(textOf(scope, between));
  tell(scope, 'list-needs-in', { name, of: nameIn(expression) }, value.span, {
    fixes: [replaceWith(between, isNegated ? ' not in ' : ' in ', true)],
  });
}

/** In a `where`, a field of the lead without `of lead` (told). */
function isFieldOutside(scope: Scope, value: Expression, name: string): boolean {
  if (scope.place !== 'where' || scope.checking.names.shared.get(name)?.kind !== 'field') return false;
  scope.typeOf(scope, value);
  return true;
}

function checkText(scope: Scope, left: LeftSide, value: Expression, inSet: boolean): void {
  const name = nameIn(value);
  if (value.kind === 'name' && name !== null && name !== '' && !value.ofLead) {
    const { shared, lists } = scope.checking.names;
    const known =
      sees(scope, name) || (shared.has(name) && (scope.place !== 'where' || shared.get(name)!.kind === 'param'));
    if (lists.has(name) && !known) {
      if (inSet) tell(scope, 'list-in-parentheses', { name }, value.span, { fixes: withoutParentheses(scope, value) });
      else tellNeedsIn(scope, left, value, name);
      return;
    }
    if (inSet && known) {
      tell(scope, 'set-of-literals', { name }, value.span);
      return;
    }
    if (!known && isFieldOutside(scope, value, name)) return;
    if (!known) {
      if (scope.checking.names.lost.mayDeclare('shared', name)) return;
      const quoted = JSON.stringify(name);
      tell(scope, 'text-needs-quotes', { name, of: nameIn(left.expression) }, value.span, {
        fixes: [replaceWith(value.span, quoted, true)],
      });
      return;
    }
  }
  checkComparable(scope, { kind: 'text' }, left.expression, value);
}
