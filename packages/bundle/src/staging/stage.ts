// What staging one datum means: the shape shared by all types.
import type { DataProblem, Datum, Value } from '../decision/record.ts';
import type { ValueType, ValueTypeKind, ValueTypeOf } from '../nodes/type.ts';

/** Where a stage leaves word of a datum it could not use; handed in so that a good datum costs no allocation. */
export interface Note {
  code: DataProblem['code'] | null;
}

/** The value of a datum, null when it is unknown; sets `note.code` when it is unknown for being bad. */
export type Stage = (datum: Datum, note: Note) => Value;

/** Texts, trimmed and folded, that stand for unknown; null when a field has none. */
export type UnknownTexts = ReadonlySet<string> | null;

/** Makes the stage of a field's type. Unknown texts as the whole datum are dealt with before. */
export type StageMaker<K extends ValueTypeKind> = (type: ValueTypeOf<K>, unknown: UnknownTexts) => Stage;

export type StageMakers = { readonly [K in ValueType['kind']]: StageMaker<K> };

/** Unknown for a reason that is told. */
export function bad(note: Note, code: DataProblem['code']): null {
  note.code = code;
  return null;
}
