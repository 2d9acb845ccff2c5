// From what the checker says that an expression means to the key of a symbol.
import type { Expression, Meaning, Program } from '@funnel/language';
import { keyOf, keyWithin, memberKey } from './keys.ts';
import type { Mention } from './mention.ts';
import type { ProgramSymbol } from './symbol.ts';

/** What a meaning is about beside itself: the expression, and what it is compared with. */
interface Beside {
  readonly program: Program;
  readonly expression: Expression;
  readonly left: Expression | null;
}

type Handlers = {
  readonly [K in Meaning['kind']]: (meaning: Extract<Meaning, { kind: K }>, beside: Beside) => string | null;
};

const handlers: Handlers = {
  field: ({ field }) => keyOf('field', field.name.text),
  property: ({ activity, field }) => keyWithin('property', activity, field.name.text),
  param: ({ name }) => keyOf('param', name),
  score: ({ name }) => keyOf('score', name),
  grade: ({ name }) => keyOf('grade', name),
  gate: ({ name }) => keyOf('gate', name),
  segments: () => null,
  member: ({ value }, { program, left }) => {
    const of = left === null ? null : factKey(program, left);
    return of === null ? null : memberKey(of, value);
  },
  band: ({ value }, { program, expression }) => {
    const type = program.types.get(expression);
    return type?.kind === 'band' ? keyWithin('band', type.grade, value) : null;
  },
  segment: ({ name }, { program }) => keyOf(program.segments.get(name)?.node.construct ?? 'segment', name),
  stages: () => null,
  stage: ({ name }) => keyOf('stage', name),
};

/** The key of what a mention is about, of the symbols that there are; null where nobody knows. */
export function mentionedKey(
  program: Program,
  mention: Mention,
  symbols: ReadonlyMap<string, ProgramSymbol>,
): string | null {
  if (mention.way === 'declares') return mention.key;
  if (mention.way === 'names') return mention.keys.find(key => symbols.has(key)) ?? null;
  return meantKey(program, mention.expression, mention.left);
}

/** The key of what a name or value means; null for the language's own words, and where the checker could not say. */
function meantKey(program: Program, expression: Expression, left: Expression | null): string | null {
  const meaning = program.meanings.get(expression);
  return meaning === undefined ? null : dispatch(meaning, { program, expression, left });
}

function dispatch<K extends Meaning['kind']>(meaning: Extract<Meaning, { kind: K }>, beside: Beside): string | null {
  return (handlers[meaning.kind as K] as Handlers[K])(meaning, beside);
}

/** The field or property whose value an expression is. */
function factKey(program: Program, expression: Expression): string | null {
  if (expression.kind === 'grouped') return factKey(program, expression.inner);
  if (expression.kind === 'last') return keyWithin('property', expression.of.activity.text, expression.property.text);
  const meaning = program.meanings.get(expression);
  return meaning?.kind === 'field' || meaning?.kind === 'property' ? meantKey(program, expression, null) : null;
}
