// The ways a condition can be asked to come out, in a logic with true, false and unknown.

/** `not_true`: false or unknown. `not_false`: true or unknown. */
export type Mode = 'true' | 'false' | 'not_true' | 'not_false';

/** What is asked of `c` where something is asked of `not c`. */
export const NEGATED: { readonly [M in Mode]: Mode } = {
  true: 'false',
  false: 'true',
  not_true: 'not_false',
  not_false: 'not_true',
};

/** Whether the operands of `and` have to come out so all together; else one of them is enough. For `or` it is the other way round. */
export const IS_JOINT: { readonly [M in Mode]: boolean } = {
  true: true,
  false: false,
  not_true: false,
  not_false: true,
};
