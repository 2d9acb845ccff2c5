// Programs whose lifecycle is put together freely: moves in any direction with any condition, some of which the checker refuses.
import type { Bundle } from '@funnel/bundle';
import { compile } from '@funnel/compiler';
import { check, type Diagnostic, parseFile } from '@funnel/language';
import { createChance } from './chance.ts';
import { conditionAt } from './conditions.ts';
import { reader } from './corpus.ts';
import { beforeTime } from './program.ts';
import { fixed, joined, nothing, type Source, textOf } from './source.ts';
import { stageNames, stays } from './vocabulary-time.ts';
import type { World } from './world.ts';

/** What the checker says of stages and moves without the program being any less clear in what it means. */
const CLEAR = ['stage-unreached', 'move-loop', 'band-unreached'];

export interface FreeProgram {
  readonly bundle: Bundle;
  readonly text: string;
  readonly findings: readonly Diagnostic[];
}

function when(world: World, from: string): Source {
  const { chance, activities } = world;
  const place = { world, activity: null };
  const form = chance.below(5);
  if (form === 0) return fixed`any ${chance.pick(activities).name} since entering ${from}`;
  if (form === 1) return fixed`days in stage >= ${chance.below(3)} and ${conditionAt(place, 0)}`;
  if (form === 2 && world.gates.length > 0) return fixed`${chance.pick(world.gates)}`;
  return conditionAt(place, 1);
}

function move(world: World, from: string, to: string): Source {
  const { chance } = world;
  const form = chance.below(8);
  const after = form < 3 ? fixed` after ${chance.pick(stays)}` : nothing;
  const condition = form === 0 || form === 7 ? nothing : fixed` when ${when(world, from)}`;
  return fixed`\n  move ${from} to ${to}${after}${condition}`;
}

function lifecycle(world: World): Source {
  const { chance } = world;
  const names = world.stages.map(stage => stage.name);
  const stages = names.map((name, place) => {
    const needs =
      place > 0 && world.gates.length > 0 && chance.percent(15) ? fixed` needs ${chance.pick(world.gates)}` : nothing;
    const stalls = chance.percent(60) ? fixed` stalls after ${chance.pick(stays)}` : nothing;
    return fixed`\n  stage ${name}${needs}${stalls}`;
  });
  const moves = Array.from({ length: chance.from(names.length - 1, 2 * names.length) }, () => {
    const [from, to] = chance.some(names, 2, 2) as [string, string];
    return chance.percent(60) ? move(world, from, to) : move(world, to, from);
  });
  const once = new Map(moves.map(one => [textOf(one), one]));
  return fixed`lifecycle {${joined([...stages, ...once.values()], '')}\n}`;
}

/** null where the checker has something else against it. */
export function freeProgram(seed: number): FreeProgram | null {
  const chance = createChance(seed);
  const stages = chance.some(stageNames, 3, 5).map(name => ({ name, byHand: false, ends: false, returns: false }));
  const { world, declarations } = beforeTime(chance, stages);
  const text = textOf(joined([...declarations, lifecycle(world)], '\n'));
  const { program, diagnostics } = check([parseFile('random.funnel', text)], reader);
  const errors = diagnostics.filter(one => one.severity === 'error' && !CLEAR.includes(one.code));
  return errors.length > 0 ? null : { bundle: compile(program), text, findings: diagnostics };
}
