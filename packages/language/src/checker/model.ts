// What checking gives beside diagnostics: what each name means and of which type each expression is. Nodes hold no such
// data; the model refers to nodes.
import type { LocatedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Declaration, DeclarationOf, FieldNode } from '../syntax/nodes/declaration.ts';
import type { Expression } from '../syntax/nodes/expression.ts';
import type { ParsedDeclaration, ParsedFile } from '../syntax/parsed-file.ts';
import type { Allowed } from './allowances/withhold.ts';

/** A declaration with where it stands. `node` is typed by kind. */
export interface Placed<D extends Declaration = Declaration> {
  readonly node: D;
  readonly file: ParsedFile;
  readonly parsed: ParsedDeclaration;
  readonly index: number;
}

/** The type of an expression. `unknowable` comes from an error already reported and fits everywhere. */
export type CheckedType =
  | { readonly kind: 'condition' }
  | { readonly kind: 'text' | 'boolean' | 'date' | 'datetime' | 'text_list' }
  | { readonly kind: 'number'; readonly decimals: number }
  | { readonly kind: 'member' | 'member_list'; readonly members: readonly string[] }
  | { readonly kind: 'band'; readonly grade: string; readonly bands: readonly string[] }
  | { readonly kind: 'segments'; readonly construct: 'persona' | 'segment'; readonly names: readonly string[] }
  | { readonly kind: 'stages'; readonly names: readonly string[] }
  | { readonly kind: 'unknowable' };

/** What a bare name in an expression means. */
export type Meaning =
  | { readonly kind: 'field'; readonly field: FieldNode }
  | { readonly kind: 'property'; readonly activity: string; readonly field: FieldNode }
  | { readonly kind: 'param'; readonly name: string }
  | { readonly kind: 'score'; readonly name: string }
  | { readonly kind: 'grade'; readonly name: string }
  | { readonly kind: 'gate'; readonly name: string }
  | { readonly kind: 'segments'; readonly construct: 'persona' | 'segment' }
  /** A member of the left side's type, as declared. */
  | { readonly kind: 'member'; readonly value: string }
  | { readonly kind: 'band'; readonly value: string }
  | { readonly kind: 'segment'; readonly name: string }
  /** The word `stage` in a condition. */
  | { readonly kind: 'stages' }
  | { readonly kind: 'stage'; readonly name: string };

export interface Program {
  readonly files: readonly ParsedFile[];
  /** The texts of lists `from` files, by list name; filled by the checker through what it is handed. */
  readonly listTexts: ReadonlyMap<string, readonly string[]>;
  readonly declarations: readonly Placed[];
  readonly lead: Placed<DeclarationOf<'lead'>> | null;
  readonly funnel: Placed<DeclarationOf<'funnel'>> | null;
  readonly activities: ReadonlyMap<string, Placed<DeclarationOf<'activity'>>>;
  readonly lists: ReadonlyMap<string, Placed<DeclarationOf<'list'>>>;
  readonly params: ReadonlyMap<string, Placed<DeclarationOf<'param'>>>;
  readonly segments: ReadonlyMap<string, Placed<DeclarationOf<'segment'>>>;
  readonly exclusions: readonly Placed<DeclarationOf<'exclude'>>[];
  readonly scores: ReadonlyMap<string, Placed<DeclarationOf<'score'>>>;
  readonly grades: ReadonlyMap<string, Placed<DeclarationOf<'grade'>>>;
  readonly gates: ReadonlyMap<string, Placed<DeclarationOf<'gate'>>>;
  readonly lifecycle: Placed<DeclarationOf<'lifecycle'>> | null;
  readonly calendars: ReadonlyMap<string, Placed<DeclarationOf<'calendar'>>>;
  readonly slas: ReadonlyMap<string, Placed<DeclarationOf<'sla'>>>;
  readonly teams: ReadonlyMap<string, Placed<DeclarationOf<'team'>>>;
  readonly routes: ReadonlyMap<string, Placed<DeclarationOf<'route'>>>;
  readonly content: Placed<DeclarationOf<'content'>> | null;
  readonly handoffs: ReadonlyMap<string, Placed<DeclarationOf<'handoff'>>>;
  readonly measures: ReadonlyMap<string, Placed<DeclarationOf<'measure'>>>;
  readonly targets: ReadonlyMap<string, Placed<DeclarationOf<'target'>>>;
  /** The years that calendars are for. */
  readonly years: CalendarYears;
  /** Of each name expression, and of each bare name in a set. */
  readonly meanings: ReadonlyMap<Expression, Meaning>;
  readonly types: ReadonlyMap<Expression, CheckedType>;
  /** Decimals of params, by name (3, or as many as its most precise literal has). */
  readonly paramDecimals: ReadonlyMap<string, number>;
  /** `param/…`, `segment/…`, `exclusions`, `score/…`, `grade/…`, `gate/…`, each after what it needs; by name where free. */
  readonly order: readonly string[];
}

/** First and last year that calendars cover. */
export interface CalendarYears {
  readonly first: number;
  readonly last: number;
}

export const USUAL_YEARS: CalendarYears = { first: 2015, last: 2040 };

/** What a program's settings say to the checker. */
export interface CheckOptions {
  /** 2015 to 2040 unless given. */
  readonly years?: CalendarYears;
  /** Fields and `activity.property`, by their names or outside names, that may decide nothing. */
  readonly protected?: readonly string[];
  /** Who can own something, besides those whom `owned by` names. */
  readonly owners?: readonly string[];
  /** Milliseconds since 1970-01-01T00:00:00Z. Where given, it is told what its day has passed for: reviews, and what ends. */
  readonly asOf?: number;
  /**
   * `false` leaves out what is proved of all leads (what no lead reaches, always or never holds, counts twice) and which moves
   * overlap, which takes most of the time: for whoever only compiles, or tells the rest first. `band-unreached` is then the one error that is not found.
   */
  readonly analysis?: boolean;
}

export interface CheckResult {
  readonly program: Program;
  /**
   * Of parsing and checking, by file and place. With an error among them the program is not to be compiled. Of one code at most 500 are
   * told in a declaration; the last of them says where there are more.
   */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** What comments allow; not among the diagnostics. */
  readonly allowed: readonly Allowed[];
}

/** What the front end reads through: files of the program's folder by relative path. */
export interface SourceReader {
  /** The file's text, or a reason why not. */
  readonly read: (
    path: string,
  ) => { readonly text: string } | { readonly problem: 'missing' | 'outside' | 'unreadable' };
}
