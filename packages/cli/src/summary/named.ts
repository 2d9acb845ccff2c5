// Names and counts as summaries give them.

export interface Named {
  readonly name: string;
  readonly label: string | null;
}

export interface Counted {
  readonly name: string;
  readonly count: number;
}
