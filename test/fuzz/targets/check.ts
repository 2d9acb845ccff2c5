// Checking: a value for every text, the same in any order of files, with places and words that hold. An input is the files of a
// program one after the other.
import { type CheckResult, check as checkFiles, parseFile, renderDiagnostics } from '@funnel/language';
import type { Chance } from '../../random/chance.ts';
import { reader } from '../../random/corpus.ts';
import { randomSource, randomWholeSource } from '../inputs/source.ts';
import { firstOf, partsOf, SEPARATOR, type Target } from '../target.ts';
import { misreported } from './spans.ts';

function make(chance: Chance): string {
  const first = chance.percent(75) ? randomWholeSource(chance) : randomSource(chance);
  return chance.percent(85) ? first : `${first}${SEPARATOR}${randomSource(chance)}`;
}

const told = ({ diagnostics }: CheckResult): string => JSON.stringify(diagnostics);

function* judgements(input: string): Generator<string | null> {
  const files = partsOf(input).map((text, index) => parseFile(`${index}.funnel`, text));
  const result = checkFiles(files, reader);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  yield misreported(result.diagnostics, texts);
  if (files.length > 1)
    yield told(checkFiles(files.toReversed(), reader)) === told(result) ? null : 'the order of files matters';
  const words = renderDiagnostics(result.diagnostics, texts, { color: false, width: 100 });
  yield words.includes('undefined') && !input.includes('undefined') ? 'a message says undefined' : null;
  yield words.includes('[object') ? 'a message says [object' : null;
}

export const check: Target = { make, judge: input => firstOf(judgements(input)) };
