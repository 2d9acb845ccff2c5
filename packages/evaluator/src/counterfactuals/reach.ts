// What a gate's result can depend on: fields of the lead and types of activity, through everything that it asks.
import { armsOfGate } from '../tables/gate-arms.ts';
import type { ArmRow } from '../tables/parts.ts';
import type { ConditionKind, ExpressionKind } from '../tables/rows.ts';
import type { Tables } from '../tables/tables.ts';
import { type Part, walkParts } from '../tables/walk.ts';

export interface Reach {
  readonly tables: Tables;
  readonly fields: Set<number>;
  readonly types: Set<number>;
}

export function reachOfGate(index: number, tables: Tables): Reach {
  const reach: Reach = { tables, fields: new Set(), types: new Set() };
  behind.gate!(index, reach);
  return reach;
}

function throughArms(arms: readonly ArmRow[], reach: Reach): void {
  for (const { when } of arms) if (when !== null) through(when, reach);
}

function through(part: Part, reach: Reach): void {
  walkParts(part, inner => {
    if ('types' in inner) {
      inner.types.forEach((seen, type) => {
        if (seen) reach.types.add(type);
      });
    } else if ('index' in inner) behind[inner.kind]?.(inner.index, reach);
  });
}

/** What stands behind a place in the tables. */
const behind: { readonly [K in ConditionKind | ExpressionKind]?: (index: number, reach: Reach) => void } = {
  field: (index, { fields }) => void fields.add(index),
  segment: (index, reach) => through(reach.tables.segments[index]!.when, reach),
  param: (index, reach) => throughArms(reach.tables.params[index]!.arms, reach),
  grade: (index, reach) => throughArms(reach.tables.grades[index]!.arms, reach),
  gate: (index, reach) => {
    const gate = reach.tables.gates[index]!;
    throughArms(armsOfGate(gate), reach);
    if (gate.kind === 'chooser') for (const used of gate.gates) behind.gate!(used, reach);
  },
  score: (index, reach) => {
    for (const { when, field, of } of reach.tables.scores[index]!.groups.flatMap(group => group.rules)) {
      if (when !== null) throughArms([when], reach);
      if (field >= 0) reach.fields.add(field);
      if (of !== null) through(of, reach);
    }
  },
};
