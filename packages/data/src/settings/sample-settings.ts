// `checks / data`: from what on `funnel check --data` tells.

/** As the YAML holds it. */
export interface SampleDocument {
  readonly 'least leads'?: number;
  readonly 'mostly empty'?: number;
  readonly together?: number;
  readonly changing?: number;
}

/** What the program says otherwise than usual; null where it says nothing. */
export interface SampleSettings {
  /** Leads from which on shares mean something. */
  readonly leastLeads: number | null;
  /** Per cent. */
  readonly mostlyEmpty: number | null;
  /** Leads that two rules have in common. */
  readonly together: number | null;
  /** Per cent. */
  readonly changing: number | null;
}

export function sampleSettings(document: SampleDocument = {}): SampleSettings {
  return {
    leastLeads: document['least leads'] ?? null,
    mostlyEmpty: document['mostly empty'] ?? null,
    together: document.together ?? null,
    changing: document.changing ?? null,
  };
}
