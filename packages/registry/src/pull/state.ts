// The memory of whoever pulls: read, added to, written.
import { canonicalText, isNestedDeeperThan } from '@funnel/bundle';
import type { SignedPointer } from '../documents/pointer.ts';
import { type PullState, STATE_FORMAT } from '../documents/pull-state.ts';
import { payloadDigest } from '../documents/sign.ts';
import { validatePullState } from '../generated/validate-pull-state.js';

export const NOTHING_SEEN: PullState = { format: STATE_FORMAT, version: 1, seen: [] };

const MOST_NESTING = 32;

/** null for what is no such state: whoever cannot remember must not go on as if there were nothing to remember. */
export function readState(text: string): PullState | null {
  if (isNestedDeeperThan(text, MOST_NESTING)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return validatePullState(value) ? (value as PullState) : null;
  } catch {
    return null;
  }
}

/** With this pointer as the last one that was pulled. */
export function remembering({ seen }: PullState, { payload }: SignedPointer): PullState {
  const { name, channel, sequence, release, expires } = payload;
  const others = seen.filter(each => each.name !== name || each.channel !== channel);
  const last = { name, channel, sequence, pointer: payloadDigest(payload), release, expires };
  return { ...NOTHING_SEEN, seen: [...others, last] };
}

export const stateText = (state: PullState): string => `${canonicalText(state)}\n`;
