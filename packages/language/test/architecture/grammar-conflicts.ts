// Finds choices of a Chevrotain grammar that its lookahead cannot decide, looking past the end of rules, which Chevrotain does not.
import type { ISerializedGast } from '../../src/syntax/chevrotain.ts';
import { followedBy, pairs, type Sequences, union } from './sequences.ts';

/** A choice and how many tokens it needs. */
export interface Choice {
  readonly rule: string;
  readonly kind: string;
  /** Tokens needed; one more than was looked at where that was not enough. */
  readonly needs: number;
  /** A sequence that fits two of its ways, where one token less is looked at. */
  readonly example: string;
}

/** A serialised production, with the parts that some kinds lack. */
interface Production {
  readonly type: string;
  readonly name?: string;
  readonly definition?: readonly Production[];
  readonly separator?: Production;
}

export interface Grammar {
  readonly rules: readonly ISerializedGast[];
  readonly start: string;
  /** Whether one token may stand for both of two token names. */
  readonly overlap: (a: string, b: string) => boolean;
}

const END = 'EOF';
const none: Sequences = new Set(['']);
const parts = (production: Production): readonly Production[] => production.definition ?? [];
const repeats = (production: Production): boolean => production.type.startsWith('Repetition');
const optional = (production: Production): boolean =>
  ['Option', 'Repetition', 'RepetitionWithSeparator'].includes(production.type);

/** First and follow sets of one length. */
function analyse(rules: ReadonlyMap<string, Production>, start: string, length: number) {
  const first = new Map<string, Sequences>([...rules.keys()].map(name => [name, new Set()]));
  const follow = new Map<string, Sequences>(
    [...rules.keys()].map(name => [name, new Set(name === start ? [END] : [])]),
  );

  const sequence = (items: readonly Production[]): Sequences =>
    items.reduce<Sequences>(
      (before, item) => (before.size === 0 ? before : followedBy(before, firstOf(item), length)),
      none,
    );

  /** What one more round begins with, the separator before it. */
  const again = (production: Production): Sequences => {
    const body = sequence(parts(production));
    return production.separator === undefined ? body : followedBy(firstOf(production.separator), body, length);
  };

  function firstOf(production: Production): Sequences {
    if (production.type === 'Terminal') return new Set([production.name!]);
    if (production.type === 'NonTerminal') return first.get(production.name!)!;
    if (production.type === 'Alternation') return union(...parts(production).map(firstOf));
    const body = sequence(parts(production));
    let result: Sequences = body;
    if (repeats(production))
      for (let i = 1; i < length; i++) result = union(result, followedBy(result, again(production), length));
    return optional(production) ? union(result, none) : result;
  }

  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, rule] of rules) {
      const found = union(first.get(name)!, firstOf(rule));
      if (found.size > first.get(name)!.size) changed = true;
      first.set(name, found);
    }
  }

  /** What may follow the body of a repetition: more rounds, then what follows the whole. */
  const afterRound = (production: Production, after: Sequences): Sequences => {
    let result = after;
    for (let i = 0; i < length; i++) result = union(result, followedBy(again(production), result, length));
    return result;
  };

  /** Calls `visit` with each production and what may follow it. */
  function walk(
    production: Production,
    after: Sequences,
    visit: (production: Production, after: Sequences) => void,
  ): void {
    visit(production, after);
    if (production.type === 'Alternation') {
      for (const way of parts(production)) walk(way, after, visit);
      return;
    }
    const inside = repeats(production) ? afterRound(production, after) : after;
    const items = parts(production);
    items.forEach((item, index) => {
      walk(item, followedBy(sequence(items.slice(index + 1)), inside, length), visit);
    });
  }

  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, rule] of rules) {
      walk(rule, follow.get(name)!, (production, after) => {
        if (production.type !== 'NonTerminal') return;
        const found = union(follow.get(production.name!)!, after);
        if (found.size > follow.get(production.name!)!.size) changed = true;
        follow.set(production.name!, found);
      });
    }
  }

  /** The ways of a choice, each with what follows; null for what is no choice. */
  const waysOf = (production: Production, after: Sequences): readonly Sequences[] | null => {
    if (production.type === 'Alternation') return parts(production).map(way => followedBy(firstOf(way), after, length));
    if (!repeats(production) && !optional(production)) return null;
    const inside = repeats(production) ? afterRound(production, after) : after;
    return [followedBy(production.separator ? again(production) : sequence(parts(production)), inside, length), after];
  };

  return { follow, walk, waysOf };
}

/** A sequence that two ways have in common. */
function common(ways: readonly Sequences[], overlap: Grammar['overlap']): string | null {
  for (const [index, way] of ways.entries()) {
    for (const other of ways.slice(index + 1)) {
      for (const a of way) {
        for (const b of other) {
          const both = pairs(a, b);
          if (both?.every(([left, right]) => left === right || overlap(left, right))) {
            return both.map(([left, right]) => (left === right ? left : `${left}~${right}`)).join(' ');
          }
        }
      }
    }
  }
  return null;
}

/** All choices that one token does not decide, in order of the rules; `most` tokens are looked at. */
export function choicesNeedingMore({ rules, start, overlap }: Grammar, most: number): Choice[] {
  const productions = rules as unknown as readonly Production[];
  const byName = new Map(productions.map(rule => [rule.name!, rule]));
  const found = new Map<string, Choice>();
  for (let length = 1; length <= most; length++) {
    const { follow, walk, waysOf } = analyse(byName, start, length);
    for (const [rule, production] of byName) {
      let place = 0;
      walk(production, follow.get(rule)!, (choice, after) => {
        const key = `${rule} ${place++}`;
        const ways = waysOf(choice, after);
        if (ways === null || (length > 1 && !found.has(key))) return;
        const example = common(ways, overlap);
        if (example !== null) found.set(key, { rule, kind: choice.type, needs: length + 1, example });
      });
    }
  }
  return [...found.values()];
}
