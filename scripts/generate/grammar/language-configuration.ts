// Brackets, comments and indentation for editors.

const pairs = [
  ['{', '}'],
  ['(', ')'],
] as const;

/** A line that opens a block, with nothing but a comment behind its brace; a brace in a text opens none. */
const opens = '^(?:[^"/]|"(?:[^"\\\\]|\\\\.)*"|/(?!/))*\\{\\s*(?://.*)?$';

const configuration = {
  comments: { lineComment: '//' },
  brackets: pairs,
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string', 'comment'] },
    { open: '(', close: ')', notIn: ['string', 'comment'] },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  autoCloseBefore: ' \t\n,)}',
  surroundingPairs: [...pairs, ['"', '"']],
  colorizedBracketPairs: pairs,
  wordPattern: '[A-Za-z_][A-Za-z0-9_]*|[0-9][0-9_]*(?:\\.[0-9]+)?',
  folding: { offSide: false },
  indentationRules: { increaseIndentPattern: opens, decreaseIndentPattern: '^\\s*\\}' },
  onEnterRules: [
    // A doc that says nothing yet ends; one that says something goes on.
    { beforeText: '^\\s*///\\s*$', action: { indent: 'none' } },
    { beforeText: '^\\s*///(?!/).*$', action: { indent: 'none', appendText: '/// ' } },
    { beforeText: opens, afterText: '^\\s*\\}', action: { indent: 'indentOutdent' } },
    { beforeText: opens, action: { indent: 'indent' } },
    // A line in brackets that goes on is one step further in.
    { beforeText: '^[^"/]*\\([^)]*$', afterText: '^\\s*\\)', action: { indent: 'indentOutdent' } },
    { beforeText: '^[^"/]*\\([^)]*$', action: { indent: 'indent' } },
  ],
};

export const languageConfiguration = (): string => `${JSON.stringify(configuration, null, 2)}\n`;
