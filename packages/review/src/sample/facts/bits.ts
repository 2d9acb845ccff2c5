// A set of leads by their numbers, in one bit each.

export interface Bits {
  readonly add: (number: number) => void;
  /** The numbers as one text: equal for equal sets. */
  readonly key: () => string;
}

const FIRST = 128;

export function bits(): Bits {
  let bytes = new Uint8Array(FIRST);
  return {
    add: number => {
      const place = number >> 3;
      if (place >= bytes.length) {
        const grown = new Uint8Array(Math.max(bytes.length * 2, place + 1));
        grown.set(bytes);
        bytes = grown;
      }
      bytes[place]! |= 1 << (number & 7);
    },
    key: () => {
      let end = bytes.length;
      while (end > 0 && bytes[end - 1] === 0) end -= 1;
      let text = '';
      for (let start = 0; start < end; start += 4096)
        text += String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 4096)));
      return text;
    },
  };
}
