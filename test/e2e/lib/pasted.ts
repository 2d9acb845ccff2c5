// Output pasted into a README: a fence `console` that begins with `$ funnel …`. A line `…` stands for lines left out.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');

export interface Pasted {
  /** Of the README, from the root. */
  readonly path: string;
  readonly args: readonly string[];
  /** What stands below the command. */
  readonly text: string;
}

const FENCE = /^```console\n\$ funnel (.+)\n([\s\S]*?)^```$/gm;
const LEFT_OUT = '…';

export function pastedIn(path: string): readonly Pasted[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(FENCE)].map(([, command, body]) => ({ path, args: command!.split(' '), text: body! }));
}

/** The lines as a reader sees them, whose folder is another. */
export function linesOf(output: string): readonly string[] {
  return output
    .trimEnd()
    .split('\n')
    .map(line => line.trimEnd().replaceAll(`${ROOT}/`, ''));
}

/**
 * The pasted text with each stretch between `…` as the output has it now: from the line with which it begins to the next one with which it ends.
 * Null where the output has no such lines. Nothing may be missing but where `…` says so.
 */
export function renewed({ text }: Pasted, output: readonly string[]): string | null {
  const pasted = text.trimEnd().split('\n');
  const stretches = stretchesOf(pasted);
  const lines: string[] = pasted[0] === LEFT_OUT ? [LEFT_OUT] : [];
  let from = 0;
  for (const [place, stretch] of stretches.entries()) {
    const first = output.indexOf(stretch[0]!, from);
    const last = stretch.length === 1 ? first : output.indexOf(stretch.at(-1)!, first + 1);
    if (first < 0 || last < 0) return null;
    if (place > 0) lines.push(LEFT_OUT);
    else if (lines.length === 0 && first > 0) return null;
    lines.push(...output.slice(first, last + 1));
    from = last + 1;
  }
  if (pasted.at(-1) === LEFT_OUT) lines.push(LEFT_OUT);
  else if (from < output.length) return null;
  return `${lines.join('\n')}\n`;
}

function stretchesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const stretches: string[][] = [[]];
  for (const line of lines) {
    if (line === LEFT_OUT) stretches.push([]);
    else stretches.at(-1)!.push(line);
  }
  return stretches.filter(stretch => stretch.length > 0);
}

export function paste({ path, text }: Pasted, now: string): void {
  const file = join(ROOT, path);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(text, () => now),
  );
}
