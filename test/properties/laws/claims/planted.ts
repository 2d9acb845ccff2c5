// Random programs with faults in them.
import { createChance } from '../../../random/chance.ts';
import { declareLifecycle } from '../../../random/lifecycle.ts';
import { beforeTime } from '../../../random/program.ts';
import { joined, textOf } from '../../../random/source.ts';
import type { World } from '../../../random/world.ts';
import { plantShadowed, plantUnreachable } from './arms.ts';
import { plantAlways, plantNever } from './conditions.ts';
import type { Kind, Plant } from './plant.ts';
import { plantBar, plantBound } from './points.ts';
import { plantAlone, plantClosed, plantConstant, plantIdle, plantTwice } from './scores-planted.ts';

const planters: { readonly [K in Kind]: (world: World, name: string, excludes: boolean) => Plant } = {
  never: plantNever,
  always: plantAlways,
  bar: plantBar,
  unreachable: plantUnreachable,
  shadowed: plantShadowed,
  bound: plantBound,
  constant: plantConstant,
  closed: plantClosed,
  idle: plantIdle,
  alone: plantAlone,
  twice: plantTwice,
};

export interface PlantedProgram {
  readonly text: string;
  /** Each plant with where it stands in the text. */
  readonly plants: readonly (Plant & { readonly start: number; readonly end: number })[];
}

/** The program of a seed, always the same one: something of everything, and one plant of each kind. */
export function plantedProgram(seed: number): PlantedProgram {
  const { world, declarations } = beforeTime(createChance(seed));
  const base = [...declarations, ...(world.stages.length === 0 ? [] : [declareLifecycle(world)])];
  let text = textOf(joined(base, '\n'));
  const plants = Object.entries(planters).map(([kind, plant]) => {
    const planted = plant(world, `planted_${kind}`, text.includes('\nexclude '));
    text += `\n${planted.before}\n`;
    const start = text.length;
    text += planted.text;
    return { ...planted, start, end: text.length };
  });
  return { text: `${text}\n`, plants };
}
