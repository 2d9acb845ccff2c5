// What a declaration is called outside the rules: a column, an event, a stage of the CRM. Where it says nothing else, that is its own name, and a new
// name must not change it; the same holds for what a stage is to reports.
import { type Declaration, isStageRole, type Name, type Span, type TextToken } from '@funnel/language';
import type { Snapshot } from '../snapshot.ts';
import type { Occurrence } from '../symbols/symbol.ts';
import type { TextEdit } from '../text-edit.ts';

/** The parts of something with a name outside; places are relative to the declaration it stands in. */
interface Outside {
  readonly name: Name;
  /** The end of the parts that stand before a `from`. */
  readonly headEnd: number;
  readonly from: TextToken | null;
  /** Of a stage what `as` says; undefined for anything else. */
  readonly role?: Name | null;
}

/** What is to be written or taken away behind a declared name, so that outside names stay as they are. */
export function keepOutsideNames(snapshot: Snapshot, { path, span }: Occurrence, name: string): readonly TextEdit[] {
  const file = snapshot.files.get(path);
  const parsed = file?.declarations.find(({ start, end }) => start <= span.start && span.end <= end);
  if (file === undefined || parsed?.node == null) return [];
  const found = outside(parsed.node).find(each => parsed.start + each.name.span.start === span.start);
  if (found === undefined) return [];
  const text = file.text.slice(parsed.start);
  return [...column(found, name, text), ...role(found, name, text)].map(edit => ({
    span: { start: parsed.start + edit.span.start, end: parsed.start + edit.span.end },
    text: edit.text,
  }));
}

function column({ name, headEnd, from }: Outside, wanted: string, text: string): readonly TextEdit[] {
  if (from === null) return [insert(headEnd, ` from "${name.text}"`)];
  return from.value === wanted ? [withoutPart(text, from.span, 'from')] : [];
}

/** A stage that is called like a role has it without saying so. */
function role({ name, headEnd, from, role: said }: Outside, wanted: string, text: string): readonly TextEdit[] {
  if (said === undefined) return [];
  if (said !== null) return said.text === wanted ? [withoutPart(text, said.span, 'as')] : [];
  return isStageRole(name.text) ? [insert(from === null ? headEnd : from.span.end, ` as ${name.text}`)] : [];
}

const insert = (offset: number, text: string): TextEdit => ({ span: { start: offset, end: offset }, text });

/** Takes a part away with the word before it and the blanks between. */
function withoutPart(text: string, { start, end }: Span, word: string): TextEdit {
  const before = text.slice(0, start).trimEnd();
  const from = before.endsWith(word) ? before.slice(0, -word.length).trimEnd().length : start;
  return { span: { start: from, end }, text: '' };
}

const endOf = (...parts: readonly ({ readonly span: Span } | null)[]): number =>
  Math.max(...parts.map(part => part?.span.end ?? 0));

function outside(node: Declaration): readonly Outside[] {
  if (node.kind === 'lead') return node.fields.map(inHead);
  if (node.kind === 'activity') {
    const { name, by, label, from, properties } = node;
    const own = name === null ? [] : [{ name, from, headEnd: endOf(name, by, label) }];
    return [...own, ...properties.map(inHead)];
  }
  if (node.kind !== 'lifecycle') return [];
  return node.lines.flatMap(line =>
    line.kind === 'stage' ? [{ ...inHead(line), role: line.marks.find(mark => mark.kind === 'as')?.role ?? null }] : [],
  );
}

const inHead = ({ name, label, from }: { name: Name; label: TextToken | null; from: TextToken | null }): Outside => ({
  name,
  from,
  headEnd: endOf(name, label),
});
