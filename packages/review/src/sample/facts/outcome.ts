// What a decision comes to, part by part: what has to be the same a day later for nothing to have changed.
import type { Decision } from '@funnel/bundle';
import type { ChangingPart } from '@funnel/language';

/** Parts by `part/name`; two decisions come to the same where all texts are equal. */
export type Outcome = ReadonlyMap<string, string>;

function each<T>(part: ChangingPart, found: Readonly<Record<string, T>>, said: (of: T) => string): [string, string][] {
  return Object.entries(found).map(([name, of]) => [`${part}/${name}`, said(of)]);
}

/** What is only on its way, such as a due to come, is left out, and so are hand-offs, which follow the moves. */
export function outcomeOf(decision: Decision): Outcome {
  const { clocks, content, grades, gates, moves, params, routes, scores, segments, stage } = decision;
  const stalls = stage?.stall?.holds === 'yes';
  const clockStates = new Map<string, string>();
  for (const { sla, start, state, steps } of clocks) {
    const reached = steps.filter(step => step.reached).length;
    clockStates.set(`sla/${sla}`, `${clockStates.get(`sla/${sla}`) ?? ''} ${start} ${state} ${reached}`);
  }
  return new Map([
    ...each('param', params, ({ value }) => String(value)),
    ...each('segment', segments, ({ holds }) => holds),
    ...each('score', scores, ({ value }) => String(value)),
    ...each('grade', grades, ({ band }) => band),
    ...each('gate', gates, ({ result }) => result),
    ...each('route', routes, ({ team }) => team ?? ''),
    ['lifecycle/', JSON.stringify([stage?.name, stalls, moves.map(({ move }) => move)])],
    ['content/', JSON.stringify(content)],
    ...clockStates,
  ]);
}

/** The parts in which two outcomes differ. */
export function differences(before: Outcome, after: Outcome): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(key => before.get(key) !== after.get(key));
}
