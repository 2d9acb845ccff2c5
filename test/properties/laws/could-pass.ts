// `could_pass` is said of a failed gate just when every false hurdle is a bar on numbers that the highest (or lowest) possible score reaches.
import type { Condition, GateOf, HurdleGate } from '@funnel/bundle';
import { decisionOf, type Law } from './subject.ts';

type Reaches = (lowest: number, highest: number, bar: number) => boolean;

const reaches: { readonly [order: string]: Reaches } = {
  '>=': (_, highest, bar) => highest >= bar,
  '>': (_, highest, bar) => highest > bar,
  '<=': (lowest, _, bar) => lowest <= bar,
  '<': (lowest, _, bar) => lowest < bar,
};

/** The score that a hurdle asks and how, where it is one comparison of a score with a literal or a param; else null. */
function barOf(condition: Condition): { score: string; reaches: Reaches } | null {
  if (condition.kind !== 'compare' || condition.left.kind !== 'score') return null;
  if (condition.right.kind !== 'number' && condition.right.kind !== 'param') return null;
  const made = reaches[condition.operator];
  return made === undefined ? null : { score: condition.left.name, reaches: made };
}

function isHurdles(gate: { kind: string }): gate is GateOf<'hurdles'> {
  return gate.kind === 'hurdles';
}

export const couldPassKeepsItsWord: Law = subject => {
  const decision = decisionOf(subject);
  for (const gate of subject.bundle.rules.gates.filter(isHurdles)) {
    const { result, could_pass: couldPass, lines } = decision.gates[gate.name]!;
    if (result !== 'failed') {
      if (couldPass) return `${gate.name} is ${result} and could pass`;
      continue;
    }
    const expected = expectedOf(gate, lines, decision.scores);
    if (expected !== null && expected !== couldPass) return `${gate.name} says could_pass ${couldPass}`;
  }
  return null;
};

/** null where a false hurdle is of a form that this law does not work out. */
function expectedOf(
  gate: HurdleGate,
  lines: readonly { holds: string; bar: number | null }[],
  scores: Readonly<Record<string, { lowest: number; highest: number }>>,
): boolean | null {
  const wrong = gate.hurdles
    .map((hurdle, index) => ({ hurdle, line: lines[index]! }))
    .filter(({ line }) => line.holds === 'no');
  const bars = wrong.map(({ hurdle, line }) => ({ bar: barOf(hurdle.condition), line }));
  if (bars.some(({ bar }) => bar === null)) return null;
  return bars.every(({ bar, line }) => {
    const { lowest, highest } = scores[bar!.score]!;
    return bar!.reaches(lowest, highest, line.bar!);
  });
}
