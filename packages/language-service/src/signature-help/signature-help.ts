// The shape of the line that is being written, with the part that comes next.
import { type GrammarFrame, type SourceToken, wordEntry } from '@funnel/language';
import { cursorIn } from '../completion/cursor.ts';
import { beginsLine, type Reading, readUpTo } from '../completion/reading.ts';
import type { Snapshot } from '../snapshot.ts';
import { partsOfRule, type ShapePart } from './shape.ts';

export interface SignaturePart {
  /** Where it stands in the label. */
  readonly start: number;
  readonly end: number;
}

export interface SignatureHelp {
  /** `add <points> per <activity> [where <test>] …`. */
  readonly label: string;
  readonly parts: readonly SignaturePart[];
  /** Which of the parts comes next; null where none of them does. */
  readonly active: number | null;
  /** What the line is for, Markdown; empty where nothing is said of it. */
  readonly doc: string;
}

/** Null outside of a line that has begun. */
export function signatureHelp(snapshot: Snapshot, path: string, offset: number): SignatureHelp | null {
  const text = snapshot.files.get(path)?.text;
  const cursor = text === undefined ? null : cursorIn(text, offset);
  if (text === undefined || cursor === null || cursor.startsLine) return null;
  const reading = readUpTo(cursor, text);
  const { state, tokens } = reading;
  const going = state.ahead.filter(way => !beginsLine(state, way));
  const line = going.map(({ frame }) => lineFrame(frame)).find(frame => frame !== null);
  if (!line) return null;
  const begun = tokens.slice(line.from);
  const rules = new Set<string>();
  for (const { frame } of going) for (const rule of rulesUpTo(frame, line)) rules.add(rule);
  const places = writtenPlaces(reading, line.from);
  const parts = partsOfRule(line.rule, { places, rules });
  const next = new Set(going.flatMap(({ frame, place }) => [place, ...rulesUpTo(frame, line)]));
  const after = lastWritten(parts, places);
  const active = parts.findIndex((part, index) => index > after && part.places.some(place => next.has(place)));
  const fallback = parts.findIndex(part => part.places.some(place => next.has(place)));
  return { ...laidOut(parts), active: active >= 0 ? active : fallback >= 0 ? fallback : null, doc: docOf(begun) };
}

/** The outermost rule that is one line or one head, which shows the whole of it. */
function lineFrame(frame: GrammarFrame): GrammarFrame | null {
  const all: GrammarFrame[] = [];
  for (let at: GrammarFrame | null = frame; at !== null; at = at.parent) all.unshift(at);
  const line = all.findLastIndex(({ rule }) => /Line$/.test(rule) && !/^(?:clockLine|targetLine|planLine)$/.test(rule));
  const inBlock = all[line + 1];
  if (line >= 0 && inBlock !== undefined) return inBlock.rule === 'fieldLine' ? (all[line + 2] ?? inBlock) : inBlock;
  if (line >= 0) return all[line]!;
  return all.find(({ rule }) => /Head$/.test(rule)) ?? null;
}

function rulesUpTo(frame: GrammarFrame, line: GrammarFrame): readonly string[] {
  const rules: string[] = [];
  for (let at: GrammarFrame | null = frame; at !== null && at !== line; at = at.parent) rules.push(at.rule);
  return rules;
}

/** The places that the tokens of the line have taken. */
function writtenPlaces({ before, tokens }: Reading, from: number): ReadonlySet<string> {
  const found = new Set<string>();
  tokens.slice(from).forEach(({ kind, text }, index) => {
    const isName = kind === 'name' || kind === 'keyword';
    for (const { kind: wanted, place, word } of before[from + index]!.ahead)
      if (word === null ? wanted === kind || (wanted === 'name' && isName) : word === text) found.add(place);
  });
  return found;
}

function docOf([first, second, third]: readonly SourceToken[]): string {
  const words = [first, second, third].map(token => token?.text ?? '');
  const phrases = [words.join(' '), words.slice(0, 2).join(' '), words[0]!];
  for (const phrase of phrases) {
    const entry = wordEntry(phrase.trim(), 'line') ?? wordEntry(phrase.trim(), 'construct');
    if (entry !== undefined) return `${entry.summary}. ${entry.doc}`;
  }
  return '';
}

function lastWritten(parts: readonly ShapePart[], places: ReadonlySet<string>): number {
  return parts.findLastIndex(part => part.places.some(place => places.has(place)));
}

function laidOut(parts: readonly ShapePart[]): { readonly label: string; readonly parts: readonly SignaturePart[] } {
  let label = '';
  const spans = parts.map(({ before, behind, text }) => {
    const start = label.length + (label === '' ? 0 : 1) + before.length;
    label += `${label === '' ? '' : ' '}${before}${text}${behind}`;
    return { start, end: start + text.length };
  });
  return { label, parts: spans };
}
