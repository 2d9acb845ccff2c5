// One entry into a stage.

export interface Entry {
  readonly lead: string;
  /** The stage's name in the data file. */
  readonly stage: string;
  readonly at: number;
  /** Who moved the lead: a rep, or `rules`. */
  readonly by: string;
  readonly reason: string;
  /** Of an opportunity and what comes of it: the deal's worth; else empty. */
  readonly amount: string;
}

/** Of every entry into mql whose verdict is in, and of every opportunity that is closed: what was drawn. */
export interface Drawn {
  readonly lead: string;
  readonly outcome: 'accepted' | 'won';
  /** The instant as of which the rules were asked. */
  readonly asOf: number;
  readonly happened: boolean;
}
