// Puts printed lines together.

export interface Writer {
  /** How long the line is that is being written. */
  readonly width: () => number;
  /** Ends the line and begins another, indented by so many steps, behind a blank line if asked to. */
  readonly startLine: (indent: number, blank: boolean) => void;
  readonly write: (text: string) => void;
  readonly text: () => string;
}

const STEP = '  ';

export function createWriter(): Writer {
  const lines: string[] = [];
  let current: string | null = null;
  return {
    width: () => current?.length ?? 0,
    startLine: (indent, blank) => {
      if (current !== null) lines.push(current);
      if (blank && current !== null) lines.push('');
      current = STEP.repeat(indent);
    },
    write: text => {
      current = (current ?? '') + text;
    },
    text: () => [...lines, ...(current === null ? [] : [current])].map(line => `${line}\n`).join(''),
  };
}
