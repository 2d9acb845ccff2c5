// The parser's own record of its rules, for everything that is made of the grammar.
import { keywords } from '@funnel/language';
import { signs } from '../../../packages/language/src/syntax/lexer/tokens.ts';
import { theParser } from '../../../packages/language/src/syntax/parser/parser.ts';

/** A serialised production, with the parts that some kinds lack. */
export interface Production {
  readonly type: string;
  readonly name?: string;
  readonly definition?: readonly Production[];
}

export const partsOf = ({ definition }: Production): readonly Production[] => definition ?? [];

/** Where reading begins. */
export const START = 'program';

const words: ReadonlySet<string> = new Set(keywords);
const signTexts = new Map(signs.map(sign => [sign.name, String(sign.PATTERN)]));

/** What is written for a token that is always the same; undefined for names and literals. */
export const fixedText = (token: string): string | undefined => (words.has(token) ? token : signTexts.get(token));

/** The rules that a production names, in order. */
export const called = (production: Production): readonly string[] =>
  production.type === 'NonTerminal' ? [production.name ?? ''] : partsOf(production).flatMap(called);

/** Rules in the order in which a reader from the top meets them. */
function inOrder(rules: ReadonlyMap<string, Production>, start: string): ReadonlyMap<string, Production> {
  const order = new Map<string, Production>();
  const queue = [start];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const rule = rules.get(name);
    if (rule === undefined || order.has(name)) continue;
    order.set(name, rule);
    queue.unshift(...called(rule).filter(other => !order.has(other)));
  }
  return order;
}

/** Every rule by its name. */
export function grammarRules(): ReadonlyMap<string, Production> {
  const productions = theParser().getSerializedGastProductions() as unknown as readonly Production[];
  return inOrder(new Map(productions.map(rule => [rule.name ?? '', rule])), START);
}
