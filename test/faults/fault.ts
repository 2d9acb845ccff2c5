// A fault planted in the evaluator or in staging: one place of the source, said differently.

export interface Fault {
  /** Relative to the repository's root. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  readonly breaks: string;
}

/** The file's text with the fault in it; null where it does not apply exactly once. */
export function planted(fault: Fault, text: string): string | null {
  const parts = text.split(fault.find);
  return parts.length === 2 ? parts.join(fault.replace) : null;
}
