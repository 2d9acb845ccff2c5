// What can be written at the cursor: words that the grammar allows there, names and values that fit by their type. Texts are half written most of
// the time, so all of it goes by the tokens before the cursor.
import type { Ahead } from '@funnel/language';
import type { Sample } from '../sample/sample.ts';
import type { Snapshot } from '../snapshot.ts';
import { type Cursor, cursorIn } from './cursor.ts';
import type { CompletionItem, Offer, OfferGroup } from './item.ts';
import { namesFor } from './names.ts';
import { wordsFor } from './phrases.ts';
import { beginsLine, readUpTo } from './reading.ts';
import { senseOf } from './sense.ts';
import { textsFor } from './texts.ts';

export interface CompletionOptions {
  /** The leads of the program's data; none unless given. */
  readonly sample?: Sample | null;
  /** Whether whole lines and declarations may be offered; true unless given. */
  readonly snippets?: boolean;
}

/** Values in quotes are offered without their quotes being asked for, behind everything else. */
const UNASKED = 4;

/** Items in their order; none for a path that the program does not have, or inside a comment. */
export function completions(
  snapshot: Snapshot,
  path: string,
  offset: number,
  { sample = null, snippets = true }: CompletionOptions = {},
): readonly CompletionItem[] {
  const text = snapshot.files.get(path)?.text;
  const cursor = text === undefined ? null : cursorIn(text, offset);
  if (text === undefined || cursor === null) return [];
  const { state, tokens } = readUpTo(cursor, text);
  const opensBlock = tokens.at(-1)?.text === '{';
  const hasLines = cursor.startsLine || opensBlock;
  const ways = state.ahead.filter(way => hasLines || !beginsLine(state, way));
  const around = (way: Ahead) => ({ snapshot, sample, tokens, way, isText: cursor.isText });
  const groups: OfferGroup[] = [];
  for (const way of distinct(ways)) {
    if (way.kind === 'text') groups.push({ rank: cursor.isText ? 0 : UNASKED, offers: textsFor(around(way)) });
    if (way.kind === 'name' && !cursor.isText) groups.push(...namesFor(around(way)));
  }
  if (!cursor.isText) {
    const allows = senseOf(snapshot, tokens);
    groups.push(...wordsFor({ ...state, ahead: ways }, { snippets: snippets && hasLines && cursor.endsLine, allows }));
  }
  return itemsOf(groups, cursor);
}

/** One way of each place: several ways to the same one offer the same. */
function distinct(ways: readonly Ahead[]): readonly Ahead[] {
  const seen = new Set<string>();
  return ways.filter(way => !seen.has(way.place) && seen.add(way.place) !== undefined);
}

function itemsOf(groups: readonly OfferGroup[], { replaced }: Cursor): readonly CompletionItem[] {
  const seen = new Set<string>();
  const sorted = [...groups].sort((a, b) => a.rank - b.rank).flatMap(({ offers }) => offers);
  const isNew = ({ kind, label, text }: Offer): boolean => {
    // A value that may be written in quotes and without is offered once.
    const key = JSON.stringify([label, kind === 'member' || kind === 'value' ? kind : (text ?? label)]);
    return !seen.has(key) && seen.add(key) !== undefined;
  };
  return sorted
    .filter(isNew)
    .map(({ about = null, detail = null, isSnippet = false, kind, label, text = label }, rank) => ({
      label,
      kind,
      detail,
      about,
      rank,
      edit: { span: replaced, text },
      isSnippet,
    }));
}
