// The types that a field or an activity's property can have. A staged value is always of its declared type or unknown (null).

/** Text. Staged as the text with ASCII letters folded to lower case (the one folding that all engines do alike). */
export interface TextType {
  readonly kind: 'text';
}

/** An exact decimal. Staged as a whole number of steps; a step is 10 to the power of minus `decimals` (0 to 6; 3 unless declared). */
export interface NumberType {
  readonly kind: 'number';
  /**
   * @minimum 0
   * @maximum 6
   */
  readonly decimals: number;
}

export interface BooleanType {
  readonly kind: 'boolean';
}

/** A day without a zone. Staged as whole days since 1970-01-01. */
export interface DateType {
  readonly kind: 'date';
}

/** An instant. Staged as whole milliseconds since 1970-01-01T00:00:00Z. */
export interface InstantType {
  readonly kind: 'datetime';
}

/** One of declared members. Staged as the index into `members`; matched without the case of ASCII letters. */
export interface MemberType {
  readonly kind: 'member';
  readonly members: readonly string[];
}

/** Several texts. Staged as an array of folded texts; an element that cannot be read is null. Empty is known. */
export interface TextListType {
  readonly kind: 'text_list';
}

/** Several members. Staged as an array of member indices; an element that is not declared is null. */
export interface MemberListType {
  readonly kind: 'member_list';
  readonly members: readonly string[];
}

export type ValueType =
  | TextType
  | NumberType
  | BooleanType
  | DateType
  | InstantType
  | MemberType
  | TextListType
  | MemberListType;

export type ValueTypeKind = ValueType['kind'];
export type ValueTypeOf<K extends ValueTypeKind> = Extract<ValueType, { kind: K }>;
