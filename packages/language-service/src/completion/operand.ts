// What stands on the left of the test that the cursor is in, found by the tokens: the rest of the line may not be there yet.
import type { FieldNode, GrammarFrame, SourceToken } from '@funnel/language';
import { type NamedKind, namedAs, propertyOf } from '../names/named.ts';
import type { Snapshot } from '../snapshot.ts';

/** Its type, and the fact of the data that it is. */
export type Operand =
  | { readonly kind: 'field'; readonly field: FieldNode; readonly fact: string }
  /** `domain of email`. */
  | { readonly kind: 'domain'; readonly fact: string }
  | { readonly kind: 'number' | 'stage' | 'persona' | 'segment' | 'condition' }
  | { readonly kind: 'grade'; readonly grade: string };

/** Where a name is looked up: in a `where`, that of an activity. */
export interface Place {
  readonly snapshot: Snapshot;
  readonly tokens: readonly SourceToken[];
  /** The activity of the `where` around; null over the lead. */
  readonly activity: string | null;
}

const ends = { comparisonTail: 'comparison', filterTail: 'filter' } as const;

/** The left side of the innermost test whose right side is being written; null where there is none, undefined where it is not known. */
export function leftOperand(place: Place, frame: GrammarFrame): Operand | null | undefined {
  for (let inner: GrammarFrame | null = frame; inner !== null; inner = inner.parent) {
    const outer = ends[inner.rule as keyof typeof ends];
    if (outer !== undefined && inner.parent?.rule === outer)
      return operandOf(place, place.tokens.slice(inner.parent.from, inner.from));
    // Parentheses and calls begin something new.
    if (inner.rule === 'condition' || inner.rule === 'anyFilter' || inner.rule === 'event' || inner.rule === 'picked')
      return null;
  }
  return null;
}

const numeric = new Set(['count', 'sum', 'days', 'entries', 'lowest', 'highest', '-', '(']);

/** The operand that tokens make up; undefined where it is not known. */
export function operandOf(place: Place, tokens: readonly SourceToken[]): Operand | undefined {
  const [first, second, third, fourth] = tokens.map(({ text }) => text);
  if (first === undefined) return undefined;
  if (tokens.length === 1) return tokens[0]!.kind === 'number' ? { kind: 'number' } : nameOperand(place, first);
  if (second === 'of' && third === 'lead' && tokens.length === 3) return fieldOperand(place, first);
  if (first === 'domain') return third === undefined ? undefined : { kind: 'domain', fact: third };
  if (first === 'last' && second !== undefined) {
    const activity = fourth === '(' ? tokens[4]?.text : fourth;
    return activity === undefined ? undefined : propertyOperand(place, activity, second);
  }
  const counts = numeric.has(first) || tokens[0]!.kind === 'number' || tokens.some(({ text }) => /^[-+*]$/.test(text));
  return counts ? { kind: 'number' } : undefined;
}

const byKind: { readonly [K in NamedKind]?: (name: string) => Operand } = {
  param: () => ({ kind: 'number' }),
  score: () => ({ kind: 'number' }),
  grade: name => ({ kind: 'grade', grade: name }),
  gate: () => ({ kind: 'condition' }),
};

const ownWords: Readonly<Record<string, Operand>> = {
  persona: { kind: 'persona' },
  segment: { kind: 'segment' },
  stage: { kind: 'stage' },
};

function nameOperand(place: Place, name: string): Operand | undefined {
  const { activity, snapshot } = place;
  if (activity !== null) {
    const property = propertyOperand(place, activity, name);
    if (property !== undefined) return property;
    return namedAs(snapshot, name, 'param') === undefined ? undefined : { kind: 'number' };
  }
  const own = Object.hasOwn(ownWords, name) ? ownWords[name] : undefined;
  if (own !== undefined) return own;
  const found = namedAs(snapshot, name, 'param', 'score', 'grade', 'gate');
  return fieldOperand(place, name) ?? (found === undefined ? undefined : byKind[found.kind]?.(name));
}

function fieldOperand({ snapshot }: Place, name: string): Operand | undefined {
  const field = namedAs(snapshot, name, 'field')?.field;
  return field ? { kind: 'field', field, fact: name } : undefined;
}

function propertyOperand({ snapshot }: Place, activity: string, name: string): Operand | undefined {
  const field = propertyOf(snapshot, activity, name)?.field;
  return field ? { kind: 'field', field, fact: `${activity}.${name}` } : undefined;
}
