// Colours for editors that read TextMate grammars: the lexer's own patterns in the lexer's order, so that both cut a text alike.
// They show a word as a keyword wherever it stands, as the lexer does; the language server knows better and colours over them.
import { isReserved, keywords, type WordKind, wordTables } from '@funnel/language';
import type { TokenType } from '../../../packages/language/src/syntax/chevrotain.ts';
import { blockComment } from '../../../packages/language/src/syntax/lexer/foreign-tokens.ts';
import { order } from '../../../packages/language/src/syntax/lexer/lexer.ts';
import * as tokens from '../../../packages/language/src/syntax/lexer/tokens.ts';
import { oniguruma } from './oniguruma.ts';

const scopes: Readonly<Record<WordKind, string>> = {
  construct: 'keyword.declaration',
  line: 'keyword.control',
  clause: 'keyword.other',
  type: 'storage.type',
  operator: 'keyword.operator.word',
  function: 'support.function',
  unit: 'constant.language.unit',
};

/** Each word under the first kind that has it. */
function wordsByKind(): Map<WordKind, string[]> {
  const left = new Set<string>(keywords);
  const kinds = new Map<WordKind, string[]>();
  for (const kind of Object.keys(wordTables) as WordKind[]) {
    const words = Object.keys(wordTables[kind])
      .flatMap(phrase => phrase.split(' '))
      .filter(word => left.delete(word));
    kinds.set(kind, words.sort());
  }
  if (left.size > 0) kinds.set('operator', [...(kinds.get('operator') ?? []), ...[...left].filter(isReserved)].sort());
  return kinds;
}

const rule = (scope: string, match: string) => ({ name: `${scope}.funnel`, match });

const keywordRules = () =>
  [...wordsByKind()].map(([kind, words]) => rule(scopes[kind], `(?:${words.join('|')})(?![A-Za-z0-9_])`));

const escapes = {
  captures: {
    0: { patterns: [rule('constant.character.escape', '\\\\["\\\\nt]'), rule('invalid.illegal.escape', '\\\\.')] },
  },
};

const punctuation = new Set([
  tokens.openBrace,
  tokens.closeBrace,
  tokens.openParenthesis,
  tokens.closeParenthesis,
  tokens.comma,
]);

const literalScopes = new Map<TokenType, string>([
  [tokens.instant, 'constant.other.date.instant'],
  [tokens.date, 'constant.other.date'],
  [tokens.clock, 'constant.other.clock'],
  [tokens.percent, 'constant.numeric.percent'],
  [tokens.number, 'constant.numeric'],
  ...tokens.signs.map(sign => [sign, punctuation.has(sign) ? 'punctuation' : 'keyword.operator'] as const),
]);

const kebab = (name: string): string => name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

const patternOf = ({ PATTERN }: TokenType): string => oniguruma(PATTERN as RegExp | string);

/** What is none of the language is marked as it would be underlined. */
const foreignRule = (type: TokenType) => rule(`invalid.illegal.${kebab(type.name)}`, patternOf(type));

/** Blanks have no colour. */
const uncoloured = new Set(['Blanks', 'Tabs', 'OddBlank']);

const comments = [
  rule('comment.line.documentation', '///(?!/)[^\\r\\n]*'),
  rule('comment.line.double-slash', '//[^\\r\\n]*'),
];

function rulesOf(type: TokenType): readonly object[] {
  if (uncoloured.has(type.name)) return [{ match: patternOf(type) }];
  if (type.name === 'Comments') return comments;
  if (type === tokens.name) return [...keywordRules(), rule('variable.other', patternOf(type))];
  if (type === tokens.text) return [{ ...rule('string.quoted.double', patternOf(type)), ...escapes }];
  if (type === blockComment) return [{ name: 'invalid.illegal.block-comment.funnel', begin: '/\\*', end: '\\*/' }];
  const scope = literalScopes.get(type);
  return [scope === undefined ? foreignRule(type) : rule(scope, patternOf(type))];
}

export function textMate(): string {
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Funnel',
    scopeName: 'source.funnel',
    fileTypes: ['funnel'],
    patterns: order.flatMap(rulesOf),
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}
