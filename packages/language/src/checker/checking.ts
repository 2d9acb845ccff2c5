// What all parts of the checker share while they look at one program.
import type { Expression } from '../syntax/nodes/expression.ts';
import type { Span } from '../syntax/nodes/node.ts';
import type { CalendarYears, CheckedType, Meaning, Placed, SourceReader } from './model.ts';
import type { Names } from './names/names.ts';
import type { Guesses } from './names/near.ts';
import type { IsTold, Report } from './report.ts';

/** One declaration needs another: keys such as `score/fit`; all exclusions are one, `exclusions`. */
export interface Reference {
  /** null for what decides nothing that others could need. */
  readonly from: string | null;
  readonly to: string;
  readonly at: Placed;
  readonly span: Span;
}

export interface Checking {
  readonly names: Names;
  readonly reader: SourceReader;
  /** The years that calendars are for. */
  readonly years: CalendarYears;
  /** Fields and properties that may decide nothing, besides those whose names say so. */
  readonly protectedFacts: readonly string[];
  /** The day as of which the program is looked at, since 1970-01-01 in UTC; null where none is given. */
  readonly asOfDay: number | null;
  /** The owners that the settings name. */
  readonly owners: readonly string[];
  readonly report: Report;
  readonly isTold: IsTold;
  readonly meanings: Map<Expression, Meaning>;
  readonly types: Map<Expression, CheckedType>;
  readonly references: Reference[];
  readonly listTexts: Map<string, readonly string[]>;
  readonly paramDecimals: Map<string, number>;
  readonly guesses: Guesses;
}
