// Turns the tables into functions, where the place where this runs allows it.
import type { StagedActivity, Value } from '@funnel/bundle';
import type { Values } from '../decide/values.ts';
import type { Settings } from '../interpret/state.ts';
import type { Tables } from '../tables/tables.ts';
import { writeSteps } from './steps.ts';
import { createWriter, type Source } from './writer.ts';

/** Decides and returns values alone. */
export type MakeValues = (
  fields: readonly Value[],
  activities: readonly StagedActivity[],
  asOf: number,
  settings: Settings | null,
) => Values;

/** Decides and fills a frame that holds zeros. */
export type FillFrame = (
  fields: readonly Value[],
  activities: readonly StagedActivity[],
  asOf: number,
  settings: Settings | null,
  frame: Float64Array,
) => void;

/** Null where code must not be generated (a content security policy, an edge worker). */
export function generateValues(tables: Tables): MakeValues | null {
  const writer = createWriter(tables, false);
  writeSteps(writer);
  const list = (letter: string, parts: readonly unknown[]) => `[${parts.map((_, index) => `${letter}${index}`)}]`;
  const scores = list('c', tables.scores);
  const bands = list('b', tables.grades);
  const gates = list('r', tables.gates);
  writer.emit(`return { scores: ${scores}, bands: ${bands}, gates: ${gates} };`);
  return build('fields, activities, asOf, settings', writer.finish()) as MakeValues | null;
}

export function generateFrame(tables: Tables): FillFrame | null {
  const writer = createWriter(tables, true);
  writeSteps(writer);
  return build('fields, activities, asOf, settings, frame', writer.finish()) as FillFrame | null;
}

function build(parameters: string, { text, given }: Source): unknown {
  const names = given.map((_, place) => `const g${place} = given[${place}];`).join('\n');
  try {
    return new Function('given', `'use strict';\n${names}\nreturn function (${parameters}) {\n${text}\n};`)(given);
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    return null;
  }
}
