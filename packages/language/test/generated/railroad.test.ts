// The page of railroad diagrams shows every rule of the parser, leads nowhere that is not there, and needs nothing but itself.
import { readFileSync } from 'node:fs';
import { keywords } from '@funnel/language';
import { expect, test } from 'vitest';
import { theParser } from '../../src/syntax/parser/parser.ts';

const page = readFileSync(new URL('../../../../grammar/railroad.html', import.meta.url), 'utf8');
const all = (pattern: RegExp): readonly string[] => [...page.matchAll(pattern)].map(([, found]) => found!);
const ids = all(/ id="([^"]+)"/g);

test('each rule is drawn once', () => {
  const drawn = all(/<article id="rule-([^"]+)"/g);
  expect([...drawn].sort()).toEqual(Object.keys(theParser().getGAstProductions()).sort());
  expect(all(/(<svg )/g)).toHaveLength(drawn.length);
});

test('each word of the language stands in a diagram', () => {
  const shown = new Set(all(/<g class="word">.*?<text[^>]*>([^<]+)<\/text>/g));
  expect(keywords.filter(word => !shown.has(word))).toEqual([]);
});

test('no link leads to what is not there, and no id is there twice', () => {
  expect(all(/href="#([^"]+)"/g).filter(target => !ids.includes(target))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('nothing comes from elsewhere, and nothing runs', () => {
  expect(all(/(https?:|<script|@import|url\(| on[a-z]+=| src=)/g)).toEqual([]);
});
