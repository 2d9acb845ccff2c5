// What all parts of the checker share while they look at one declaration, or at the program as a whole.
import type { Declaration } from '../syntax/nodes/declaration.ts';
import type { Expression } from '../syntax/nodes/expression.ts';
import type { Span } from '../syntax/nodes/node.ts';
import type { Asks } from './checks/policy-model.ts';
import type { CalendarYears, CheckedType, Meaning, Placed, SourceReader } from './model.ts';
import type { Names } from './names/names.ts';
import type { Guesses } from './names/near.ts';
import type { IsTold, Report } from './report.ts';

/** One declaration needs another: keys such as `score/fit`; all exclusions are one, `exclusions`. */
export interface Reference {
  /** null for what decides nothing that others could need. */
  readonly from: string | null;
  readonly to: string;
  readonly of: Declaration;
  readonly span: Span;
}

/** What the program's settings say to checks. */
export interface Settings {
  /** The years that calendars are for. */
  readonly years: CalendarYears;
  /** Fields and properties that may decide nothing, besides those whose names say so. */
  readonly protectedFacts: readonly string[];
  /** The day as of which the program is looked at, since 1970-01-01 in UTC; null where none is given. */
  readonly asOfDay: number | null;
  /** The owners that the settings name. */
  readonly owners: readonly string[];
}

/** What is at hand where one declaration is looked at. */
export interface Checking extends Settings {
  readonly names: Names;
  readonly reader: SourceReader;
  readonly report: Report;
  readonly isTold: IsTold;
  readonly meanings: ReadonlyMap<Expression, Meaning>;
  readonly types: ReadonlyMap<Expression, CheckedType>;
  readonly listTexts: ReadonlyMap<string, readonly string[]>;
}

/** The same while its names are given their meaning and its expressions their type. */
export interface Typing extends Checking {
  readonly meanings: Map<Expression, Meaning>;
  readonly types: Map<Expression, CheckedType>;
  readonly references: Reference[];
  readonly guesses: Guesses;
}

/** What is at hand where declarations are looked at together. */
export interface Together extends Pick<Settings, 'protectedFacts'> {
  readonly names: Names;
  readonly report: Report;
  readonly placeOf: (of: Declaration) => Placed;
  /** What is needed where it is needed, by the key of what needs it. */
  readonly needsOf: (key: string) => readonly Reference[];
  /** How often keys are needed. */
  readonly uses: ReadonlyMap<string, number>;
  readonly asks: readonly Asks[];
}
