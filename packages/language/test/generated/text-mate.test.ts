// The generated TextMate grammar colours the tour as the lexer reads it: comments, texts, numbers and keywords, token by token.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type SourceToken, type TokenKind, tokenise } from '@funnel/language';
import { beforeAll, expect, test } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import { tourFiles } from '../properties/tour.ts';

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

let grammar: IGrammar;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async scope =>
      scope === 'source.funnel' ? textmate.parseRawGrammar(read('grammar/funnel.tmLanguage.json'), 'funnel.tmLanguage.json') : null,
  });
  grammar = (await registry.loadGrammar('source.funnel'))!;
});

/** The outermost scope of the language that colours each character of a text. */
function coloursOf(text: string): string[] {
  const colours: string[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      for (let at = token.startIndex; at < Math.min(token.endIndex, line.length); at++) colours.push(token.scopes[1] ?? '');
    }
    colours.push('');
  }
  return colours;
}

const wanted: Readonly<Record<TokenKind, RegExp>> = {
  keyword: /^(keyword\.(declaration|control|other|operator\.word)|storage\.type|support\.function|constant\.language\.unit)\.funnel$/,
  name: /^variable\.other\.funnel$/,
  text: /^string\.quoted\.double\.funnel$/,
  number: /^constant\.numeric\.funnel$/,
  percent: /^constant\.numeric\.percent\.funnel$/,
  date: /^constant\.other\.date\.funnel$/,
  instant: /^constant\.other\.date\.instant\.funnel$/,
  clock: /^constant\.other\.clock\.funnel$/,
  sign: /^(keyword\.operator|punctuation)\.funnel$/,
  comment: /^comment\.line\.double-slash\.funnel$/,
  doc: /^comment\.line\.documentation\.funnel$/,
};

/** Tokens whose characters are not all coloured as their kind is. */
function wronglyColoured(text: string): string[] {
  const colours = coloursOf(text);
  const wrong = ({ kind, start, end }: SourceToken): boolean =>
    colours.slice(start, end).some(colour => !wanted[kind].test(colour));
  return tokenise(text)
    .filter(wrong)
    .map(token => `${token.kind} ${token.text}: ${colours[token.start]}`);
}

test.each(tourFiles)('$path', ({ text }) => {
  expect(tokenise(text).length).toBeGreaterThan(100);
  expect(wronglyColoured(text)).toEqual([]);
});

test('tokens that the tour has not', () => {
  const text = 'use 1_000.50 60% 2026-12-25T09:00Z 2026-12-25 09:00 "a \\"b\\"" list_x x1 //// no doc\n/// doc\n!= <= (a*b) // end';
  expect(wronglyColoured(text)).toEqual([]);
});

test('an open text is marked', () => {
  expect(coloursOf('note "open')[6]).toBe('invalid.illegal.string.funnel');
});
