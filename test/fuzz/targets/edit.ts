// Parsing again after edits: the same as parsing anew. An input is the texts one after the other.
import { parseFile } from '@funnel/language';
import type { Chance } from '../../random/chance.ts';
import { mutated } from '../inputs/mutate.ts';
import { randomSource } from '../inputs/source.ts';
import { partsOf, SEPARATOR, type Target } from '../target.ts';

function make(chance: Chance): string {
  const texts = [randomSource(chance)];
  for (let edits = chance.from(1, 5); edits > 0; edits -= 1) {
    const last = texts.at(-1)!;
    const back = texts.length > 1 && chance.percent(20);
    texts.push(back ? texts.at(-2)! : mutated(chance, last));
  }
  return texts.join(SEPARATOR);
}

function judge(input: string): string | null {
  const [first = '', ...later] = partsOf(input);
  let file = parseFile('rules.funnel', first);
  for (const text of later) {
    file = parseFile('rules.funnel', text, file);
    const anew = parseFile('rules.funnel', text);
    if (JSON.stringify(file.declarations) !== JSON.stringify(anew.declarations)) return 'differs from parsing anew';
  }
  return null;
}

export const edit: Target = { make, judge };
