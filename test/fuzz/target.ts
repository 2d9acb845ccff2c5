// What is fuzzed: how an input is made, and what must hold for each. Inputs are texts, so that all are made smaller alike.
import type { Chance } from '../random/chance.ts';

export interface Target {
  readonly make: (chance: Chance) => string;
  /**
   * What is wrong, in words that stay the same while an input is made smaller; null where all is well. It may throw: that is a
   * finding too.
   */
  readonly judge: (input: string) => string | null | Promise<string | null>;
}

/** Stands between the parts of an input that has several. */
export const SEPARATOR = '\n\u241e\n';

export const partsOf = (input: string): readonly string[] => input.split(SEPARATOR);

/** The first of some judgements that finds something. */
export function firstOf(judgements: Iterable<string | null>): string | null {
  for (const judgement of judgements) if (judgement !== null) return judgement;
  return null;
}

/** What `judge` finds, with what it throws as words. */
export async function finding({ judge }: Target, input: string): Promise<string | null> {
  try {
    return await judge(input);
  } catch (error) {
    const { name, message } = error as Error;
    return `throws ${name}: ${message.slice(0, 200)}`;
  }
}
