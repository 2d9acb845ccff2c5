// The grammar as EBNF, from the parser's own record of its rules.
import { keywords } from '@funnel/language';
import { signs } from '../../../packages/language/src/syntax/lexer/tokens.ts';
import { parser } from '../../../packages/language/src/syntax/parser/parser.ts';

/** A serialised production, with the parts that some kinds lack. */
interface Production {
  readonly type: string;
  readonly name?: string;
  readonly definition?: readonly Production[];
}

const words: ReadonlySet<string> = new Set(keywords);
const signTexts = new Map(signs.map(sign => [sign.name, String(sign.PATTERN)]));

function terminal(name: string): string {
  if (words.has(name)) return `"${name}"`;
  const sign = signTexts.get(name);
  return sign === undefined ? name : `"${sign}"`;
}

const around: Readonly<Record<string, readonly [string, string]>> = { Option: ['[ ', ' ]'], Repetition: ['{ ', ' }'] };

function print(production: Production, alone: boolean): string {
  if (production.type === 'Terminal') return terminal(production.name ?? '');
  if (production.type === 'NonTerminal') return production.name ?? '';
  const parts = production.definition ?? [];
  if (production.type === 'Alternation') {
    const ways = parts.map(part => print(part, true)).join(' | ');
    return alone ? ways : `( ${ways} )`;
  }
  const [open, close] = around[production.type] ?? ['', ''];
  return `${open}${parts.map(part => print(part, parts.length === 1)).join(' ')}${close}`;
}

const called = (production: Production): string[] =>
  production.type === 'NonTerminal' ? [production.name ?? ''] : (production.definition ?? []).flatMap(called);

/** Rules in the order in which a reader from the top meets them. */
function inOrder(rules: ReadonlyMap<string, Production>, start: string): string[] {
  const order = new Set<string>();
  const queue = [start];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const rule = rules.get(name);
    if (rule === undefined || order.has(name)) continue;
    order.add(name);
    queue.unshift(...called(rule).filter(other => !order.has(other)));
  }
  return [...order];
}

const head = `(* The grammar of Funnel, generated from the parser. Two tokens decide every choice.
   Every word in quotes is a token that may also be a Name, save the reserved ones.
   Name letters, digits and _, Text "…", Number 1_000.5, Percent 60%, Date 2026-12-25, Instant 2026-12-25T09:00Z, Clock 09:00. *)
`;

export function ebnf(): string {
  const productions = parser.getSerializedGastProductions() as unknown as readonly Production[];
  const rules = new Map(productions.map(rule => [rule.name ?? '', rule]));
  const lines = inOrder(rules, 'program').map(name => `${name} = ${print(rules.get(name)!, true)} .`);
  return `${head}${lines.join('\n')}\n`;
}
