// Ways to damage a text: tokens lost, doubled and swapped, characters changed, two texts spliced, things blown up.
import { tokenise } from '@funnel/language';
import type { Chance } from '../../random/chance.ts';
import { oddities } from './odd.ts';

export type Mutation = (chance: Chance, text: string) => string;

/** A random stretch, mostly short. */
function stretch(chance: Chance, text: string): readonly [number, number] {
  const start = chance.below(text.length + 1);
  const length = chance.below(chance.pick([2, 8, 40, 400]));
  return [start, Math.min(text.length, start + length)];
}

const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

/** Does something to one token; a text without tokens stays as it is. */
const onToken =
  (change: (chance: Chance, image: string, text: string) => string): Mutation =>
  (chance, text) => {
    const tokens = tokenise(text);
    if (tokens.length === 0) return text;
    const { start, end, text: image } = chance.pick(tokens);
    return replaced(text, start, end, change(chance, image, text));
  };

function swapTokens(chance: Chance, text: string): string {
  const tokens = tokenise(text);
  if (tokens.length < 2) return text;
  const at = chance.below(tokens.length - 1);
  const [a, b] = [tokens[at]!, tokens[at + 1]!];
  return text.slice(0, a.start) + b.text + text.slice(a.end, b.start) + a.text + text.slice(b.end);
}

function flipCharacter(chance: Chance, text: string): string {
  if (text === '') return text;
  const at = chance.below(text.length);
  const unit = text.charCodeAt(at) ^ (1 << chance.below(chance.pick([7, 8, 16])));
  return replaced(text, at, at + 1, String.fromCharCode(unit));
}

function moveStretch(chance: Chance, text: string): string {
  const [start, end] = stretch(chance, text);
  const rest = replaced(text, start, end, '');
  const to = chance.below(rest.length + 1);
  return replaced(rest, to, to, text.slice(start, end));
}

function blowUp(chance: Chance, text: string): string {
  const [start, end] = stretch(chance, text);
  const part = text.slice(start, end);
  return replaced(text, end, end, part.repeat(Math.min(chance.pick([2, 20, 80]), Math.ceil(4000 / (part.length + 1)))));
}

/** A condition in many parentheses or behind many `not`. */
const nested = onToken((chance, image) => {
  const depth = chance.pick([2, 30, 63, 64, 65, 66, 300]);
  return chance.percent(50) ? `${'('.repeat(depth)}${image}${')'.repeat(depth)}` : `${'not '.repeat(depth)}${image}`;
});

export const mutations: readonly Mutation[] = [
  onToken(() => ''),
  onToken((_, image) => `${image} ${image}`),
  onToken((chance, _, text) => chance.pick(tokenise(text)).text),
  onToken((chance, image) => `${image}${chance.pick(oddities)}`),
  onToken((_, image) => image.slice(0, -1)),
  onToken((chance, image) => (/^\d/.test(image) ? image.repeat(chance.pick([2, 9, 200])) : image.toUpperCase())),
  swapTokens,
  flipCharacter,
  moveStretch,
  blowUp,
  nested,
  (chance, text) => replaced(text, ...stretch(chance, text), ''),
  (chance, text) => replaced(text, ...stretch(chance, text), chance.pick(oddities)),
  (chance, text) => text.slice(0, chance.below(text.length + 1)),
  (chance, text) => text.replaceAll('\n', chance.pick(['\r\n', '\r', ' ', '\n\n', '\u2028'])),
];

/** Damages a text some times over. */
export function mutated(chance: Chance, text: string): string {
  let now = text;
  for (let times = chance.pick([1, 1, 1, 2, 3, 6]); times > 0; times -= 1) now = chance.pick(mutations)(chance, now);
  return now;
}

/** The beginning of one text and the end of another. */
export const spliced = (chance: Chance, one: string, other: string): string =>
  one.slice(0, chance.below(one.length + 1)) + other.slice(chance.below(other.length + 1));
