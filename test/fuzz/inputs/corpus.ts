// What fuzzing begins with: every source text of the project, and the single declarations in them.
import { parseFile } from '@funnel/language';
import { sourceTexts } from '../../corpus/texts.ts';

/** Larger texts are only used in parts, so that many cases fit into a minute. */
const MOST = 6000;

export interface Corpus {
  readonly texts: readonly string[];
  readonly declarations: readonly string[];
}

let made: Corpus | null = null;

/** Read once. */
export function corpus(): Corpus {
  if (made !== null) return made;
  const whole = sourceTexts().map(({ text }) => text);
  const declarations = whole.flatMap(text =>
    parseFile('', text).declarations.map(({ start, end }) => text.slice(start, end)),
  );
  made = { texts: whole.filter(text => text.length <= MOST), declarations };
  return made;
}
