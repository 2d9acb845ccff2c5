// What a document that runs is made of: sections under headings, and fenced blocks with their place.

/** A fenced block. Lines count from 1. */
export interface Fence {
  /** The first word after the backticks: `funnel`, `lead`, `decision` … */
  readonly language: string;
  /** The other words, such as `preamble` or `alone`. */
  readonly flags: readonly string[];
  /** The name after `file=`, null without one. */
  readonly file: string | null;
  /** The content, with a newline at its end unless it is empty. */
  readonly text: string;
  /** Line of the opening backticks. */
  readonly line: number;
  /** Line of the closing backticks. */
  readonly endLine: number;
}

/** A heading with the blocks below it, up to the next heading of whatever level. */
export interface Section {
  readonly title: string;
  /** Number of `#`; 0 for what stands before the first heading. */
  readonly level: number;
  readonly line: number;
  readonly fences: readonly Fence[];
}

export interface MarkdownDocument {
  readonly path: string;
  readonly text: string;
  readonly sections: readonly Section[];
}

/** A new text for the content of a fenced block. */
export interface BlockEdit {
  readonly fence: Fence;
  readonly text: string;
}
