// Turns the tables into functions, where the place where this runs allows it.
import type { StagedActivity, Value } from '@funnel/bundle';
import type { Shares, Values } from '../decide/values.ts';
import type { Journey } from '../history/journey.ts';
import type { Settings } from '../interpret/state.ts';
import type { Tables } from '../tables/tables.ts';
import { writeSteps } from './steps.ts';
import { createWriter, type Detail, type Source } from './writer.ts';

/** Decides and returns values, alone or with shares. */
export type Make<R> = (
  fields: readonly Value[],
  activities: readonly StagedActivity[],
  journey: Journey,
  asOf: number,
  settings: Settings | null,
) => R;

/** Decides and fills a frame that holds zeros. */
export type FillFrame = (
  fields: readonly Value[],
  activities: readonly StagedActivity[],
  journey: Journey,
  asOf: number,
  settings: Settings | null,
  frame: Float64Array,
) => void;

/** Null where code must not be generated (a content security policy, an edge worker). */
export function generateValues(tables: Tables): Make<Values> | null {
  return generate<Values>(tables, 'values');
}

export function generateShares(tables: Tables): Make<Shares> | null {
  return generate<Shares>(tables, 'shares');
}

function generate<R>(tables: Tables, detail: Detail): Make<R> | null {
  const writer = createWriter(tables, detail);
  writeSteps(writer);
  const list = (letter: string, parts: readonly unknown[]) => `[${parts.map((_, index) => `${letter}${index}`)}]`;
  const parts = [
    `scores: ${list('c', tables.scores)}`,
    `bands: ${list('b', tables.grades)}`,
    `gates: ${list('r', tables.gates)}`,
    ...(detail === 'shares' ? ['excluded', `points: ${list('y', tables.rules)}`] : []),
  ];
  writer.emit(`return { ${parts.join(', ')} };`);
  return build('fields, activities, journey, asOf, settings', writer.finish()) as Make<R> | null;
}

export function generateFrame(tables: Tables): FillFrame | null {
  const writer = createWriter(tables, 'frame');
  writeSteps(writer);
  return build('fields, activities, journey, asOf, settings, frame', writer.finish()) as FillFrame | null;
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
