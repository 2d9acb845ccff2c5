// How shares of a sample are told.

/** `19%`; of few but some `<1%`, and never `100%` of less than all. */
export function percent(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  const share = (part * 100) / whole;
  if (share < 1) return '<1%';
  if (part < whole && share > 99) return '>99%';
  return `${Math.round(share)}%`;
}

/** `9,240`. */
export const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** `412 of 9,240 sample leads`. */
export const ofLeads = (part: number, whole: number): string => `${grouped(part)} of ${grouped(whole)} sample leads`;

/** `19% of 9,240 leads`. */
export const shareOf = (part: number, whole: number, what: string): string =>
  `${percent(part, whole)} of ${grouped(whole)} ${what}`;
