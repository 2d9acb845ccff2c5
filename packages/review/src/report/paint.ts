// Colours of terminal text; none where they are not wanted.

export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** Functions that wrap a text in the terminal's codes, or leave it as it is. */
export function paint(color: boolean): Paint {
  const wrap = (code: number) => (text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { good: wrap(32), bad: wrap(31), faint: wrap(2), strong: wrap(1) };
}
