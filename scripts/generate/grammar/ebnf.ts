// The grammar as EBNF, from the parser's own record of its rules.
import { fixedText, grammarRules, type Production, partsOf } from './productions.ts';

function terminal(name: string): string {
  const fixed = fixedText(name);
  return fixed === undefined ? name : `"${fixed}"`;
}

const around: Readonly<Record<string, readonly [string, string]>> = { Option: ['[ ', ' ]'], Repetition: ['{ ', ' }'] };

function print(production: Production, alone: boolean): string {
  if (production.type === 'Terminal') return terminal(production.name ?? '');
  if (production.type === 'NonTerminal') return production.name ?? '';
  const parts = partsOf(production);
  if (production.type === 'Alternation') {
    const ways = parts.map(part => print(part, true)).join(' | ');
    return alone ? ways : `( ${ways} )`;
  }
  const [open, close] = around[production.type] ?? ['', ''];
  return `${open}${parts.map(part => print(part, parts.length === 1)).join(' ')}${close}`;
}

const head = `(* The grammar of Funnel, generated from the parser. Two tokens decide every choice.
   Every word in quotes is a token that may also be a Name, save the reserved ones.
   Name letters, digits and _, Text "…", Number 1_000.5, Percent 60%, Date 2026-12-25, Instant 2026-12-25T09:00Z, Clock 09:00. *)
`;

export function ebnf(): string {
  const lines = [...grammarRules()].map(([name, rule]) => `${name} = ${print(rule, true)} .`);
  return `${head}${lines.join('\n')}\n`;
}
