// The rules in the areas in which the page shows them: those that one construct alone uses with that construct, and what many share.
import { type ConstructWord, constructs } from '@funnel/language';
import { called, type Production, START } from '../productions.ts';

export interface Area {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly rules: readonly string[];
}

type Rules = ReadonlyMap<string, Production>;

/** What can be reached from a rule, itself too. */
function reachable(rules: Rules, start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const rule = rules.get(name);
    if (rule === undefined || seen.has(name)) return;
    seen.add(name);
    for (const other of called(rule)) visit(other);
  };
  visit(start);
  return seen;
}

/** The words that open what a production reads. */
function openingWords(rules: Rules, production: Production | undefined): readonly string[] {
  if (production === undefined) return [];
  const { type, name = '', definition = [] } = production;
  if (type === 'Terminal') return [name];
  if (type === 'NonTerminal') return openingWords(rules, rules.get(name));
  return (type === 'Alternation' ? definition : definition.slice(0, 1)).flatMap(part => openingWords(rules, part));
}

interface Construct {
  readonly words: readonly ConstructWord[];
  readonly rule: string;
}

const isConstruct = (word: string): word is ConstructWord => Object.hasOwn(constructs, word);

/** The rules of declarations. */
const constructsOf = (rules: Rules): readonly Construct[] =>
  called(rules.get('declaration')!).map(rule => ({
    words: openingWords(rules, rules.get(rule)).filter(isConstruct),
    rule,
  }));

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** All areas; every rule is in one of them. */
export function areasOf(rules: Rules): readonly Area[] {
  const declared = constructsOf(rules);
  const reached = declared.map(({ rule }) => reachable(rules, rule));
  const users = (name: string): number => reached.filter(each => each.has(name)).length;
  const own = declared.map(
    ({ words, rule }, index): Area => ({
      id: rule,
      title: words.join(' and '),
      about: words.map(word => constructs[word].summary).join('. '),
      rules: [...rules.keys()].filter(name => reached[index]!.has(name) && users(name) === 1),
    }),
  );
  const shared = [...rules.keys()].filter(name => users(name) > 1);
  const asked = reachable(rules, 'when');
  return [
    {
      id: 'files',
      title: capital(START),
      about: 'A file is any number of declarations, in any order',
      rules: [...rules.keys()].filter(name => users(name) === 0),
    },
    ...own.filter(area => area.rules.length > 0),
    {
      id: 'conditions',
      title: 'Conditions and values',
      about: 'What stands behind `when`, `where` and `require`',
      rules: shared.filter(name => asked.has(name)),
    },
    {
      id: 'parts',
      title: 'Shared parts',
      about: 'What stands in lines of several constructs',
      rules: shared.filter(name => !asked.has(name)),
    },
  ];
}
