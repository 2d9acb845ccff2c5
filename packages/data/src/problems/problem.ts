// What can be wrong with a program's folder, its settings and its data files: codes and facts. Words stand in `messages.ts`.

import type { MissingColumn } from './likely-columns.ts';

/** A place in a text file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Facts of each code. `file` and `path` are as they should be shown: relative to the program's folder where they lie in it. */
export interface ProblemFacts {
  'no-such-path': { readonly path: string };
  'not-a-program': { readonly path: string };
  'no-sources': { readonly path: string };
  /** `others` more files are like it. */
  'file-copied': { readonly path: string; readonly of: string; readonly others: number };
  'shared-missing': { readonly path: string; readonly shared: string };
  'shared-outside': { readonly path: string; readonly shared: string; readonly repository: string };
  'shared-no-sources': { readonly path: string; readonly shared: string };
  'source-outside-repository': { readonly path: string; readonly repository: string };
  'source-unreadable': { readonly path: string; readonly reason: string };
  'source-not-utf-8': { readonly path: string; readonly line: number };
  'settings-unreadable': { readonly path: string; readonly reason: string };
  /** `unclosed` is the quote or bracket that opens there, where it is never closed. */
  'settings-not-yaml': { readonly path: string; readonly reason: string; readonly unclosed: string | null };
  'settings-more-follow': { readonly path: string; readonly count: number };
  'settings-unknown-key': { readonly path: string; readonly key: string; readonly suggestion: string | null };
  'settings-wrong-value': { readonly path: string; readonly key: string; readonly expected: string };
  'settings-unknown-time-zone': { readonly path: string; readonly zone: string };
  'settings-as-of': { readonly path: string; readonly value: string };
  'settings-calendar-years': { readonly path: string; readonly first: number; readonly last: number };
  'settings-unknown-code': { readonly path: string; readonly code: string; readonly suggestion: string | null };
  'settings-error-severity': { readonly path: string; readonly code: string };
  'data-absent': { readonly what: string; readonly path: string; readonly folder: string };
  'data-missing': { readonly what: string; readonly path: string };
  'file-unreadable': { readonly file: string; readonly reason: string };
  'file-empty': { readonly file: string };
  'file-kind': { readonly file: string };
  'file-utf-16': { readonly file: string };
  'header-unreadable': { readonly file: string; readonly reason: RejectCode };
  /** `columns` are those of the file; `isKey` where the settings name the column that is missing. */
  'missing-column': {
    readonly file: string;
    readonly missing: readonly MissingColumn[];
    readonly columns: readonly string[];
    readonly isKey: boolean;
  };
  'duplicate-column': { readonly file: string; readonly column: string };
  'output-unwritable': { readonly file: string; readonly reason: string };
  'output-full': { readonly file: string };
  interrupted: Readonly<Record<string, never>>;
}

export type ProblemCode = keyof ProblemFacts;
export type Severity = 'error' | 'warning' | 'note';

export interface ProblemOf<C extends ProblemCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly data: ProblemFacts[C];
  /** Where in the settings file, when it is about a place there. */
  readonly at: Place | null;
}

export type Problem = { [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

/** A problem that stops what was asked for. */
export function problem<C extends ProblemCode>(code: C, data: ProblemFacts[C], at: Place | null = null): ProblemOf<C> {
  return { code, severity: 'error', data, at };
}

/** A problem to tell of while going on. */
export function remark<C extends ProblemCode>(
  severity: 'warning' | 'note',
  code: C,
  data: ProblemFacts[C],
): ProblemOf<C> {
  return { code, severity, data, at: null };
}

/** Facts of each reason to reject a row. */
export interface RejectFacts {
  'column-count': { readonly found: number; readonly expected: number };
  'row-in-quotes': { readonly expected: number };
  'text-after-quote': { readonly column: number };
  'unclosed-quote': { readonly column: number };
  'row-too-long': { readonly limit: number };
  'not-utf-8': Readonly<Record<string, never>>;
  'not-json': { readonly offset: number };
  'not-an-object': Readonly<Record<string, never>>;
  'too-deep': { readonly limit: number };
  'missing-id': { readonly column: string };
  'missing-name': { readonly column: string };
  /** `file` and `line` are those of the first one. */
  'duplicate-id': { readonly id: string; readonly file: string; readonly line: number };
  'unknown-lead': { readonly id: string };
  /** Rules with `lead per …`: the row does not say which, names none that is declared, or one that the lead has no row for. */
  'missing-product': { readonly column: string };
  'unknown-product': { readonly column: string; readonly value: string; readonly suggestion: string | null };
  'unknown-lead-product': { readonly id: string; readonly product: string };
  'unknown-activity-type': { readonly type: string; readonly suggestion: string | null };
  'time-without-zone': { readonly column: string; readonly value: string };
  'unparsable-time': { readonly column: string; readonly value: string };
  'missing-time': { readonly column: string };
  'properties-not-json': Readonly<Record<string, never>>;
}

export type RejectCode = keyof RejectFacts;

/** A row that was left out: where it stands, why, and its text cut to 200 characters. */
export type Reject = {
  [C in RejectCode]: {
    readonly file: string;
    /** Of the row's first line, counted from 1. */
    readonly line: number;
    readonly code: C;
    readonly data: RejectFacts[C];
    readonly row: string;
  };
}[RejectCode];

/** A reason without its place. */
export type RejectReason = { [C in RejectCode]: { readonly code: C; readonly data: RejectFacts[C] } }[RejectCode];
