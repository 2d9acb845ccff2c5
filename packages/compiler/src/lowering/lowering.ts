// What all lowerings share: the checked program, and what they hand each other.
import type { CheckedType, Expression, Meaning, Program } from '@funnel/language';

export interface Lowering {
  readonly program: Program;
  /** Tables of faded points made so far, by what they are made from. */
  readonly tables: Map<string, readonly number[]>;
}

/** The type that the checker found; an expression without one was never checked. */
export function typeOf({ program }: Lowering, expression: Expression): CheckedType {
  return program.types.get(expression) ?? { kind: 'unknowable' };
}

/** What a name means, or null for what is no name. */
export function meaningOf({ program }: Lowering, expression: Expression): Meaning | null {
  return program.meanings.get(expression) ?? null;
}

/** Decimals of an expression that the checker found to be a number. */
export function decimalsOf(lowering: Lowering, expression: Expression): number {
  const type = typeOf(lowering, expression);
  return type.kind === 'number' ? type.decimals : unchecked(expression);
}

/** Only programs without errors are compiled; anything else is a defect of the caller. */
export function unchecked({ kind }: { readonly kind: string }): never {
  throw new Error(`A program with errors was compiled: ${kind} has no meaning`);
}

/** The members of a union that can have a kind, also those that stand for several kinds. */
export type NodeOf<U extends { readonly kind: string }, K extends string> = U extends unknown
  ? K extends U['kind']
    ? U
    : never
  : never;
