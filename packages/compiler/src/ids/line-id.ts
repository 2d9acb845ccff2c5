// What the lines of a gate go by in tests and reports.
import type { Expression, GateLineNode } from '@funnel/language';
import type { Lowering, NodeOf } from '../lowering/lowering.ts';
import { meaningOf } from '../lowering/lowering.ts';
import { uniqueId } from './unique-id.ts';

type Naming = {
  readonly [K in GateLineNode['kind']]: (lowering: Lowering, line: NodeOf<GateLineNode, K>) => string | null;
};

const naming: Naming = {
  ask: (_, { name }) => name.text,
  use: (_, { gate }) => gate.text,
  refuse: (_, { because }) => because?.value ?? null,
  pass: (_, { because }) => because?.value ?? null,
  require: (lowering, { condition, because }) => askedName(lowering, condition) ?? because?.value ?? null,
};

/** The id of each line, unique within the gate: `fit`, `Competitor`, `refuse 2`; a second one of a name is `fit 2`. */
export function lineIds(lowering: Lowering, lines: readonly GateLineNode[]): ReadonlyMap<GateLineNode, string> {
  const ids = new Map<GateLineNode, string>();
  const taken = new Map<string, number>();
  const places = new Map<string, number>();
  for (const line of lines) {
    const place = (places.get(line.kind) ?? 0) + 1;
    places.set(line.kind, place);
    const name = nameOf(lowering, line) ?? `${line.kind} ${place}`;
    ids.set(line, uniqueId(name, taken));
  }
  return ids;
}

function nameOf<K extends GateLineNode['kind']>(lowering: Lowering, line: NodeOf<GateLineNode, K>): string | null {
  const name = naming[line.kind as K] as Naming[K];
  const found = name(lowering, line);
  return found === '' ? null : found;
}

/** The one score, field or gate, or `stage`, that a single test asks; null for tests joined by `and` or `or`, and for any other test. */
function askedName(lowering: Lowering, condition: Expression): string | null {
  if (condition.kind === 'grouped') return askedName(lowering, condition.inner);
  if (condition.kind === 'not') return askedName(lowering, condition.operand);
  if (condition.kind === 'name') return valueName(lowering, condition);
  if (condition.kind === 'compare') {
    const names = [condition.left, condition.right].flatMap(side => valueName(lowering, side) ?? []);
    return names.length === 1 ? names[0]! : null;
  }
  if (condition.kind === 'is') return segmentName(lowering, condition.right) ?? valueName(lowering, condition.left);
  const asks = ['known', 'between', 'in', 'includes', 'matches'].includes(condition.kind);
  return asks && 'of' in condition ? valueName(lowering, condition.of as Expression) : null;
}

function segmentName(lowering: Lowering, expression: Expression): string | null {
  const meaning = meaningOf(lowering, expression);
  return meaning?.kind === 'segment' ? meaning.name : null;
}

function valueName(lowering: Lowering, expression: Expression): string | null {
  if (expression.kind === 'grouped') return valueName(lowering, expression.inner);
  if (expression.kind === 'domain') return expression.of.name.text;
  const meaning = meaningOf(lowering, expression);
  if (meaning === null) return null;
  if (meaning.kind === 'stages') return 'stage';
  if (meaning.kind === 'field') return meaning.field.name.text;
  return meaning.kind === 'score' || meaning.kind === 'grade' || meaning.kind === 'gate' ? meaning.name : null;
}
