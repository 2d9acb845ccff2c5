// What belongs to leads, grouped by them in little memory: each thing as a short text in large buffers, chained by numbers.
// Twenty million activities take about two gigabytes, outside the heap of JavaScript.

/** Things as short texts and back. */
export interface Packing<T> {
  readonly pack: (thing: T) => string;
  readonly unpack: (text: string) => T;
}

export interface LeadStore<T> {
  /** Keeps a thing for the lead with this number, in the order of the calls. */
  readonly add: (lead: number, thing: T) => void;
  /** The things of a lead, in the order in which they were added. */
  readonly of: (lead: number) => readonly T[];
}

const CHUNK = 1 << 24;

/** An empty store for leads numbered from 0 to `leads` - 1. */
export function leadStore<T>(leads: number, { pack, unpack }: Packing<T>): LeadStore<T> {
  const none: readonly T[] = [];
  const chunks: Buffer[] = [];
  let used = CHUNK;
  let count = 0;
  // Of each thing: its chunk and place there as one number, its length, and the one before it of the same lead.
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
    add: (lead, thing) => {
      if (count === starts.length) grow();
      const length = write(pack(thing));
      starts[count] = (chunks.length - 1) * CHUNK + used;
      lengths[count] = length;
      earlier[count] = latest[lead]!;
      latest[lead] = count;
      used += length;
      count += 1;
    },
    of: lead => {
      let at = latest[lead] ?? -1;
      if (at < 0) return none;
      const found: T[] = [];
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
