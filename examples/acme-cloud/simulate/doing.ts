// One activity as the simulation holds it.

export interface Doing {
  readonly lead: string;
  /** The type's name in the data file. */
  readonly type: string;
  readonly at: number;
  /** When it reached the data; the same as `at` unless it came in later. */
  readonly knownAt: number;
  /** By property; numbers as text. */
  readonly properties: Readonly<Record<string, string>>;
}

export const doing = (
  lead: string,
  type: string,
  at: number,
  properties: Readonly<Record<string, string>> = {},
  knownAt: number = at,
): Doing => ({ lead, type, at: wholeSecond(at), knownAt: wholeSecond(knownAt), properties });

/** The data files hold whole seconds: what the rules are asked about must be no finer. */
const wholeSecond = (instant: number): number => Math.floor(instant / 1000) * 1000;

export const byTime = (left: Doing, right: Doing): number => left.at - right.at;
