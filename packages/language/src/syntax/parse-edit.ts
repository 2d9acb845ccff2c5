// Parsing again after an edit: what the edit cannot have changed is kept, the rest is read anew.

import { parseStretch } from './parse-stretch.ts';
import type { ParsedDeclaration, ParsedFile } from './parsed-file.ts';
import { isSame } from './same.ts';

/** How two texts differ: what is the same before and behind, in UTF-16 units. */
interface Edit {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

const moved = (declaration: ParsedDeclaration, by: number): ParsedDeclaration =>
  by === 0 ? declaration : { ...declaration, start: declaration.start + by, end: declaration.end + by };

/**
 * Whether an entry does not begin on the line on which the one before it ends: what stands before it does not matter then. Lines are
 * those of the lexer.
 */
const beginsLine = (text: string, before: ParsedDeclaration, start: number): boolean =>
  text.slice(before.end, start).includes('\n');

/** The first `count` entries, or fewer: reading never begins in the middle of a line. */
function keptOf({ text, declarations }: ParsedFile, count: number): readonly ParsedDeclaration[] {
  let kept = count;
  while (kept > 0 && !beginsLine(text, declarations[kept - 1]!, declarations[kept]?.start ?? text.length)) kept--;
  return declarations.slice(0, kept);
}

/** The declarations of `text`, with those of the previous text that the edit did not touch. */
export function parseEdit(text: string, previous: ParsedFile): ParsedDeclaration[] {
  const old = previous.declarations;
  const edit = editBetween(previous.text, text);
  const by = edit.newEnd - edit.oldEnd;
  const untouched = old.findIndex(({ start, reach }) => start + reach >= edit.start);
  const kept = keptOf(previous, untouched === -1 ? old.length : untouched);
  const from = kept.at(-1)?.end ?? 0;
  // The first declaration that the edit and the gap before it leave alone.
  let after = old.findIndex((_, index) => index > 0 && old[index - 1]!.end > edit.oldEnd && index > kept.length);
  if (after === -1) after = old.length;
  for (let step = 2; ; step *= 8) {
    const limit = old[after + step];
    const to = limit === undefined ? text.length : limit.end + by;
    const read = parseStretch(text, from, to);
    const joint = limit === undefined ? null : jointOf(read, old, after, { text, by, to });
    if (limit === undefined || joint !== null) {
      const fresh = joint === null ? read : read.slice(0, joint.read);
      const rest = joint === null ? [] : old.slice(joint.old).map(declaration => moved(declaration, by));
      const others = old.slice(kept.length, old.length - rest.length);
      return [...kept, ...reuse(fresh, others, edit), ...rest];
    }
  }
}

/** Where reading anew arrived at the start of a declaration that was there before, on a line of its own. */
function jointOf(
  read: readonly ParsedDeclaration[],
  old: readonly ParsedDeclaration[],
  after: number,
  { text, by, to }: { readonly text: string; readonly by: number; readonly to: number },
): { read: number; old: number } | null {
  let candidate = after;
  for (const [index, { start, reach }] of read.entries()) {
    while (candidate < old.length && old[candidate]!.start + by < start) candidate++;
    const isSame = candidate < old.length && old[candidate]!.start + by === start;
    if (isSame && index > 0 && beginsLine(text, read[index - 1]!, start)) return { read: index, old: candidate };
    // What comes later was read with an end of the text in sight that is not there.
    if (start + reach >= to) return null;
  }
  return null;
}

/** Puts previous declarations in the place of equal ones that were read anew, none of them twice. */
function reuse(
  fresh: readonly ParsedDeclaration[],
  old: readonly ParsedDeclaration[],
  edit: Edit,
): ParsedDeclaration[] {
  const byStart = new Map(old.map(declaration => [declaration.start, declaration]));
  const by = edit.newEnd - edit.oldEnd;
  const used = new Set<ParsedDeclaration>();
  return fresh.map(declaration => {
    // Where texts before and behind an edit agree by chance, the difference between the two does not tell which one was kept.
    const candidates = [byStart.get(declaration.start), byStart.get(declaration.start - by)];
    const same = candidates.find(
      candidate => candidate !== undefined && !used.has(candidate) && isSame(candidate.node, declaration.node),
    );
    if (same === undefined) return declaration;
    used.add(same);
    const diagnostics = isSame(same.diagnostics, declaration.diagnostics) ? same.diagnostics : declaration.diagnostics;
    return { ...declaration, node: same.node, diagnostics };
  });
}
