// What a writer is told by completion, hover, hints and lenses: all sentences of them, made of plain data.

/** Of what words of the language stand for in a condition. */
export const ownWordDetails = {
  persona: 'the personas of the lead',
  segment: 'the segments of the lead',
  stage: 'the stage of the lead',
} as const;

export const anyActivityDetail = 'any kind of activity';
export const unmappedDetail = 'a column without a field';
export const groupWords = 'Whose activities these are';

/** Of a number out of the data. */
export const figureDetail = (share: string, known: string, what: string): string =>
  `${share} of ${known} known ${what} are at most this`;

interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export const spreadWords = ({ high, low, middle }: Spread): string =>
  `A quarter are at most ${low}, half ${middle}, three quarters ${high}`;

export const pointsWords = ({ high, low, middle }: Spread): string =>
  `Of the sample leads a quarter have at most ${low}, half ${middle}, three quarters ${high}`;

export const reachWords = (range: string, isExact: boolean): string =>
  isExact ? `Leads can reach ${range}` : `Leads can reach at most ${range}`;

export const reachTooltip = (isExact: boolean): string =>
  isExact
    ? 'The lowest and the highest that a lead can have by these rules'
    : 'Bounds of what a lead can have by these rules; there are too many ways to combine them';

/** Who says as of when the sample is decided. */
export const asOfSource = { settings: 'as the settings say', data: 'the latest in the data' } as const;

/** The type of a list of members. */
export const memberListWords = (members: string): string => `list of one of ${members}`;

/** Holes of a line that take more than a word to name. */
export const longHoles = {
  timeSpan: 'business or elapsed time',
  bucket: 'day, week, month or quarter',
  unknownTexts: 'texts that mean unknown',
  trigger: 'entry or activity',
  workKey: 'grade or score',
  meeting: 'activity or entry',
} as const;
