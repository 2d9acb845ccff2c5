// What is told about the place where the pointer rests: a name, a word, a value, a duration.
import type { SourceToken, Span } from '@funnel/language';
import { asOfWords } from '../sample/as-of-words.ts';
import type { Outcomes } from '../sample/outcomes.ts';
import type { Sample } from '../sample/sample.ts';
import type { Snapshot } from '../snapshot.ts';
import { symbolAt } from '../symbols/occurrences.ts';
import { tokensAround } from '../tokens-of.ts';
import { conditionMarkdown } from './condition-markdown.ts';
import { fadingAt, fadingMarkdown } from './left-of-points.ts';
import { nameMarkdown, type Told } from './name-markdown.ts';
import { phraseAt } from './phrase-at.ts';
import { textMarkdown } from './text-markdown.ts';
import { wordMarkdown } from './word-markdown.ts';

export interface Hover {
  /** In offsets of the file. */
  readonly span: Span;
  readonly markdown: string;
}

export interface HoverOptions {
  readonly sample?: Sample | null;
  readonly outcomes?: Outcomes | null;
}

/** Null where there is nothing to tell. */
export function hover(
  snapshot: Snapshot,
  path: string,
  offset: number,
  { outcomes = null, sample = null }: HoverOptions = {},
): Hover | null {
  const file = snapshot.files.get(path);
  if (file === undefined) return null;
  const tokens = tokensAround(file, offset).filter(({ kind }) => kind !== 'comment' && kind !== 'doc');
  const index = indexAt(tokens, offset);
  const token = tokens[index];
  if (token === undefined) return null;
  const told: Told = { snapshot, sample, outcomes };
  const found =
    ofName(told, path, offset) ??
    ofFading(told, path, token) ??
    ofText(told, path, token) ??
    ofWord(told, path, tokens, index);
  return found === null ? null : { ...found, markdown: withSample(found.markdown, sample) };
}

/** Where something is told of the sample, which sample that is. */
function withSample(markdown: string, sample: Sample | null): string {
  const tells = sample !== null && / sample (?:leads|activities)\b/.test(markdown);
  return tells ? `${markdown}\n\n*${asOfWords(sample)}*` : markdown;
}

/** The token that holds the offset, or that ends at it. */
function indexAt(tokens: readonly SourceToken[], offset: number): number {
  const inside = tokens.findIndex(({ start, end }) => start <= offset && offset < end);
  return inside >= 0 ? inside : tokens.findIndex(({ end }) => end === offset);
}

function ofName(told: Told, path: string, offset: number): Hover | null {
  const found = symbolAt(told.snapshot, path, offset);
  return found === null ? null : { span: found.span, markdown: nameMarkdown(told, found.symbol) };
}

function ofFading({ snapshot }: Told, path: string, { kind, start }: SourceToken): Hover | null {
  if (kind !== 'number' && kind !== 'keyword') return null;
  const parsed = snapshot.files.get(path)?.declarations.find(each => each.start <= start && start < each.end);
  const fading = parsed?.node ? fadingAt(parsed.node, start - parsed.start) : null;
  const markdown = fading === null ? null : fadingMarkdown(fading);
  if (parsed === undefined || fading === null || markdown === null) return null;
  const { span } = fading.over;
  return { span: { start: parsed.start + span.start, end: parsed.start + span.end }, markdown };
}

function ofText(told: Told, path: string, token: SourceToken): Hover | null {
  const markdown = token.kind === 'text' ? textMarkdown(told, path, token) : null;
  return markdown === null ? null : { span: { start: token.start, end: token.end }, markdown };
}

function ofWord(told: Told, path: string, tokens: readonly SourceToken[], index: number): Hover | null {
  const { kind } = tokens[index]!;
  if (kind !== 'keyword' && kind !== 'sign') return null;
  const found = phraseAt(told.snapshot.files.get(path)!.text, tokens, index);
  if (found === null) return null;
  const share = conditionMarkdown(told, path, found.span);
  const markdown = wordMarkdown(found.phrase, found.table);
  return { span: found.span, markdown: share === null ? markdown : `${share}\n\n${markdown}` };
}
