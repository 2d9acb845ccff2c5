// What a bare name means where a value or a condition stands.
import { insertAt, replaceWith } from '../../diagnostics/report.ts';
import type { ExpressionOf } from '../../syntax/nodes/expression.ts';
import type { Name } from '../../syntax/nodes/node.ts';
import type { CheckedType } from '../model.ts';
import { candidateFixes } from '../names/candidate-fixes.ts';
import { isBroken } from '../names/lost.ts';
import type { Shared } from '../names/names.ts';
import { maySearch, near } from '../names/near.ts';
import { paramDecimals } from '../values/param-decimals.ts';
import { findProperty } from './activity.ts';
import type { Scope } from './scope.ts';
import { CONDITION, fail, fieldType, means, refer, UNKNOWABLE } from './scope.ts';
import { stagesType } from './stages.ts';

type NameExpression = ExpressionOf<'name'>;

/** A name by itself: a property in a `where`, else a field, param, score, grade or gate, or one of the language's own words. */
export function nameType(scope: Scope, expression: NameExpression): CheckedType {
  const { name, ofLead } = expression;
  if (name.text === '') return UNKNOWABLE;
  if (scope.place === 'where') return ofLead ? leadFieldType(scope, expression) : nameInWhere(scope, expression);
  const shared = scope.checking.names.shared.get(name.text);
  if (shared !== undefined) return sharedType(scope, expression, name, shared);
  if (name.text === 'persona' || name.text === 'segment') return segmentsType(scope, expression, name.text);
  if (name.text === 'stage') return stagesType(scope, expression);
  return unknownName(scope, name);
}

function leadFieldType(scope: Scope, expression: NameExpression): CheckedType {
  const { name } = expression;
  const shared = scope.checking.names.shared.get(name.text);
  if (shared?.kind === 'field') return sharedType(scope, expression, name, shared);
  if (shared !== undefined) return fail(scope, 'not-in-where', { name: name.text, what: shared.kind }, name.span);
  return unknownName(scope, name);
}

function nameInWhere(scope: Scope, expression: NameExpression): CheckedType {
  const { name } = expression;
  const { activity } = scope;
  if (activity?.kind === 'one') {
    const { node } = activity.declared;
    const field = node.properties.find(property => property.name.text === name.text);
    if (field !== undefined) {
      means(scope, expression, { kind: 'property', activity: node.name!.text, field });
      return fieldType(field);
    }
  }
  const shared = scope.checking.names.shared.get(name.text);
  if (shared?.kind === 'param') return sharedType(scope, expression, name, shared);
  if (activity?.kind === 'unknowable' || (activity?.kind === 'one' && isBroken(activity.declared.parsed)))
    return UNKNOWABLE;
  if (shared?.kind === 'field') {
    return fail(scope, 'field-in-where', { name: name.text, activity: activityName(scope) }, name.span, {
      fixes: [insertAt(name.span.end, ' of lead', false)],
    });
  }
  if (shared !== undefined) return fail(scope, 'not-in-where', { name: name.text, what: shared.kind }, name.span);
  if (['persona', 'segment', 'stage'].includes(name.text)) {
    return fail(scope, 'not-in-where', { name: name.text, what: name.text }, name.span);
  }
  findProperty(scope, activity ?? { kind: 'unknowable' }, name);
  return UNKNOWABLE;
}

function activityName(scope: Scope): string {
  return scope.activity?.kind === 'one' ? scope.activity.declared.node.name!.text : 'activity';
}

function sharedType(scope: Scope, expression: NameExpression, name: Name, shared: Shared): CheckedType {
  refer(scope, `${shared.kind}/${name.text}`, name.span);
  if (shared.kind === 'field') {
    means(scope, expression, { kind: 'field', field: shared.field });
    return fieldType(shared.field);
  }
  means(scope, expression, { kind: shared.kind, name: name.text });
  if (shared.kind === 'param') {
    const param = scope.checking.names.params.get(name.text);
    return { kind: 'number', decimals: param === undefined ? 3 : paramDecimals(param.node) };
  }
  if (scope.place === 'exclude') {
    return fail(scope, 'score-in-exclude', { name: name.text, construct: shared.kind, path: [] }, name.span);
  }
  if (shared.kind === 'score') return { kind: 'number', decimals: 3 };
  if (shared.kind === 'gate') return CONDITION;
  const grade = scope.checking.names.grades.get(name.text);
  const bands = grade?.node.bands.map(band => band.name.text) ?? [];
  return { kind: 'band', grade: name.text, bands };
}

function segmentsType(scope: Scope, expression: NameExpression, construct: 'persona' | 'segment'): CheckedType {
  means(scope, expression, { kind: 'segments', construct });
  return { kind: 'segments', construct, names: scope.checking.names.segmentNames.get(construct) ?? [] };
}

/** Tells that nothing has this name; an activity's or a segment's name gets the words that it needs around it. */
export function unknownName(scope: Scope, name: Name): CheckedType {
  const { names } = scope.checking;
  const segment = names.segments.get(name.text);
  if (segment !== undefined) {
    const written = `${segment.node.construct} is ${name.text}`;
    return fail(scope, 'segment-by-itself', { name: name.text, construct: segment.node.construct }, name.span, {
      fixes: [replaceWith(name.span, written, true)],
    });
  }
  if (names.activities.has(name.text)) {
    return fail(scope, 'activity-by-itself', { name: name.text }, name.span, {
      fixes: [
        replaceWith(name.span, `any ${name.text}`, false),
        replaceWith(name.span, `count of ${name.text}`, false),
      ],
    });
  }
  const owner = maySearch(scope.checking, names.activities.size)
    ? [...names.activities.values()].find(({ node }) => node.properties.some(({ name: own }) => own.text === name.text))
    : undefined;
  if (owner !== undefined && scope.place !== 'where') {
    return fail(scope, 'property-by-itself', { name: name.text, activity: owner.node.name!.text }, name.span);
  }
  if (names.lists.has(name.text)) return fail(scope, 'list-by-itself', { name: name.text }, name.span);
  const isToldAsMissing = names.lead === null && !names.lost.any;
  if (isToldAsMissing || names.lost.mayDeclare('shared', name.text)) return UNKNOWABLE;
  const candidates = [...new Set([...labelled(scope, name), ...near(scope.checking, name.text, names.shared)])].slice(
    0,
    3,
  );
  return fail(scope, 'unknown-name', { name: name.text, candidates }, name.span, {
    fixes: candidateFixes(candidates, name.span),
  });
}

/** Fields whose label or column reads like the name that was written. */
function labelled(scope: Scope, name: Name): readonly string[] {
  const wanted = letters(name.text);
  const fields = scope.checking.names.lead?.node.fields ?? [];
  if (!maySearch(scope.checking, fields.length)) return [];
  return fields
    .filter(field => [field.label, field.from].some(text => text !== null && letters(text.value) === wanted))
    .map(field => field.name.text);
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
