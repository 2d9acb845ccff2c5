// Whether there are no facts at all for which a formula holds: every way is gone through until one is left open.
import { countRelations, fitsDaysSince } from './count-relations.ts';
import type { Formula } from './formula.ts';
import { hasSolution, type Inequality } from './linear-system.ts';
import { add, canHold, copyOf, emptyState, type State } from './state.ts';

/** How many more constraints may be looked at. Counted, so that all machines prove the same. */
export interface Effort {
  left: number;
}

/** One formula takes at most so much of what is left for the program. */
const MOST_EFFORT = 12_000;

/** True is a proof. False may also mean that there were too many ways. */
export function isImpossible(effort: Effort, formula: Formula): boolean {
  return goThrough(effort, formula, () => false);
}

/**
 * Visits what is left open, way by way, as long as the visitor says true. True where every way has been gone through and none
 * ended it.
 */
export function goThrough(effort: Effort, formula: Formula, visit: (state: State) => boolean): boolean {
  const own = { left: Math.min(effort.left, MOST_EFFORT) };
  const before = own.left;
  const isThrough = search(own, emptyState(), [formula], [], visit);
  effort.left -= before - own.left;
  return isThrough;
}

type Choice = Extract<Formula, { kind: 'any' }>;

function search(
  effort: Effort,
  state: State,
  asked: readonly Formula[],
  open: readonly Choice[],
  visit: (state: State) => boolean,
): boolean {
  const choices = settle(effort, state, asked, open);
  if (effort.left < 0) return false;
  if (choices === null) return true;
  const [choice, ...others] = choices;
  if (choice === undefined) return !fits(effort, state) || visit(state);
  return choice.of.every(part => search(effort, copyOf(state), [part], others, visit));
}

/** Adds all that has to be so in any case; the choices that are left, fewest ways first. null where something cannot be. */
function settle(
  effort: Effort,
  state: State,
  asked: readonly Formula[],
  open: readonly Choice[],
): readonly Choice[] | null {
  const waiting = [...asked];
  let choices = [...open];
  for (;;) {
    for (let next = waiting.pop(); next !== undefined && effort.left >= 0; next = waiting.pop()) {
      effort.left -= 1;
      if (next.kind === 'all') for (const part of next.of) waiting.push(part);
      else if (next.kind === 'any') choices.push(next);
      else if (!add(state, next)) return null;
    }
    const left: Choice[] = [];
    for (const choice of choices) {
      const of = choice.of.filter(part => isOpen(effort, state, part));
      if (of.length === 0) return null;
      if (of.length === 1) waiting.push(of[0]!);
      else left.push({ kind: 'any', of });
    }
    choices = left;
    if (waiting.length === 0 || effort.left < 0) return choices.sort((a, b) => a.of.length - b.of.length);
  }
}

/** Could this be added, as far as single constraints show? */
function isOpen(effort: Effort, state: State, formula: Formula): boolean {
  if (formula.kind === 'any') return formula.of.length > 0;
  const constraints = formula.kind === 'all' ? formula.of : [formula];
  effort.left -= constraints.length;
  return constraints.every(each => each.kind === 'all' || each.kind === 'any' || canHold(state, each));
}

/** Do the numbers fit together? */
function fits(effort: Effort, { ranges, relations }: State): boolean {
  if (!fitsDaysSince(ranges)) return false;
  const related = [...relations, ...countRelations(ranges)];
  if (related.length === 0) return true;
  const names = new Set(related.flatMap(({ terms }) => terms.map(({ quantity }) => quantity.key)));
  const ends = [...ranges.values()].flatMap(({ quantity, low, high }): readonly Inequality[] => {
    if (!names.has(quantity.key)) return [];
    return [
      ...(high === null ? [] : [{ terms: [{ quantity, coefficient: 1n }], most: high }]),
      ...(low === null ? [] : [{ terms: [{ quantity, coefficient: -1n }], most: -low }]),
    ];
  });
  return hasSolution(effort, [...related, ...ends]);
}
