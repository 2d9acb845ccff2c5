// Whether a new name can be seen to confuse nothing, without looking at the program that would come of it. It says no where it cannot tell.
import { keywords, type Program } from '@funnel/language';
import { checkSnapshot, type Snapshot } from '../snapshot.ts';
import { lettersOf, mentionsIn } from '../symbols/in-file.ts';
import { mentionedKey } from '../symbols/meaning.ts';
import type { Mention } from '../symbols/mention.ts';
import { symbolsOf } from '../symbols/occurrences.ts';
import type { ProgramSymbol, SymbolKind } from '../symbols/symbol.ts';

const words: ReadonlySet<string> = new Set(keywords);

/** What stands where a value is: looked for behind everything that `FIRST` holds. */
const SHARED: ReadonlySet<SymbolKind> = new Set<SymbolKind>(['field', 'param', 'score', 'grade', 'gate']);
/** What is looked for first: on the right of a comparison what the left side can be, in a `where` the properties of the activity. */
const FIRST: ReadonlySet<SymbolKind> = new Set<SymbolKind>([
  'member',
  'band',
  'persona',
  'segment',
  'stage',
  'property',
]);

const kindOf = (key: string): SymbolKind => key.slice(0, key.indexOf('/')) as SymbolKind;

/** Is nothing of the program that goes by this name, or asks for it in vain, mistaken for the symbol once that is called so, nor the symbol for it? */
export function isApart(snapshot: Snapshot, symbol: ProgramSymbol, name: string): boolean {
  const letters = lettersOf(name);
  if (words.has(letters)) return false;
  const { program } = checkSnapshot(snapshot);
  const symbols = symbolsOf(snapshot);
  const mentions = (text: string): readonly Mention[] =>
    program.files.flatMap(file =>
      (mentionsIn(file).byLetters.get(lettersOf(text)) ?? []).map(({ mention }) => mention),
    );
  const others = mentions(name);
  if (others.length === 0) return true;
  const kinds = new Set(others.flatMap(other => mentionedKey(program, other, symbols) ?? []).map(kindOf));
  const isListed = (mention: Mention): boolean => mention.way === 'means' && mention.left !== null;
  // A list behind `includes` is told of before what its name else means.
  if (symbol.kind === 'list' && others.some(isListed)) return false;
  // Members are the same whatever the case of their letters, and what is of one kind may be one thing.
  if (kinds.has(symbol.kind)) return false;
  const own = mentions(symbol.name).filter(mention => mentionedKey(program, mention, symbols) === symbol.key);
  return (
    others.every(other => staysItself(program, other, symbol.kind)) &&
    own.every(each => staysOurs(each, symbol.kind, kinds))
  );
}

/** Whether a mention of the new name means what it means now, once something of this kind is called so too. */
function staysItself(program: Program, mention: Mention, kind: SymbolKind): boolean {
  if (mention.way === 'declares') return true;
  if (mention.way === 'names') return !mention.keys.some(key => kindOf(key) === kind);
  const now = program.meanings.get(mention.expression)?.kind;
  if (now === undefined) return false;
  if (SHARED.has(kind)) return now !== 'segments' && now !== 'stages' && !SHARED.has(now);
  return !FIRST.has(kind) || !SHARED.has(now as SymbolKind) || (mention.left === null && kind !== 'property');
}

/** Whether a mention of the symbol still means it under a name that things of these kinds have too. */
function staysOurs(mention: Mention, kind: SymbolKind, kinds: ReadonlySet<SymbolKind>): boolean {
  if (mention.way === 'declares') return true;
  if (mention.way === 'names') return !mention.keys.some(key => kinds.has(kindOf(key)));
  if (FIRST.has(kind)) return mention.left === null || !kinds.has('list');
  if (mention.left === null) return kind !== 'param' || !kinds.has('property');
  return !kinds.has('list') && ![...FIRST].some(each => kinds.has(each));
}
