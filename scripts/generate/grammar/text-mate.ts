// Colours for editors that read TextMate grammars, from the word tables. They show a word as a keyword wherever it stands, as
// the lexer does; the language server knows better and colours over them.
import { isReserved, keywords, type WordKind, wordTables } from '@funnel/language';

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

const rule = (name: string, match: string) => ({ name: `${name}.funnel`, match });

export function textMate(): string {
  const words = [...wordsByKind()].map(([kind, list]) => rule(scopes[kind], `\\b(?:${list.join('|')})\\b`));
  const grammar = {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Funnel',
    scopeName: 'source.funnel',
    fileTypes: ['funnel'],
    patterns: [
      rule('comment.line.documentation', '///(?!/).*$'),
      rule('comment.line.double-slash', '//.*$'),
      {
        ...rule('string.quoted.double', '"(?:[^"\\\\]|\\\\.)*"'),
        captures: {
          0: {
            patterns: [rule('constant.character.escape', '\\\\["\\\\nt]'), rule('invalid.illegal.escape', '\\\\.')],
          },
        },
      },
      rule('invalid.illegal.string', '"(?:[^"\\\\]|\\\\.)*$'),
      rule(
        'constant.other.date.instant',
        '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d\\d:\\d\\d)?',
      ),
      rule('constant.other.date', '\\d{4}-\\d{1,2}-\\d{1,2}(?![\\d_])'),
      rule('constant.other.clock', '\\d\\d:\\d\\d'),
      rule('constant.numeric.percent', '\\d[\\d_]*(?:\\.\\d+)?%'),
      rule('constant.numeric', '\\d[\\d_]*(?:\\.\\d+)?'),
      ...words,
      rule('variable.other', '[A-Za-z_][A-Za-z0-9_]*'),
      rule('keyword.operator', '!=|<=|>=|[<>=+*-]'),
      rule('punctuation', '[{}(),]'),
    ],
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}
