// Lines of gates and rules of scores, as tests call them.
import { type Declaration, type Placed, rulesOf, type Span, tokenise } from '@funnel/language';
import { mentionsOf } from '../in-declarations.ts';
import { keyOf, keyWithin } from '../keys.ts';
import { mentionedKey } from '../meaning.ts';
import type { SymbolKind } from '../symbol.ts';
import { type Finder, note, spanOf } from './finder.ts';
import { textOf } from './nodes.ts';

/** A gate, and those it may use in its place. */
function gatesShown({ program }: Finder, name: string): readonly Placed[] {
  const shown = new Map<string, Placed>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const gate = program.gates.get(next);
    if (gate === undefined || shown.has(next)) continue;
    shown.set(next, gate as Placed);
    waiting.push(...gate.node.lines.flatMap(line => (line.kind === 'use' ? [line.gate.text] : [])));
  }
  return [...shown.values()];
}

/** What a part of a declaration names, with places relative to the declaration. */
function namedIn({ program, symbols }: Finder, node: Declaration, within: Span) {
  return mentionsOf(node).flatMap(mention => {
    if (mention.span.start < within.start || mention.span.end > within.end) return [];
    const key = mentionedKey(program, mention, symbols);
    const symbol = symbols.get(key ?? '');
    return symbol === undefined ? [] : [{ symbol, span: mention.span }];
  });
}

/** A hurdle goes by the one score, field or gate that it asks; a second one of a name has its number behind it. */
export function noteLine(finder: Finder, gate: string, node: unknown): void {
  const id = /^(\w+)(?: \d+)?$/.exec(textOf(node) ?? '');
  const name = id?.[1];
  if (name === undefined) return;
  const shown = gatesShown(finder, gate);
  const asks = shown.flatMap(({ node: of }) => ('name' in of && of.name ? [keyWithin('ask', of.name.text, name)] : []));
  const used = shown.flatMap(({ node: of }) => namedIn(finder, of, of.span));
  const keys = used.flatMap(({ symbol }) => (symbol.name === name && symbol.kind !== 'member' ? [symbol.key] : []));
  note(finder, node, [...asks, ...keys], { from: 0, length: name.length });
}

/** `fit.persona.1a2b3c`: the score, what the rule is known by, and a digest of what it rewards. */
const RULE_ID = /^(\w+)\.(\w+)\.[0-9a-f]{6}(?:\.\d+)?$/;

/** What a rule of a score can be known by. */
const STEMS: readonly SymbolKind[] = [
  'activity',
  'field',
  'property',
  'score',
  'grade',
  'gate',
  'persona',
  'segment',
  'param',
];

/** A rule by its id: the score, and the first name in the rules of the score that it could be known by. */
function noteRuleId(finder: Finder, score: string, at: Placed, node: unknown): boolean {
  const id = textOf(node) ?? '';
  const match = RULE_ID.exec(id);
  if (match === null || match[1] !== score) return false;
  const span = spanOf(finder.file, node);
  if (span !== null) finder.ids.push({ id, span });
  const stem = match[2]!;
  note(finder, node, [keyOf('score', score)], { from: 0, length: score.length });
  const known = namedIn(finder, at.node, at.node.span).filter(
    ({ symbol: { kind, name } }) => name === stem && STEMS.includes(kind),
  );
  note(
    finder,
    node,
    known.map(({ symbol }) => symbol.key),
    { from: score.length + 1, length: stem.length },
  );
  return true;
}

/** A rule of a score, by its id or its text. */
export function noteRule(finder: Finder, score: string, node: unknown): void {
  const at = finder.program.scores.get(score);
  const written = textOf(node);
  if (at === undefined || written === null || noteRuleId(finder, score, at as Placed, node)) return;
  const tokens = tokenise(written).map(({ text }) => text);
  for (const rule of rulesOf(at.node)) {
    const source = at.file.text.slice(at.parsed.start + rule.span.start, at.parsed.start + rule.span.end);
    const own = tokenise(source).filter(({ kind }) => kind !== 'comment' && kind !== 'doc');
    if (own.length !== tokens.length || own.some(({ text }, index) => text !== tokens[index])) continue;
    const places = tokenise(written);
    for (const { symbol, span } of namedIn(finder, at.node, rule.span)) {
      const index = own.findIndex(({ start }) => start === span.start - rule.span.start);
      const place = places[index];
      if (place !== undefined) note(finder, node, [symbol.key], { from: place.start, length: place.end - place.start });
    }
    return;
  }
}
