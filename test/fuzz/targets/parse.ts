// Parsing: every character is accounted for, places lie in the text, everything can be put into words.
import { diagnosticsJson, parseDiagnostics, parseFile, renderDiagnostics, tokenise } from '@funnel/language';
import { uncovered } from '../../../packages/language/test/properties/covered.ts';
import { randomSource } from '../inputs/source.ts';
import { firstOf, type Target } from '../target.ts';
import { misplaced, misreported } from './spans.ts';

const FILE = 'rules.funnel';

/** Tokens in order, none over another, each as it stands in the text. */
function wrongTokens(text: string): string | null {
  let last = 0;
  for (const { kind, text: image, start, end } of tokenise(text)) {
    if (start < last || end <= start) return `${kind} tokens overlap or are empty`;
    if (text.slice(start, end) !== image) return `a ${kind} token is not what stands there`;
    last = end;
  }
  return null;
}

function* judgements(text: string): Generator<string | null> {
  yield wrongTokens(text);
  const file = parseFile(FILE, text);
  yield misplaced(file);
  const hole = uncovered(file);
  yield hole === null
    ? null
    : `uncovered: ${hole
        .replaceAll(/\d+/g, 'n')
        .replace(/^".*" at/, 'a character at')
        .slice(0, 60)}`;
  const found = parseDiagnostics(file);
  const texts = new Map([[FILE, text]]);
  yield misreported(found, texts);
  yield renderDiagnostics(found, texts, { color: true, width: 80 }).includes('undefined') && !text.includes('undefined')
    ? 'a message says undefined'
    : null;
  JSON.stringify(diagnosticsJson(found, texts));
}

export const parse: Target = { make: randomSource, judge: text => firstOf(judgements(text)) };
