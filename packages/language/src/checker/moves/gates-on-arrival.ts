// Whether a gate can let a lead through that has just arrived in a stage.
import type { DeclarationOf, GateLineNode } from '../../syntax/nodes/declaration.ts';
import type { ArmNode, Expression } from '../../syntax/nodes/expression.ts';
import { decimalOf, stepsAt } from '../values/decimal.ts';
import { type Arrival, named } from './arrival.ts';
import { ANY, canBe, FALSE, TRUE, type Truths, UNKNOWN } from './truth.ts';

type OnArrival = (arrival: Arrival, expression: Expression) => Truths;
type LineOf<K extends GateLineNode['kind']> = Extract<GateLineNode, { kind: K }>;

/** The results of a gate that cannot be ruled out: whether it passes is looked into, the others are always possible. */
export function gateOnArrival(arrival: Arrival, name: string, onArrival: OnArrival): Truths {
  const gate = arrival.checking.names.gates.get(name);
  if (gate === undefined) return ANY;
  return named(arrival, `gate/${name}`, inside => FALSE | UNKNOWN | (canPass(inside, gate.node, onArrival) ? TRUE : 0));
}

function canPass(inside: Arrival, { lines, passesWith }: DeclarationOf<'gate'>, onArrival: OnArrival): boolean {
  const of = <K extends GateLineNode['kind']>(kind: K) =>
    lines.filter((line): line is LineOf<K> => (line.kind as string) === kind);
  const canHold = ({ condition }: ArmNode) => condition === null || canBe(onArrival(inside, condition), TRUE);
  if (passesWith !== null) {
    const count = stepsAt(decimalOf(passesWith), 0);
    return count === null || BigInt(of('ask').filter(({ arm }) => canHold(arm)).length) >= count;
  }
  const uses = of('use');
  if (uses.length > 0) {
    return uses.some(({ arm, gate }) => canHold(arm) && canBe(gateOnArrival(inside, gate.text, onArrival), TRUE));
  }
  return (
    of('pass').some(({ arm }) => canHold(arm)) ||
    of('require').every(({ condition }) => canBe(onArrival(inside, condition), TRUE))
  );
}
