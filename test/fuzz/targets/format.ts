// Formatting: nothing said otherwise, nothing changed the second time, what has errors as it was.
import { format as formatText, parseFile, type SourceToken, tokenise } from '@funnel/language';
import { randomSource } from '../inputs/source.ts';
import { firstOf, type Target } from '../target.ts';

/** A unit of time is written so that it agrees with its number. */
const inSingular = (word: string): string => word.replace(/^(minute|hour|day|week)s$/, '$1');

/** The words of a text; in any order where hurdles may have changed places. */
function wordsOf(text: string, wanted: (token: SourceToken) => boolean): string {
  const tokens = tokenise(text);
  const words = tokens.filter(wanted).map(token => inSingular(token.text.trimEnd()));
  // Asked of the tokens: in `9gate` the word stands for itself as well.
  return (tokens.some(token => token.text === 'gate') ? words.sort() : words).join('\n');
}

const isRemark = ({ kind }: SourceToken): boolean => kind === 'comment' || kind === 'doc';

/** How many declarations can be read. */
const readable = (text: string): number => parseFile('', text).declarations.filter(({ node }) => node !== null).length;

function* judgements(text: string): Generator<string | null> {
  const once = formatText(text);
  if (once.kind === 'refused') {
    yield once.left.length === 0 ? 'refuses a text without errors' : null;
    return;
  }
  const again = formatText(once.text);
  yield again.kind === 'refused' ? 'refuses what it wrote' : null;
  yield again.kind === 'formatted' && again.text !== once.text ? 'changes what it wrote' : null;
  yield wordsOf(text, token => !isRemark(token)) === wordsOf(once.text, token => !isRemark(token))
    ? null
    : 'changes words';
  yield wordsOf(text, isRemark) === wordsOf(once.text, isRemark) ? null : 'changes comments';
  const lost = once.left.find(({ start, end }) => !once.text.includes(text.slice(start, end).trimEnd()));
  yield lost === undefined ? null : 'changes what has errors';
  yield readable(once.text) === readable(text) ? null : 'changes how much can be read';
}

export const format: Target = { make: randomSource, judge: text => firstOf(judgements(text)) };
