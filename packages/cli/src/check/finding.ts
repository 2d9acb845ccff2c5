// One thing that check has found, of whatever origin, with its place.
import { type Problem, problemSentence } from '@funnel/data';
import {
  type CheckResult,
  hintOf,
  type LineMap,
  type LocatedDiagnostic,
  lineMap,
  messageOf,
  noteOf,
  placeOf,
  type Severity,
} from '@funnel/language';
import { problemMessage, type TestProblem } from '@funnel/review';
import { declarationKeys } from './declarations.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Lines and columns count from 1; columns in UTF-16 units. */
export interface FindingPlace {
  readonly line: number;
  readonly column: number;
}

/** A way to put it right, in the file of the finding. */
export interface FindingFix {
  readonly title: string;
  /** Whether `--fix` applies it: it keeps what was meant. */
  readonly safe: boolean;
  readonly edits: readonly { readonly start: FindingPlace; readonly end: FindingPlace; readonly text: string }[];
}

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Relative to the program's folder; null where no file has to do with it. */
  readonly file: string | null;
  readonly start: FindingPlace | null;
  readonly end: FindingPlace | null;
  /** The declaration it is in, such as `score/fit`; null where it is in none. */
  readonly declaration: string | null;
  /** The same for the same finding after lines have moved: of code, file, declaration and message. */
  readonly fingerprint: string;
  readonly message: string;
  readonly hint: string | null;
  readonly related: readonly { readonly file: string; readonly start: FindingPlace; readonly message: string }[];
  readonly fixes: readonly FindingFix[];
}

export type ToFinding = (diagnostic: LocatedDiagnostic) => Finding;

/** Turns diagnostics of a checked program into findings. */
export function findingsIn({ program }: Pick<CheckResult, 'program'>): ToFinding {
  const texts = new Map(program.files.map(({ path, text }) => [path, text]));
  const maps = new Map<string, LineMap>();
  const places = (file: string, offset: number): FindingPlace => {
    const map = maps.get(file) ?? lineMap(texts.get(file) ?? '');
    maps.set(file, map);
    return placeOf(map, offset);
  };
  const declarationAt = declarationKeys(program.files);
  return diagnostic => {
    const { code, file, fixes, related, severity, span } = diagnostic;
    const identity = { code, file, declaration: declarationAt(file, span.start), message: messageOf(diagnostic) };
    return {
      ...identity,
      severity,
      start: places(file, span.start),
      end: places(file, span.end),
      fingerprint: fingerprintOf(identity),
      hint: hintOf(diagnostic),
      related: related.map(each => ({
        file: each.file,
        start: places(each.file, each.span.start),
        message: noteOf(each),
      })),
      fixes: fixes.map(({ edits, safe, title }) => ({
        title,
        safe,
        edits: edits.map(edit => ({
          start: places(file, edit.span.start),
          end: places(file, edit.span.end),
          text: edit.text,
        })),
      })),
    };
  };
}

/** One that is in no declaration. */
export function plainFinding(found: Pick<Finding, 'code' | 'severity' | 'file' | 'start' | 'message'>): Finding {
  const identity = { ...found, declaration: null };
  return { ...identity, end: null, fingerprint: fingerprintOf(identity), hint: null, related: [], fixes: [] };
}

const SEVERITIES: Readonly<Record<Problem['severity'], Severity>> = {
  error: 'error',
  warning: 'warning',
  note: 'info',
};

export function folderFinding(problem: Problem): Finding {
  const path = 'path' in problem.data ? problem.data.path : null;
  return plainFinding({
    code: problem.code,
    severity: SEVERITIES[problem.severity],
    file: problem.at === null ? null : path,
    start: problem.at,
    message: problemSentence(problem),
  });
}

export function testFinding(problem: TestProblem): Finding {
  const { file, line, column } = problem.place;
  const start = { line, column };
  return plainFinding({ code: problem.code, severity: 'error', file, start, message: problemMessage(problem) });
}
