// Names of the program as offers.
import type { Snapshot } from '../snapshot.ts';
import { occurrencesOf, symbolsOf } from '../symbols/occurrences.ts';
import type { ProgramSymbol } from '../symbols/symbol.ts';
import type { Offer } from './item.ts';
import type { NameChoice } from './spot.ts';
import { yamlText } from './written.ts';

/** The line that declares a symbol, without its block; null where nothing does. */
export function declaredLine(snapshot: Snapshot, key: string): string | null {
  const at = occurrencesOf(snapshot, key).find(({ role }) => role === 'declaration');
  const text = at === undefined ? undefined : snapshot.files.get(at.path)?.text;
  if (at === undefined || text === undefined) return null;
  const start = text.lastIndexOf('\n', at.span.start - 1) + 1;
  return /[^\n]*/
    .exec(text.slice(start))![0]
    .replace(/\s*\{\s*$/, '')
    .trim();
}

/** `verdict` of `activity/verdict`: how keys of what is within begin. */
const nameIn = (key: string): string => key.slice(key.indexOf('/') + 1);

function isWithin(symbol: ProgramSymbol, { of }: NameChoice): boolean {
  if (of === null) return true;
  if (symbol.kind === 'member') return symbol.key.startsWith(`member/${of}/`);
  return symbol.key.startsWith(`${symbol.kind}/${nameIn(of)}.`);
}

/** The symbols of a choice, in the order in which they are declared. */
export function chosen(snapshot: Snapshot, choice: NameChoice): readonly ProgramSymbol[] {
  return [...symbolsOf(snapshot).values()].filter(
    symbol => choice.kinds.includes(symbol.kind) && isWithin(symbol, choice),
  );
}

/** How a symbol is called where everything of its kind can stand. */
const calledIn = ({ of }: NameChoice, symbol: ProgramSymbol): string =>
  symbol.kind === 'property' && of === null ? nameIn(symbol.key) : symbol.name;

export function nameOffers(snapshot: Snapshot, choices: readonly NameChoice[]): readonly Offer[] {
  return choices.flatMap(choice =>
    chosen(snapshot, choice).map(symbol => {
      const label = `${choice.before}${calledIn(choice, symbol)}`;
      const doc = declaredLine(snapshot, symbol.key);
      return { label, kind: 'name' as const, text: yamlText(label), detail: symbol.kind, doc, of: symbol.kind };
    }),
  );
}
