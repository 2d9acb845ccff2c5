// Staging a field of the lead or a property of an activity.
import type { DataProblem, Datum, Value } from '../decision/record.ts';
import type { Field } from '../nodes/lead.ts';
import type { ValueType, ValueTypeKind } from '../nodes/type.ts';
import { trimBlanks } from '../text/blanks.ts';
import { fold } from '../text/fold.ts';
import { makeBooleanStage } from './boolean.ts';
import { makeDateStage } from './date.ts';
import { makeDatetimeStage } from './datetime.ts';
import { makeMemberStage } from './member.ts';
import { makeMemberListStage } from './member-list.ts';
import { makeNumberStage } from './number.ts';
import type { Stage, StageMaker, StageMakers, UnknownTexts } from './stage.ts';
import { makeTextStage, scalarText } from './text.ts';
import { makeTextListStage } from './text-list.ts';

const MAKERS: StageMakers = {
  text: makeTextStage,
  number: makeNumberStage,
  boolean: makeBooleanStage,
  date: makeDateStage,
  datetime: makeDatetimeStage,
  member: makeMemberStage,
  text_list: makeTextListStage,
  member_list: makeMemberListStage,
};

/** The stage of a field: its type's, after the texts that stand for unknown. */
export function makeFieldStage(field: Field): Stage {
  const unknown = unknownTexts(field);
  const stage = (MAKERS[field.type.kind] as StageMaker<ValueTypeKind>)(field.type as ValueType, unknown);
  if (unknown === null) return (datum, note) => (isAbsent(datum) ? null : stage(datum, note));
  return (datum, note) => (isAbsent(datum) || standsForUnknown(datum, unknown) ? null : stage(datum, note));
}

/** One datum by itself. Whoever stages many makes the field's stage once. */
export function stageValue(field: Field, datum: Datum): { value: Value; problem: DataProblem['code'] | null } {
  const note = { code: null };
  const value = makeFieldStage(field)(datum, note);
  return { value, problem: note.code };
}

function unknownTexts(field: Field): UnknownTexts {
  return field.unknown.length === 0 ? null : new Set(field.unknown.map(text => fold(trimBlanks(text))));
}

function isAbsent(datum: Datum): boolean {
  return datum === undefined || datum === null || datum === '';
}

function standsForUnknown(datum: Datum, unknown: ReadonlySet<string>): boolean {
  const text = scalarText(datum);
  return text !== null && (unknown.has(text) || unknown.has(fold(trimBlanks(text))));
}
