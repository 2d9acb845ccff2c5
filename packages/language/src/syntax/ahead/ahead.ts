// What the grammar allows behind some tokens, read off the parser's own rules: all ways to read them at once, each with the rules it is in.

import { once } from '../../once.ts';
import { Alternation, Option, type TokenType } from '../chevrotain.ts';
import * as tokens from '../lexer/tokens.ts';
import { theParser } from '../parser/parser.ts';
import { type SourceToken, type TokenKind, tokenKind } from '../tokenise.ts';

/** A rule that is being read. */
export interface GrammarFrame {
  readonly rule: string;
  /** The number of tokens before it. */
  readonly from: number;
  readonly parent: GrammarFrame | null;
}

/** A token that can come next. */
export interface Ahead {
  readonly kind: TokenKind;
  /** The keyword or the sign; null for names and literals. */
  readonly word: string | null;
  /** Where in the grammar it stands: `move/Name`, and `move/Name2` for a second one in the rule. */
  readonly place: string;
  readonly frame: GrammarFrame;
}

/** All ways to go on. None is left where the tokens so far cannot be read. */
export interface GrammarState {
  readonly ahead: readonly Ahead[];
  /** The number of tokens so far. */
  readonly index: number;
}

/** A production of a rule, as Chevrotain keeps it. */
interface Production {
  readonly definition?: readonly Production[];
  readonly terminalType?: TokenType;
  readonly referencedRule?: Production;
  readonly nonTerminalName?: string;
  readonly idx?: number;
}

interface Path {
  readonly sequence: readonly Production[];
  readonly at: number;
  readonly frame: GrammarFrame;
  readonly next: Path | null;
}

interface Way extends Ahead {
  readonly type: TokenType;
  readonly after: Path | null;
}

const rules = once(() => theParser().getGAstProductions() as unknown as Readonly<Record<string, Production>>);

function open(path: Path | null, from: number, into: Way[]): void {
  if (path === null) return;
  const { sequence, at, frame, next } = path;
  const production = sequence[at];
  if (production === undefined) {
    open(next, from, into);
    return;
  }
  const after: Path | null = at + 1 < sequence.length ? { sequence, at: at + 1, frame, next } : next;
  const inside = (definition: readonly Production[], then: Path | null, within = frame): void =>
    open({ sequence: definition, at: 0, frame: within, next: then }, from, into);
  const { terminalType, nonTerminalName } = production;
  if (terminalType !== undefined) {
    into.push(wayOf(terminalType, production.idx ?? 0, frame, after));
    return;
  }
  if (nonTerminalName !== undefined) {
    inside(production.referencedRule!.definition!, after, { rule: nonTerminalName, from, parent: frame });
    return;
  }
  const definition = production.definition!;
  if (production instanceof Alternation) {
    for (const alternative of definition) inside(alternative.definition!, after);
    return;
  }
  // What is repeated can be followed by itself.
  inside(definition, production instanceof Option ? after : path);
  open(after, from, into);
}

function wayOf(type: TokenType, occurrence: number, frame: GrammarFrame, after: Path | null): Way {
  const kind = tokenKind(type);
  const word = kind === 'sign' ? String(type.PATTERN) : kind === 'keyword' ? type.name : null;
  return { kind, word, place: `${frame.rule}/${type.name}${occurrence || ''}`, frame, type, after };
}

/** Before the first token of a text. */
export function grammarStart(): GrammarState {
  const ahead: Way[] = [];
  open(
    { sequence: rules()['program']!.definition!, at: 0, frame: { rule: 'program', from: 0, parent: null }, next: null },
    0,
    ahead,
  );
  return { ahead, index: 0 };
}

/** Behind one more token; `ahead` may be narrowed to some of the ways. */
export function grammarAfter({ ahead, index }: GrammarState, token: SourceToken): GrammarState {
  const type = typeOf(token);
  const next: Way[] = [];
  for (const way of ahead as readonly Way[]) {
    const fits = way.type === type || (way.type === tokens.name && type?.CATEGORIES?.includes(tokens.name));
    if (fits) open(way.after, index + 1, next);
  }
  return { ahead: next, index: index + 1 };
}

const known = new Map<string, TokenType>([
  ...tokens.signs.map(type => [String(type.PATTERN), type] as const),
  ...Object.entries(tokens.keyword),
]);

function typeOf({ kind, text }: SourceToken): TokenType | undefined {
  if (kind === 'keyword' || kind === 'sign') return known.get(text);
  return literal[kind];
}

const literal: { readonly [K in TokenKind]?: TokenType } = {
  name: tokens.name,
  text: tokens.text,
  number: tokens.number,
  percent: tokens.percent,
  date: tokens.date,
  instant: tokens.instant,
  clock: tokens.clock,
};
