// From what on a finding about a sample is told.

export interface Thresholds {
  /** Leads (or known values, or activities) below which shares, `never` and `every` say nothing. */
  readonly leastLeads: number;
  /** A fact is mostly empty where more than this share of the records lacks it, in per cent. */
  readonly mostlyEmpty: number;
  /** How many leads two rules must give points to, for the same set to be no accident. */
  readonly togetherLeads: number;
  /** More than this share of the leads to be decided again in a day by time alone is often, in per cent. */
  readonly changingOften: number;
}

export const USUAL_THRESHOLDS: Thresholds = {
  leastLeads: 30,
  mostlyEmpty: 50,
  togetherLeads: 10,
  changingOften: 50,
};
