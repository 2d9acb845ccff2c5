// Brackets, comments and indentation for editors.

const pairs = [
  ['{', '}'],
  ['(', ')'],
] as const;

const configuration = {
  comments: { lineComment: '//' },
  brackets: pairs,
  autoClosingPairs: [
    ...pairs.map(([open, close]) => ({ open, close })),
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  surroundingPairs: [...pairs, ['"', '"']],
  wordPattern: '[A-Za-z_][A-Za-z0-9_]*',
  indentationRules: { increaseIndentPattern: '\\{[^}"]*$', decreaseIndentPattern: '^\\s*\\}' },
  onEnterRules: [{ beforeText: '^\\s*///(?!/).*$', action: { indent: 'none', appendText: '/// ' } }],
};

export const languageConfiguration = (): string => `${JSON.stringify(configuration, null, 2)}\n`;
