// Texts derived from the parser's own record of its grammar: right by their words, mostly nonsense by what they say.
import { theParser } from '../../../packages/language/src/syntax/parser/parser.ts';
import type { Chance } from '../../random/chance.ts';
import { signTexts, words } from './words.ts';

/** A serialised production, with the parts that some kinds lack. */
interface Production {
  readonly type: string;
  readonly name?: string;
  readonly definition?: readonly Production[];
}

const rules = new Map(
  (theParser().getSerializedGastProductions() as unknown as readonly Production[]).map(rule => [rule.name ?? '', rule]),
);

const parts = ({ definition }: Production): readonly Production[] => definition ?? [];

/** How many rules deep the shallowest derivation goes. */
function shallowest(production: Production, known: ReadonlyMap<string, number>): number {
  const deepest = (all: readonly Production[]) => Math.max(0, ...all.map(part => shallowest(part, known)));
  const ways: Readonly<Record<string, () => number>> = {
    Terminal: () => 0,
    NonTerminal: () => known.get(production.name ?? '') ?? Number.POSITIVE_INFINITY,
    Option: () => 0,
    Repetition: () => 0,
    Alternation: () => Math.min(...parts(production).map(part => shallowest(part, known))),
  };
  return (ways[production.type] ?? (() => deepest(parts(production))))();
}

function depthsOfRules(): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, rule] of rules) {
      const depth = shallowest(rule, known) + 1;
      if (depth >= (known.get(name) ?? Number.POSITIVE_INFINITY)) continue;
      known.set(name, depth);
      changed = true;
    }
  }
  return known;
}

const depths = depthsOfRules();

/** Gives the text of a token by the name of its type. */
export type Spell = (chance: Chance, token: string) => string;

interface Derivation {
  readonly chance: Chance;
  readonly spell: Spell;
  readonly into: string[];
  /** Tokens that may still be written before only the shallowest ways are taken. */
  left: number;
}

function repeat(state: Derivation, production: Production, depth: number, least: number): void {
  const { chance } = state;
  const most = state.left > 0 && depth > 0 ? chance.pick([0, 1, 1, 2, 3, 5]) : 0;
  for (let count = Math.max(least, most); count > 0; count -= 1) all(state, production, depth);
}

const all = (state: Derivation, production: Production, depth: number): void => {
  for (const part of parts(production)) write(state, part, depth);
};

function choose(state: Derivation, production: Production, depth: number): void {
  const ways = parts(production);
  const within = ways.filter(way => shallowest(way, depths) <= depth);
  const least = Math.min(...ways.map(way => shallowest(way, depths)));
  const open = within.length > 0 && state.left > 0 ? within : ways.filter(way => shallowest(way, depths) === least);
  write(state, state.chance.pick(open), depth);
}

const writers: Readonly<Record<string, (state: Derivation, production: Production, depth: number) => void>> = {
  Terminal: (state, { name }) => {
    state.left -= 1;
    state.into.push(state.spell(state.chance, name ?? ''));
  },
  NonTerminal: (state, { name }, depth) => all(state, rules.get(name ?? '')!, depth - 1),
  Alternation: choose,
  Option: (state, production, depth) => {
    if (state.left > 0 && depth > 0 && state.chance.percent(45)) all(state, production, depth);
  },
  Repetition: (state, production, depth) => repeat(state, production, depth, 0),
  RepetitionMandatory: (state, production, depth) => repeat(state, production, depth, 1),
};

function write(state: Derivation, production: Production, depth: number): void {
  (writers[production.type] ?? all)(state, production, depth);
}

/** The rules of the grammar; `program` gives whole files. */
export const ruleNames: readonly string[] = [...rules.keys()];

/** The tokens of a random derivation of a rule, about `most` of them. */
export function derive(chance: Chance, rule: string, spell: Spell, most: number): readonly string[] {
  const state: Derivation = { chance, spell, into: [], left: most };
  all(state, rules.get(rule)!, 24);
  return state.into;
}

const name = ['a', 'b', 'fit', 'x1', 'list_', 'mql', 'call', 'employees', 'score', 'stage', 'lead', 'open'];
const literals: Readonly<Record<string, readonly string[]>> = {
  Name: name,
  Text: ['"a"', '""', '"a b"', '"\\""', '"gmail.com"', '"É"', '"Europe/Berlin"', '"a.txt"'],
  Number: ['0', '1', '2', '40', '0.5', '1_000', '0.000001', '9007199254740993', '100', '7', '14', '30'],
  Percent: ['0%', '60%', '12.5%', '101%'],
  Date: ['2026-12-31', '2026-02-30', '1970-01-01', '9999-12-31', '2024-02-29'],
  Instant: ['2026-12-25T09:00Z', '2026-12-25T24:00Z', '1969-12-31T23:59:59.999+14:00', '2026-13-01T00:00Z'],
  Clock: ['09:00', '24:00', '00:00', '13:60', '17:30'],
};

/** Spells tokens with words of its own, and names that are given. */
export const spellWith =
  (names: readonly string[]): Spell =>
  (chance, token) => {
    if (words.has(token)) return token;
    const sign = signTexts.get(token);
    if (sign !== undefined) return sign;
    if (token === 'Name' && names.length > 0 && chance.percent(85)) return chance.pick(names);
    return chance.pick(literals[token] ?? name);
  };
