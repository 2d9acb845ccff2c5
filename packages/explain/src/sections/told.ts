// What a decision itself tells about a condition; of the rest only the lead's data could.
import type { Compare, Condition, ConditionKind, ConditionOf, Expression, Holds, Order } from '@funnel/bundle';
import type { Answer, Matter } from '../speech.ts';

const RESULTS = { passed: 'yes', failed: 'no', refused: 'no', undecided: 'unknown' } as const;

const ORDERS: Readonly<Record<Order, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
};

function answer(holds: Holds | undefined): Answer | null {
  return holds === undefined ? null : { holds, value: null, bar: null };
}

type Teller<K extends ConditionKind> = (matter: Matter, node: ConditionOf<K>) => Answer | null;

const TOLD: { readonly [K in ConditionKind]?: Teller<K> } = {
  gate: ({ decision }, node) => {
    const result = decision.gates[node.name]?.result;
    return answer(result && RESULTS[result]);
  },
  segment: ({ decision }, node) => answer(decision.segments[node.name]?.holds),
  // Moves asked while the lead was still in earlier stages.
  in_stage: ({ decision }, node) => {
    if (decision.moves.length > 0) return null;
    const name = decision.stage?.name ?? null;
    return answer(name === null ? 'unknown' : node.stages.includes(name) ? 'yes' : 'no');
  },
  equal: ({ decision }, { left, right }) => {
    const grade = left.kind === 'grade' ? decision.grades[left.name] : undefined;
    return grade && right.kind === 'band' ? answer(grade.band === right.value ? 'yes' : 'no') : null;
  },
  and: (matter, node) => joint(matter, node.of, 'no', 'yes'),
  or: (matter, node) => joint(matter, node.of, 'yes', 'no'),
  not: (matter, node) => {
    const inner = toldByDecision(matter, node.of);
    return inner && { ...inner, holds: OPPOSITE[inner.holds] };
  },
  compare: (matter, node) => compared(matter, node),
};

/** One part that is `decisive` settles it; else all parts must be told. */
function joint(matter: Matter, of: readonly Condition[], decisive: Holds, otherwise: Holds): Answer | null {
  const parts = of.map(part => toldByDecision(matter, part)?.holds ?? null);
  if (parts.includes(decisive)) return answer(decisive);
  if (parts.includes(null)) return null;
  return answer(parts.includes('unknown') ? 'unknown' : otherwise);
}

const OPPOSITE: Readonly<Record<Holds, Holds>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

function compared(matter: Matter, { left, operator, right }: Compare): Answer | null {
  const [value, bar] = [figure(matter, left), figure(matter, right)];
  if (value === null || bar === null) return null;
  return { holds: ORDERS[operator](value, bar) ? 'yes' : 'no', value, bar };
}

function figure({ decision }: Matter, node: Expression): number | null {
  if (node.kind === 'score') return decision.scores[node.name]?.value ?? null;
  if (node.kind === 'param') return decision.params[node.name]?.value ?? null;
  return node.kind === 'number' ? node.value / 10 ** node.decimals : null;
}

/** null where the decision does not say. */
export function toldByDecision(matter: Matter, node: Condition): Answer | null {
  const tell = TOLD[node.kind] as Teller<ConditionKind> | undefined;
  return tell ? tell(matter, node) : null;
}
