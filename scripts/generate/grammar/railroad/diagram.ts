// One rule as a railroad diagram.
import {
  Choice,
  Diagram,
  type Item,
  NonTerminal,
  OneOrMore,
  Optional,
  Sequence,
  Terminal,
  ZeroOrMore,
} from 'railroad-diagrams';
import { fixedText, type Production, partsOf } from '../productions.ts';

Diagram.INTERNAL_ALIGNMENT = 'left';

const classed = (item: Item, name: string): Item => {
  item.attrs['class'] = name;
  return item;
};

/** A box that leads to a part of the page. */
function link(text: string, target: string, name: string): Item {
  const item = classed(NonTerminal(text), name);
  item.tagName = 'a';
  item.attrs['href'] = `#${target}`;
  return item;
}

function terminal(name: string): Item {
  const text = fixedText(name);
  return text === undefined ? link(name, `token-${name}`, 'token') : classed(Terminal(text), 'word');
}

/** The parser numbers what it reads several times in one rule. */
const withoutNumbers = (parts: readonly Production[]): string =>
  JSON.stringify(parts, (key, value) => (key === 'idx' ? undefined : value));

const isSame = (a: readonly Production[], b: readonly Production[]): boolean => withoutNumbers(a) === withoutNumbers(b);

/** `X { "," X }` is drawn as one loop. How many parts before the repetition it repeats; null where it repeats others. */
function repeated(before: readonly Production[], repetition: Production): number | null {
  const again = partsOf(repetition).slice(1);
  const count = again.length;
  return count > 0 && isSame(before.slice(-count), again) ? count : null;
}

function sequence(parts: readonly Production[]): Item {
  const items: Item[] = [];
  for (const [index, part] of parts.entries()) {
    const count = part.type === 'Repetition' ? repeated(parts.slice(0, index), part) : null;
    if (count === null) items.push(draw(part));
    else items.push(OneOrMore(joined(items.splice(-count)), draw(partsOf(part)[0]!)));
  }
  return joined(items);
}

const joined = (items: readonly Item[]): Item => (items.length === 1 ? items[0]! : Sequence(...items));

const drawings: Readonly<Record<string, (production: Production) => Item>> = {
  Terminal: ({ name }) => terminal(name ?? ''),
  NonTerminal: ({ name }) => link(name ?? '', `rule-${name}`, 'rule'),
  Option: production => Optional(sequence(partsOf(production))),
  Repetition: production => ZeroOrMore(sequence(partsOf(production))),
  RepetitionMandatory: production => OneOrMore(sequence(partsOf(production))),
  Alternation: production => Choice(0, ...partsOf(production).map(part => Sequence(draw(part)))),
};

const draw = (production: Production): Item =>
  (drawings[production.type] ?? (other => sequence(partsOf(other))))(production);

/** The rule as SVG. */
export const diagramOf = (rule: Production): string =>
  Diagram(sequence(partsOf(rule)))
    .format(8, 8, 8, 8)
    .toString()
    .replaceAll('\n', '');
