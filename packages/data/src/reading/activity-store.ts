// Activities grouped by lead in little memory: each as a short text in large buffers, chained by numbers. Twenty million take
// about two gigabytes, outside the heap of JavaScript.
import type { Activity, RawActivity } from '@funnel/bundle';
import { makePacking } from './packing.ts';

export interface ActivityStore {
  /** Keeps an activity for the lead with this number, in the order of the calls. */
  readonly add: (lead: number, activity: RawActivity) => void;
  /** The activities of a lead, in the order in which they were added. */
  readonly of: (lead: number) => readonly RawActivity[];
}

const CHUNK = 1 << 24;
const NONE: readonly RawActivity[] = [];

/** An empty store for leads numbered from 0 to `leads` - 1. */
export function activityStore(leads: number, activities: readonly Activity[]): ActivityStore {
  const { pack, unpack } = makePacking(activities);
  const chunks: Buffer[] = [];
  let used = CHUNK;
  let count = 0;
  // Of each activity: its chunk and place there as one number, its length, and the one before it of the same lead.
  let starts = new Float64Array(1024);
  let lengths = new Int32Array(1024);
  let earlier = new Int32Array(1024);
  const latest = new Int32Array(leads).fill(-1);

  const grow = () => {
    starts = grown(starts, new Float64Array(starts.length * 2));
    lengths = grown(lengths, new Int32Array(lengths.length * 2));
    earlier = grown(earlier, new Int32Array(earlier.length * 2));
  };
  const write = (text: string): number => {
    const most = text.length * 3;
    if (used + most > CHUNK) {
      chunks.push(Buffer.allocUnsafeSlow(Math.max(CHUNK, most)));
      used = 0;
    }
    return chunks.at(-1)!.write(text, used, 'utf8');
  };
  return {
    add: (lead, activity) => {
      if (count === starts.length) grow();
      const length = write(pack(activity));
      starts[count] = (chunks.length - 1) * CHUNK + used;
      lengths[count] = length;
      earlier[count] = latest[lead]!;
      latest[lead] = count;
      used += length;
      count += 1;
    },
    of: lead => {
      let at = latest[lead]!;
      if (at < 0) return NONE;
      const found: RawActivity[] = [];
      for (; at >= 0; at = earlier[at]!) {
        const chunk = Math.floor(starts[at]! / CHUNK);
        const start = starts[at]! - chunk * CHUNK;
        found.push(unpack(chunks[chunk]!.toString('utf8', start, start + lengths[at]!)));
      }
      return found.reverse();
    },
  };
}

function grown<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
