// What a type is called in messages: a key of the words that the catalogue has for it.
import type { CheckedType } from '../model.ts';

export type TypeWord =
  | 'condition'
  | 'text'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'member'
  | 'text_list'
  | 'member_list'
  | 'band'
  | 'segments'
  | 'stages'
  | 'unknowable';

/** The word for a type. */
export function typeWord(type: CheckedType): TypeWord {
  return type.kind;
}

/** Do two types hold values of one kind that can be compared with each other? What is unknowable fits everywhere. */
export function comparable(left: CheckedType, right: CheckedType): boolean {
  if (left.kind === 'unknowable' || right.kind === 'unknowable') return true;
  return left.kind === right.kind;
}
