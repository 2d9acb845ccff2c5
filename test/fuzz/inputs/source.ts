// Random source texts of every kind: whole programs, derived nonsense, damaged real text, soup.
import { tokenise } from '@funnel/language';
import type { Chance } from '../../random/chance.ts';
import { laidOut } from '../../random/layout.ts';
import { randomProgram } from '../../random/program.ts';
import { corpus } from './corpus.ts';
import { derive, spellWith } from './derivation.ts';
import { mutated, spliced } from './mutate.ts';
import { oddities } from './odd.ts';

type Make = (chance: Chance) => string;

const program: Make = chance => randomProgram(chance.below(0x7fff_ffff)).text;

/** Some declarations of the corpus, in any order. */
function declarations(chance: Chance): string {
  const count = chance.pick([1, 2, 4, 8]);
  return Array.from({ length: count }, () => chance.pick(corpus().declarations)).join(chance.pick(['\n', '\n\n', ' ']));
}

const real: Make = chance =>
  chance.pick([declarations, declarations, program, () => chance.pick(corpus().texts)])(chance);

const blanks = [' ', ' ', ' ', ' ', '\n', '\n  ', '\n\n', ''];

const joined = (chance: Chance, tokens: readonly string[]): string =>
  tokens.flatMap(token => [token, chance.pick(blanks)]).join('');

const namesOf = (text: string): readonly string[] =>
  tokenise(text)
    .filter(({ kind }) => kind === 'name')
    .map(token => token.text);

const derived: Make = chance => joined(chance, derive(chance, 'program', spellWith([]), chance.pick([10, 60, 300])));

/** A whole program, and behind it nonsense that speaks of the same things. */
function derivedAbout(chance: Chance): string {
  const base = program(chance);
  const more = derive(chance, 'program', spellWith(namesOf(base)), chance.pick([20, 80, 200]));
  return `${base}\n${joined(chance, more)}`;
}

const soup: Make = chance => {
  const words = tokenise(chance.pick(corpus().declarations)).map(({ text }) => text);
  const pick = () => (chance.percent(70) && words.length > 0 ? chance.pick(words) : chance.pick(oddities));
  return joined(chance, Array.from({ length: chance.below(60) }, pick));
};

/** Much of the same, or a line without an end. */
function monotonous(chance: Chance): string {
  const part = chance.percent(50) ? chance.pick(oddities) : chance.pick(corpus().declarations);
  const most = chance.pick([300, 1500, 5000]);
  return part.repeat(Math.max(1, Math.floor(most / (part.length + 1)))) + (chance.percent(30) ? real(chance) : '');
}

const makes: readonly Make[] = [
  program,
  chance => laidOut(chance, program(chance)),
  derived,
  derivedAbout,
  real,
  chance => mutated(chance, real(chance)),
  chance => mutated(chance, real(chance)),
  chance => mutated(chance, program(chance)),
  chance => mutated(chance, derived(chance)),
  chance => spliced(chance, real(chance), real(chance)),
  soup,
  monotonous,
];

/** A random source text. */
export const randomSource: Make = chance => chance.pick(makes)(chance);

/** A random source text that is whole, or nearly so. */
export const randomWholeSource: Make = chance =>
  chance.pick([program, program, derivedAbout, (c: Chance) => mutated(c, program(c))])(chance);
