// Problems that only show when a record is decided, behind those of its staging. Each once.
import { type DataProblem, formatInstant, type StagedRecord } from '@funnel/bundle';
import type { Clocks } from '../clocks/clocks.ts';
import type { State } from '../interpret/state.ts';
import { overflows } from './overflow.ts';

/** `state` is that of the history as given. */
export function problemsOf(staged: StagedRecord, state: State, { clocks, unstarted }: Clocks): readonly DataProblem[] {
  const { stages, slas } = state.tables;
  const found: DataProblem[] = [
    ...state.journey.repeated.map(
      ({ stage }): DataProblem => ({ code: 'repeated-entry', fact: 'stage', value: stages[stage]!.name }),
    ),
    ...unstarted.map(
      ({ sla, start }): DataProblem => ({
        code: 'clock-without-start',
        fact: slas[sla]!.name,
        value: formatInstant(start),
      }),
    ),
    ...clocks
      .filter(({ isUncounted }) => isUncounted)
      .map(({ sla, calendar }): DataProblem => ({ code: 'unknown-calendar', fact: sla.name, value: calendar })),
    ...clocks
      .filter(({ ranOut }) => ranOut)
      .map(({ sla }): DataProblem => ({ code: 'beyond-calendar', fact: sla.name, value: null })),
  ];
  if (overflows(state)) found.push({ code: 'arithmetic-out-of-range', fact: '', value: null });
  return found.length === 0 ? staged.problems : [...staged.problems, ...once(found)];
}

function once(problems: readonly DataProblem[]): readonly DataProblem[] {
  const seen = new Map(problems.map(problem => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}
