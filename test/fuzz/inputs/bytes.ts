// Ways to damage bytes, held as texts of one character a byte.
import type { Chance } from '../../random/chance.ts';

type Change = (chance: Chance, bytes: string) => string;

const at = (bytes: string, start: number, length: number, by: string): string =>
  bytes.slice(0, start) + by + bytes.slice(start + length);

const flip: Change = (chance, bytes) => {
  const place = chance.below(bytes.length);
  return at(bytes, place, 1, String.fromCharCode(bytes.charCodeAt(place) ^ (1 << chance.below(8))));
};

const invalid = ['\x80', '\xc0\x80', '\xed\xa0\x80', '\xf4\x90\x80\x80', '\xff', '\xef\xbb\xbf', '\xfe\xff', '\0'];

const changes: readonly Change[] = [
  flip,
  flip,
  (chance, bytes) => at(bytes, chance.below(bytes.length), chance.from(1, 4), ''),
  (chance, bytes) => at(bytes, chance.below(bytes.length + 1), 0, chance.pick(invalid)),
  (chance, bytes) => bytes.slice(0, chance.below(bytes.length)),
  (_, bytes) => `\xef\xbb\xbf${bytes}`,
  (_, bytes) => `${bytes}\n`,
];

/** Changes some bytes; an empty text stays one. */
export function flippedBytes(chance: Chance, bytes: string): string {
  let now = bytes;
  for (let times = chance.pick([1, 1, 2, 4]); times > 0 && now !== ''; times -= 1)
    now = chance.pick(changes)(chance, now);
  return now;
}
