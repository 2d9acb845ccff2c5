// An explanation: a decision in words, as plain data. Renderers only lay it out.

/** What stands before a line: it holds, it does not, nobody knows, or it is only a remark. */
export type Mark = 'yes' | 'no' | 'unknown' | 'note' | 'none';

/** How a line is coloured where colour is to be had; the marks and words say the same without it. */
export type Tone = 'good' | 'bad' | 'open' | 'quiet' | 'plain';

export interface ExplanationLine {
  readonly mark: Mark;
  readonly tone: Tone;
  /** How far it stands in: 0 for a line of the section, 1 for a remark on the line before it. */
  readonly depth: number;
  /** What the line is about, set in a column of its own; null where the text says it. */
  readonly label: string | null;
  /** A signed number of points, set flush right in a column of its own. */
  readonly amount: string | null;
  readonly text: string;
  /** Said more quietly after the text. */
  readonly detail: string | null;
}

/** A score on its range. All in points. */
export interface Meter {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** What the score can still become when unknown facts are filled in. */
  readonly lowest: number;
  readonly highest: number;
  /** Bars that gates set for it. */
  readonly bars: readonly number[];
}

export type SectionKind =
  | 'gate'
  | 'stage'
  | 'moves'
  | 'clocks'
  | 'route'
  | 'content'
  | 'handoffs'
  | 'flags'
  | 'score'
  | 'grade'
  | 'who'
  | 'params'
  | 'questions'
  | 'later'
  | 'facts'
  | 'problems';

export interface ExplanationSection {
  readonly kind: SectionKind;
  /** The name of the gate, score, grade, stage or step of content it is about; null for the others. */
  readonly name: string | null;
  readonly title: string;
  readonly summary: string | null;
  readonly meter: Meter | null;
  readonly lines: readonly ExplanationLine[];
}

export interface Explanation {
  readonly lead: string;
  /** With `lead per …`: the member it was decided for; else null. */
  readonly product: string | null;
  /** ISO 8601. */
  readonly as_of: string;
  /** Digest of the rules that decided. */
  readonly digest: string;
  readonly title: string;
  readonly subtitle: string;
  /** One sentence a gate, the most wanted first; for an excluded lead one sentence in all. */
  readonly verdicts: readonly ExplanationLine[];
  readonly sections: readonly ExplanationSection[];
}

/** A line with everything that is not said left empty. */
export function line(mark: Mark, tone: Tone, text: string, more: Partial<ExplanationLine> = {}): ExplanationLine {
  return { mark, tone, text, depth: 0, label: null, amount: null, detail: null, ...more };
}
