// The rules of the grammar as plain data, for showing how a line is built.

import { once } from '../../once.ts';
import { Alternation, Option, type TokenType } from '../chevrotain.ts';
import { theParser } from '../parser/parser.ts';
import { type TokenKind, tokenKind } from '../tokenise.ts';

export type GrammarShape =
  /** A keyword or a sign. */
  | { readonly kind: 'word'; readonly word: string; readonly place: string }
  | { readonly kind: 'hole'; readonly token: TokenKind; readonly place: string }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly GrammarShape[] }
  | { readonly kind: 'optional' | 'repeated'; readonly part: GrammarShape };

interface Production {
  readonly definition?: readonly Production[];
  readonly terminalType?: TokenType;
  readonly nonTerminalName?: string;
  readonly idx?: number;
}

const shapes = once(
  () =>
    new Map<string, GrammarShape>(
      Object.entries(theParser().getGAstProductions() as unknown as Readonly<Record<string, Production>>).map(
        ([rule, { definition = [] }]) => [rule, sequence(definition, rule)],
      ),
    ),
);

/** How a rule is built; null for a name that no rule has. Places are those of `Ahead`. */
export const grammarShape = (rule: string): GrammarShape | null => shapes().get(rule) ?? null;

function sequence(definition: readonly Production[], rule: string): GrammarShape {
  const parts = definition.map(production => shapeOf(production, rule));
  return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
}

function shapeOf(production: Production, rule: string): GrammarShape {
  const { definition = [], idx = 0, nonTerminalName, terminalType } = production;
  if (terminalType !== undefined) return terminal(terminalType, `${rule}/${terminalType.name}${idx || ''}`);
  if (nonTerminalName !== undefined) return { kind: 'rule', rule: nonTerminalName };
  if (production instanceof Alternation)
    return { kind: 'choice', parts: definition.map(({ definition: parts = [] }) => sequence(parts, rule)) };
  return { kind: production instanceof Option ? 'optional' : 'repeated', part: sequence(definition, rule) };
}

function terminal(type: TokenType, place: string): GrammarShape {
  const token = tokenKind(type);
  if (token === 'sign') return { kind: 'word', word: String(type.PATTERN), place };
  return token === 'keyword' ? { kind: 'word', word: type.name, place } : { kind: 'hole', token, place };
}
