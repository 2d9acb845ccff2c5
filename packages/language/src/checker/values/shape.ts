// What a node says, wherever it stands.

/** A text that two nodes share when they are written alike, blanks and comments apart. */
export function shapeOf(node: unknown): string {
  return JSON.stringify(node, (key, value) => (key === 'span' || key === 'operatorSpan' ? undefined : value));
}
