// What the checks of a sample share: the program, what was counted, from what on to tell, and how.
import type { Bundle } from '@funnel/bundle';
import type { Code, DataOf, Program, Read, RuleLine } from '@funnel/language';
import type { SampleFacts } from './facts/sample.ts';
import type { Spot } from './spots.ts';
import type { Thresholds } from './thresholds.ts';

/** What only those know who read the files. */
export interface FileFacts {
  /** By file of leads: fields that it has no column for, and columns that nothing declares. */
  readonly columns: readonly {
    readonly file: string;
    readonly absent: readonly string[];
    readonly unmapped: readonly string[];
  }[];
  /** Whether activities were read; without them nothing is said about them. */
  readonly activities: boolean;
  /** By type that nothing declares: how many activities have it. */
  readonly unknownTypes: ReadonlyMap<string, number>;
}

export type SampleCode = Extract<Code, `sample-${string}`>;

export type Tell = <C extends SampleCode>(
  spot: Spot,
  code: C,
  data: DataOf<C>,
  others?: readonly { readonly note: 'hangs-too' | 'gives-too'; readonly spot: Spot }[],
) => void;

export interface Inquiry {
  readonly program: Program;
  readonly bundle: Bundle;
  readonly facts: SampleFacts;
  readonly files: FileFacts;
  readonly thresholds: Thresholds;
  /** The lines that decide, with all that they read. */
  readonly lines: readonly RuleLine[];
  /** Leads that are ours to qualify. */
  readonly qualified: number;
  readonly tell: Tell;
}

/** `field`, or `activity.property`. */
export function factOf({ activity, field }: Pick<Read, 'activity' | 'field'>): string {
  return activity === null ? field.name.text : `${activity}.${field.name.text}`;
}
