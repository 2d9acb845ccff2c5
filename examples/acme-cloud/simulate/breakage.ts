// What is wrong with the data, on purpose: exports are never whole.

/** Fields of a few leads that do not hold what they should, by the lead's number. */
export const SPOILT: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  333: { seniority: 'intern' },
  1777: { region: 'latam' },
  2040: { source: 'Google' },
  2900: { employees: 'about 300' },
  3901: { timeframe: 'soon' },
};

/** A line that stands before row `before` (counted from 0) and is not one of the good ones. */
export interface BrokenLine {
  readonly before: number;
  readonly why: string;
  readonly line: string;
}

export const BROKEN_LEADS: readonly BrokenLine[] = [
  { before: 1200, why: 'too few columns', line: 'L5001,half@buyer77.example,Manager' },
  {
    before: 2600,
    why: 'an id that was there before',
    line: 'L0417,again@buyer417.example,"Director, IT",director,it,640,amer,web,,,,,,',
  },
];

/** Columns: see `ACTIVITY_COLUMNS`. */
export const BROKEN_ACTIVITIES: readonly BrokenLine[] = [
  { before: 5000, why: 'too few columns', line: 'x1,L0100,page_view,2025-09-01T10:00:00Z' },
  { before: 11_000, why: 'a time that cannot be read', line: 'x2,L0200,download,03/14/2026 9:05,,,,ten-myths,,,,,,,' },
  { before: 23_000, why: 'a time without a zone', line: 'x3,L0300,page_view,2026-02-03T10:00:00,,/pricing,,,,,,,,,' },
  { before: 31_000, why: 'a type that is not declared', line: 'x4,L0400,chat_started,2026-03-03T10:00:00Z,,,,,,,,,,,' },
  {
    before: 42_000,
    why: 'a lead that is not there',
    line: 'x5,L9999,page_view,2026-05-03T10:00:00Z,,/pricing,,,,,,,,,',
  },
];

/** Good activities, by place among those with an id, that stand twice: a resent batch. */
export const RESENT_ACTIVITIES: readonly number[] = [15_000, 15_001, 15_002];

export const BROKEN_HISTORY: readonly BrokenLine[] = [
  { before: 900, why: 'a lead that is not there', line: 'L9998,inquiry,2025-10-02T08:00:00Z,rules,,' },
  { before: 2100, why: 'a time that cannot be read', line: 'L0500,mql,yesterday,rules,,' },
];

/** Puts the broken lines among the good ones. */
export function withBroken(good: readonly string[], broken: readonly BrokenLine[]): readonly string[] {
  const at = new Map(broken.map(each => [each.before, each.line]));
  return good.flatMap((line, place) => (at.has(place) ? [at.get(place)!, line] : [line]));
}
