// One thing that check has found, of whatever origin, with its place.
import type { Problem } from '@funnel/data';
import { hintOf, type LocatedDiagnostic, lineMap, messageOf, noteOf, placeOf, type Severity } from '@funnel/language';
import { problemMessage, type TestProblem } from '@funnel/review';
import { problemSentence } from '../program/folder.ts';

/** Lines and columns count from 1; columns in UTF-16 units. */
export interface FindingPlace {
  readonly line: number;
  readonly column: number;
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Relative to the program's folder; null where no file has to do with it. */
  readonly file: string | null;
  readonly start: FindingPlace | null;
  readonly end: FindingPlace | null;
  readonly message: string;
  readonly hint: string | null;
  readonly related: readonly { readonly file: string; readonly start: FindingPlace; readonly message: string }[];
}

type Places = (file: string, offset: number) => FindingPlace;

/** Finds places in the texts of a program. */
export function placesIn(texts: ReadonlyMap<string, string>): Places {
  const maps = new Map([...texts].map(([file, text]) => [file, lineMap(text)]));
  return (file, offset) => {
    const map = maps.get(file);
    return map ? placeOf(map, offset) : { line: 1, column: 1 };
  };
}

export function diagnosticFinding(diagnostic: LocatedDiagnostic, places: Places): Finding {
  const { code, severity, file, span } = diagnostic;
  return {
    code,
    severity,
    file,
    start: places(file, span.start),
    end: places(file, span.end),
    message: messageOf(diagnostic),
    hint: hintOf(diagnostic),
    related: diagnostic.related.map(each => ({
      file: each.file,
      start: places(each.file, each.span.start),
      message: noteOf(each),
    })),
  };
}

const SEVERITIES: Readonly<Record<Problem['severity'], Severity>> = {
  error: 'error',
  warning: 'warning',
  note: 'info',
};

export function folderFinding(problem: Problem): Finding {
  const path = 'path' in problem.data ? problem.data.path : null;
  return {
    code: problem.code,
    severity: SEVERITIES[problem.severity],
    file: problem.at === null ? null : path,
    start: problem.at,
    end: null,
    message: problemSentence(problem),
    hint: null,
    related: [],
  };
}

export function testFinding(problem: TestProblem): Finding {
  const { file, line, column } = problem.place;
  return {
    code: problem.code,
    severity: 'error',
    file,
    start: { line, column },
    end: null,
    message: problemMessage(problem),
    hint: null,
    related: [],
  };
}
