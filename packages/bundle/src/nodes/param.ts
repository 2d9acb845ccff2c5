// Params: named numbers with overrides.
import type { When } from './arm.ts';

/** A named number with overrides. All values are whole steps of 10^-decimals. */
export interface Param {
  readonly name: string;
  readonly label: string | null;
  readonly decimals: number;
  readonly normally: number;
  readonly allowed: { readonly lowest: number; readonly highest: number } | null;
  /** First true arm wins; else `normally`. */
  readonly overrides: readonly ParamOverride[];
}

export interface ParamOverride extends When {
  readonly value: number;
}
