// Random numbers that are the same on every machine: whole-number steps and plain IEEE arithmetic only.

/** A stream of draws. Each is a function of the seed, the stream's name and the number of draws before it. */
export interface Random {
  /** In [0, 1), in steps of 2^-53. */
  readonly uniform: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** The key of one entry, drawn in proportion to its weight. */
  readonly weighted: <T>(entries: readonly (readonly [T, number])[]) => T;
  /** Close to a standard normal: the sum of twelve uniform draws, minus six. */
  readonly normal: () => number;
}

/** Marsaglia's xorshift with 128 bits of state, its state spread from an FNV-1a hash of the stream's name. */
export function randomStream(seed: number, name: string): Random {
  const state = spread(hashed(seed, name));
  const next = (): number => {
    const [a, b, c, d] = state;
    const mixed = a ^ (a << 11);
    state[0] = b;
    state[1] = c;
    state[2] = d;
    state[3] = (d ^ (d >>> 19) ^ (mixed ^ (mixed >>> 8))) >>> 0;
    return state[3];
  };
  const uniform = (): number => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
  const whole = (low: number, high: number): number => low + Math.floor(uniform() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)]!;
  return { uniform, whole, pick, chance: probability => uniform() < probability, weighted, normal };

  function weighted<T>(entries: readonly (readonly [T, number])[]): T {
    let left = uniform() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of entries) {
      left -= weight;
      if (left < 0) return item;
    }
    return entries.at(-1)![0];
  }

  function normal(): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += uniform();
    return sum;
  }
}

function hashed(seed: number, name: string): number {
  let hash = (2_166_136_261 ^ seed) >>> 0;
  for (let place = 0; place < name.length; place += 1)
    hash = Math.imul(hash ^ name.charCodeAt(place), 16_777_619) >>> 0;
  return hash;
}

/** Four words of state, none of them all zeros. */
function spread(hash: number): [number, number, number, number] {
  const word = (step: number): number => {
    let value = (hash + Math.imul(step, 0x9e3779b9)) >>> 0;
    value = Math.imul(value ^ (value >>> 16), 0x45d9f3b) >>> 0;
    value = Math.imul(value ^ (value >>> 16), 0x45d9f3b) >>> 0;
    return (value ^ (value >>> 16)) >>> 0 || step;
  };
  return [word(1), word(2), word(3), word(4)];
}
