// Checks a program after each of a row of edits, with what is known from before and from nothing.
import { type Checked, type CheckResult, check, type ParsedFile, parseFile, recheck } from '@funnel/language';
import type { Chance } from '../../random/chance.ts';
import { differences } from './differences.ts';
import { changedAround, editNames, edits, movedToFile } from './edits.ts';
import { type State, withText } from './state.ts';

export interface Run {
  readonly steps: readonly string[];
  /** In what the last step differs; empty where none did. */
  readonly wrong: readonly string[];
}

const readerOf = ({ lists }: State) => ({
  read: (path: string) => (lists.has(path) ? { text: lists.get(path)! } : { problem: 'missing' as const }),
});

/** The next state, and what was done. Now and then something is taken back. */
function next(states: readonly State[], chance: Chance): readonly [string, State] {
  const state = states.at(-1)!;
  if (states.length > 1 && chance.percent(15)) return ['taken back', states.at(-2)!];
  if (states.length > 3 && chance.percent(5)) return ['back to the beginning', states[0]!];
  if (chance.percent(8)) return ['around', changedAround(state, chance)];
  if (chance.percent(8)) return ['moved to another file', movedToFile(state, chance) ?? state];
  const path = chance.pick([...state.texts.keys()]);
  const name = chance.pick(editNames);
  const text = edits[name](state.texts.get(path)!, chance);
  return [`${name} in ${path}`, text === null ? state : withText(state, path, text)];
}

/** As an editor parses: what an edit leaves alone stays the same object. */
function parsed({ texts }: State, before: readonly ParsedFile[]): readonly ParsedFile[] {
  return [...texts].map(([path, text]) =>
    parseFile(
      path,
      text,
      before.find(file => file.path === path),
    ),
  );
}

/** Stops at the first step at which what comes out is not what checking from nothing gives. */
export function runStates(states: Iterable<readonly [string, State]>): Run {
  const steps: string[] = [];
  const earlier: (readonly [CheckResult, string])[] = [];
  let files: readonly ParsedFile[] = [];
  let memory: Checked['memory'] | null = null;
  for (const [what, state] of states) {
    steps.push(what);
    files = parsed(state, files);
    const checked: Checked = recheck(memory, files, readerOf(state), state.options);
    const fresh = check(files, readerOf(state), state.options);
    const wrong = differences(checked.result, fresh);
    if (wrong.length > 0) return { steps, wrong };
    earlier.push([checked.result, said(fresh)]);
    memory = checked.memory;
  }
  const changed = earlier.findIndex(([result, before]) => said(result) !== before);
  return { steps, wrong: changed === -1 ? [] : [`what was found in step ${changed} says something else in the end`] };
}

const said = ({ diagnostics, program }: CheckResult): string =>
  JSON.stringify([diagnostics, [...program.meanings.values()]]);

/** A program after each of a row of random edits. */
export function runEdits(first: State, chance: Chance, count: number): Run {
  const states = [first];
  function* edited(): Generator<readonly [string, State]> {
    yield ['from nothing', first];
    for (let step = 0; step < count; step += 1) {
      const [what, state] = next(states, chance);
      states.push(state);
      yield [what, state];
    }
  }
  return runStates(edited());
}
