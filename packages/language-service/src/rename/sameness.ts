// Whether every name means after a change what it meant before.
import { type LocatedDiagnostic, messageOf } from '@funnel/language';
import { checkSnapshot, type Snapshot } from '../snapshot.ts';
import { occurrencesIn } from '../symbols/occurrences.ts';
import { kindWord } from './kind-words.ts';
import { type Refusal, refuse } from './refusals.ts';

/** null where it does and nothing is wrong that was not wrong before. `name` is the new one. */
export function changed(before: Snapshot, after: Snapshot, name: string): Refusal | null {
  return newError(before, after, name) ?? otherMeaning(before, after, name);
}

const errors = (snapshot: Snapshot): readonly LocatedDiagnostic[] =>
  checkSnapshot(snapshot).diagnostics.filter(({ severity }) => severity === 'error');

function newError(before: Snapshot, after: Snapshot, name: string): Refusal | null {
  const known = new Map<string, number>();
  for (const { code } of errors(before)) known.set(code, (known.get(code) ?? 0) + 1);
  for (const error of errors(after)) {
    const left = known.get(error.code) ?? 0;
    if (left === 0) return refuse('breaks-rules', { name, other: messageOf(error) });
    known.set(error.code, left - 1);
  }
  return null;
}

/** Names stand in the same order; each symbol must have become one symbol, and no two the same. */
function otherMeaning(before: Snapshot, after: Snapshot, name: string): Refusal | null {
  const became = new Map<string, string>();
  const was = new Map<string, string>();
  for (const path of before.files.keys()) {
    const [own, now] = [occurrencesIn(before, path), occurrencesIn(after, path)];
    for (const [index, { symbol }] of own.entries()) {
      const key = now[index]?.symbol.key ?? '';
      const isSame = (became.get(symbol.key) ?? key) === key && (was.get(key) ?? symbol.key) === symbol.key;
      if (!isSame || key === '')
        return refuse('means-otherwise', { name, other: `${kindWord(symbol.kind)} ${symbol.name}` });
      became.set(symbol.key, key);
      was.set(key, symbol.key);
    }
    if (now.length > own.length) return refuse('means-otherwise', { name, other: name });
  }
  return null;
}
