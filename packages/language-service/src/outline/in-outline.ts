// The entries of a declaration: one handler a kind.
import type {
  Declaration,
  DeclarationKind,
  DeclarationOf,
  FieldNode,
  Name,
  ParsedDeclaration,
  ParsedFile,
  RuleNode,
  Span,
  TextToken,
} from '@funnel/language';
import type { SymbolKind } from '../symbols/symbol.ts';
import type { OutlineEntry, OutlineKind } from './outline.ts';

/** Reads the text of a declaration, and tells its places in the file. */
interface Source {
  readonly textOf: (span: Span) => string;
  readonly at: (span: Span) => Span;
}

type Entry = Omit<OutlineEntry, 'kind' | 'span'>;
type Handlers = {
  readonly [K in DeclarationKind]: (source: Source, node: DeclarationOf<K>) => Entry & { kind?: OutlineKind };
};

const none: readonly OutlineEntry[] = [];

const handlers: Handlers = {
  funnel: named,
  lead: (source, { keyword, fields }) =>
    word(
      source,
      keyword,
      fields.map(each => field(source, 'field', each)),
    ),
  activity: (source, node) =>
    named(
      source,
      node,
      node.properties.map(each => field(source, 'property', each)),
    ),
  list: named,
  param: named,
  segment: (source, node) => ({ ...named(source, node), kind: node.construct }),
  exclude: (source, { keyword, label, when }) => ({
    name: label?.value || source.textOf(keyword),
    detail: label === null ? '' : source.textOf(when.span),
    selection: source.at(label?.span ?? keyword),
    children: none,
  }),
  score: (source, node) => named(source, node, inScore(source, node)),
  grade: (source, node) =>
    named(
      source,
      node,
      node.bands.map(band => part(source, 'band', band)),
    ),
  gate: (source, node) =>
    named(
      source,
      node,
      node.lines.map(each => (each.kind === 'ask' ? part(source, 'ask', each) : line(source, 'line', each.span))),
    ),
  lifecycle: (source, { keyword, lines }) =>
    word(
      source,
      keyword,
      lines.map(each => (each.kind === 'stage' ? part(source, 'stage', each) : line(source, 'move', each.span))),
    ),
  calendar: named,
  sla: (source, node) =>
    named(
      source,
      node,
      node.lines.map(each => line(source, 'line', each.span)),
    ),
  team: named,
  route: (source, node) =>
    named(
      source,
      node,
      node.arms.map(each => line(source, 'line', each.span)),
    ),
  content: (source, { keyword, lines }) =>
    word(
      source,
      keyword,
      lines.map(each =>
        each.kind === 'step'
          ? part(source, 'step', each)
          : titled(source, 'offer', each.title, each.span, each.step.text),
      ),
    ),
  handoff: named,
  measure: named,
  target: named,
};

/** None for what nothing could be made of. */
export function inOutline(file: ParsedFile, { node, start }: ParsedDeclaration): readonly OutlineEntry[] {
  if (node === null) return none;
  const at = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  const source: Source = { at, textOf: span => file.text.slice(start + span.start, start + span.end) };
  const { kind = kindOf(node), ...entry } = dispatch(source, node);
  return [{ ...entry, kind, span: at(node.span) }];
}

const kindOf = ({ kind }: Declaration): OutlineKind => kind;

function dispatch<K extends DeclarationKind>(source: Source, node: DeclarationOf<K>) {
  return (handlers[node.kind as K] as unknown as Handlers[K])(source, node);
}

interface Named {
  readonly name: Name | null;
  readonly keyword: Span;
  readonly label?: TextToken | null;
}

/** One without a name, half written, goes by its first word. */
function named(source: Source, node: Named, children: readonly OutlineEntry[] = none): Entry {
  const written = node.name === null || node.name.text === '' ? null : node.name;
  return {
    name: written?.text ?? source.textOf(node.keyword),
    detail: node.label?.value ?? '',
    selection: source.at(written?.span ?? node.keyword),
    children,
  };
}

const word = (source: Source, keyword: Span, children: readonly OutlineEntry[]): Entry => ({
  name: source.textOf(keyword),
  detail: '',
  selection: source.at(keyword),
  children,
});

function field(source: Source, kind: SymbolKind, { name, label, type, span }: FieldNode): OutlineEntry {
  const words = type === null ? '' : source.textOf(type.span).replace(/\s+/g, ' ');
  const detail = [label?.value ?? '', words].filter(text => text !== '').join(' · ');
  return {
    kind,
    name: name.text || words,
    detail,
    span: source.at(span),
    selection: source.at(name.span),
    children: none,
  };
}

interface Part {
  readonly name: Name;
  readonly label: TextToken | null;
  readonly span: Span;
}

function part(source: Source, kind: SymbolKind, { name, label, span }: Part): OutlineEntry {
  const selection = source.at(name.span);
  return {
    kind,
    name: name.text || kind,
    detail: label?.value ?? '',
    span: source.at(span),
    selection,
    children: none,
  };
}

function titled(
  source: Source,
  kind: SymbolKind,
  title: TextToken,
  span: Span,
  detail: string,
  children: readonly OutlineEntry[] = none,
): OutlineEntry {
  return { kind, name: title.value || kind, detail, span: source.at(span), selection: source.at(title.span), children };
}

const LONGEST = 80;

/** A line without a name of its own: its words, on one line. */
function line(source: Source, kind: OutlineKind, span: Span, detail = ''): OutlineEntry {
  const words = source.textOf(span).replace(/\s+/g, ' ').trim();
  const name = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
  return { kind, name: name || kind, detail, span: source.at(span), selection: source.at(span), children: none };
}

function inScore(source: Source, { lines }: DeclarationOf<'score'>): readonly OutlineEntry[] {
  const rule = ({ span }: RuleNode): OutlineEntry => line(source, 'rule', span);
  return lines.flatMap(each => {
    if (each.kind === 'rule') return [rule(each)];
    return each.kind === 'group'
      ? [titled(source, 'rule_group', each.label, each.span, '', each.rules.map(rule))]
      : [line(source, 'line', each.span)];
  });
}
