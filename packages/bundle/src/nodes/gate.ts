// Gates: a checklist, a chooser or hurdles.
import type { Arm, When } from './arm.ts';
import type { Condition } from './condition.ts';

/** `passes with k of { ask … }`. */
export interface ChecklistGate {
  readonly kind: 'checklist';
  readonly name: string;
  readonly label: string | null;
  readonly passes_with: number;
  readonly asks: readonly Ask[];
}

export interface Ask extends When {
  readonly name: string;
  readonly label: string | null;
}

/** `use g when …`: the result is that of the gate it uses, reasons too. */
export interface ChooserGate {
  readonly kind: 'chooser';
  readonly name: string;
  readonly label: string | null;
  readonly uses: readonly Use[];
}

export interface Use extends Arm {
  readonly gate: string;
}

/** Refuse first wherever they stand, then pass at once, then require in order. */
export interface HurdleGate {
  readonly kind: 'hurdles';
  readonly name: string;
  readonly label: string | null;
  readonly refusals: readonly GateLine[];
  readonly shortcuts: readonly GateLine[];
  readonly hurdles: readonly Hurdle[];
}

/** A line of a gate. `id` is unique within the gate: the one score or field it asks, or its `because`, or its place (`refuse 2`). */
export interface GateLine extends When {
  readonly id: string;
  readonly because: string | null;
}

export interface Hurdle {
  readonly id: string;
  readonly because: string | null;
  readonly condition: Condition;
}

export type Gate = ChecklistGate | ChooserGate | HurdleGate;
export type GateKind = Gate['kind'];
export type GateOf<K extends GateKind> = Extract<Gate, { kind: K }>;
