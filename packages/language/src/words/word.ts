// The form in which each word of the language is declared once; keyword tokens, colours, hover, completion and manual derive from it.

/** What a phrase of one or more words says about itself. */
export interface WordEntry {
  /** One line, without a full stop at its end. */
  readonly summary: string;
  /** Markdown, one or more sentences. */
  readonly doc: string;
  /** Source text that parses in its place. */
  readonly example: string;
  /** What completion inserts, with `${1:hole}` places. */
  readonly snippet: string;
  /** Declarations in whose block a line stands; absent where the phrase opens no line. */
  readonly within?: readonly string[];
}

export type WordTable = Readonly<Record<string, WordEntry>>;

/** The single words of a phrase: `starts with` gives `starts` and `with`. */
export type WordsOf<P extends string> = P extends `${infer Head} ${infer Rest}` ? Head | WordsOf<Rest> : P;
