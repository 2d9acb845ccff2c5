// What the server's commands take and give, as far as the extension uses it. Lines and columns count from 0.

export interface Refused {
  readonly refused: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export const isRefused = (answer: object): answer is Refused => 'refused' in answer;

export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
}

export interface ProgramStatus {
  readonly root: string;
  readonly name: string;
  readonly files: number;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  readonly digest: string | null;
}

export interface TestsAnswer {
  readonly root: string;
  readonly files: readonly TestFile[];
}

export interface TestFile {
  readonly uri: string;
  readonly path: string;
  readonly cases: readonly { readonly name: string; readonly line: number }[];
  readonly problems: readonly { readonly line: number; readonly column: number; readonly message: string }[];
}

export interface RunAnswer {
  readonly root: string;
  readonly results: readonly CaseResult[];
  readonly problems: readonly (Place & { readonly message: string })[];
  readonly coverage: CoverageAnswer | null;
}

export interface CaseResult extends Place {
  readonly name: string;
  readonly failures: readonly Failure[];
}

export interface Failure extends Place {
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
  readonly reasons: readonly string[];
}

export interface CoverageAnswer {
  readonly tried: number;
  readonly total: number;
  readonly percent: number;
  readonly files: readonly FileCoverage[];
}

export interface FileCoverage {
  readonly uri: string;
  readonly branches: readonly Branch[];
  readonly declarations: readonly Declaration[];
}

export interface Branch {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly side: string;
  readonly hits: number;
}

export interface Declaration {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly tried: number;
  readonly total: number;
  readonly tests: readonly string[];
}

export type LeadChoice =
  | { readonly from: 'data'; readonly id: string }
  | { readonly from: 'test'; readonly uri: string; readonly name: string; readonly line: number }
  | { readonly from: 'json'; readonly text: string };

export interface LeadsAnswer {
  readonly ids: readonly string[];
  readonly more: boolean;
}

export interface ExplainAnswer {
  readonly root: string;
  readonly explanation: Explanation;
  readonly markdown: string;
  readonly asOf: string;
  readonly asOfFrom: 'given' | 'test' | 'settings' | 'now';
  readonly links: Readonly<Record<string, Place>>;
  readonly rules: readonly (Place & { readonly part: string; readonly text: string; readonly title: string })[];
}

export interface Explanation {
  readonly title: string;
  readonly subtitle: string;
  readonly digest: string;
  readonly verdicts: readonly ExplanationLine[];
  readonly sections: readonly ExplanationSection[];
}

export interface ExplanationSection {
  readonly kind: string;
  readonly name: string | null;
  readonly title: string;
  readonly summary: string | null;
  readonly meter: Meter | null;
  readonly lines: readonly ExplanationLine[];
}

export interface ExplanationLine {
  readonly mark: 'yes' | 'no' | 'unknown' | 'note' | 'none';
  readonly tone: 'good' | 'bad' | 'open' | 'quiet' | 'plain';
  readonly depth: number;
  readonly label: string | null;
  readonly amount: string | null;
  readonly text: string;
  readonly detail: string | null;
}

export interface Meter {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly lowest: number;
  readonly highest: number;
  readonly bars: readonly number[];
}

export type GraphKind = 'lifecycle' | 'dependencies';

export interface GraphAnswer {
  readonly root: string;
  /** Drawn as it is by the picture library in the view. */
  readonly graph: object;
  readonly mermaid: string;
  readonly links: Readonly<Record<string, Place>>;
}

export interface CompileAnswer {
  readonly root: string;
  readonly text: string;
  readonly digest: string;
}
