// Decides the leads of a difference by both versions of the rules.
import { existsSync } from 'node:fs';
import type { Rules } from '@funnel/bundle';
import { readRecords } from '@funnel/data';
import { compareLeads, type LeadsReport } from '@funnel/review';
import { fail } from '../messages/failure.ts';
import type { AsOf } from '../options/as-of.ts';
import type { DataOptions } from '../options/data.ts';
import { type DataFiles, dataFiles } from '../program/data-files.ts';
import { problemSentence } from '../program/folder.ts';
import type { LoadedProgram } from '../program/load.ts';
import { interruptible } from '../run/interrupt.ts';
import { counted } from '../summary/figures.ts';
import { tell } from '../terminal/output.ts';
import { progress } from '../terminal/progress.ts';
import { shownPath } from '../terminal/shown-path.ts';

/** The program whose settings say where leads are: the one after, unless only the one before does. null: there are none to look at. */
export function programWithLeads(old: LoadedProgram, now: LoadedProgram, options: DataOptions): LoadedProgram | null {
  if (options.leads.length > 0) return now;
  const named = [now, old].find(({ settings }) => settings.data.leads.length > 0);
  if (named === undefined) return null;
  const missing = Object.values(named.settings.data)
    .flat()
    .find(path => !existsSync(path));
  if (missing === undefined) return named;
  tell(`${shownPath(missing)} is not there, so no leads were looked at.`);
  return null;
}

/** Reads what either version declares, so that neither misses a column. */
export function leadsBetween(
  old: LoadedProgram,
  now: LoadedProgram,
  program: LoadedProgram,
  asOf: AsOf,
  options: DataOptions,
): Promise<LeadsReport> {
  const files = dataFiles(program, options, 'diff');
  return interruptible(signal => compared(old, now, program, files, asOf.at, signal));
}

async function compared(
  old: LoadedProgram,
  now: LoadedProgram,
  program: LoadedProgram,
  files: DataFiles,
  asOf: number,
  signal: AbortSignal,
): Promise<LeadsReport> {
  const leads = compareLeads(old.bundle, now.bundle, asOf);
  const bar = progress('Comparing', 'bytes read');
  let rejected = 0;
  const result = await readRecords({
    ...files,
    rules: bothRules(old.bundle.rules, now.bundle.rules),
    settings: program.settings,
    onRecords: async records => {
      for (const record of records) leads.add(record);
      // Lets Ctrl-C be heard between blocks.
      await new Promise(resolve => setImmediate(resolve));
    },
    onReject: () => {
      rejected += 1;
    },
    onProgress: bar.at,
    signal,
  }).finally(bar.end);
  if ('problem' in result) {
    if (result.problem.code === 'interrupted') fail('interrupted', { outputs: false });
    return fail('data-unusable', { message: problemSentence(result.problem) });
  }
  if (rejected > 0)
    tell(`${counted(rejected, 'row', 'rows')} could not be read and were left out; funnel run says why.`);
  return leads.report();
}

type Declared = Pick<Rules, 'lead' | 'activities' | 'lifecycle' | 'slas'>;

/** What is read from data: the declarations after, and those before that are there no more. */
function bothRules(before: Rules, after: Rules): Declared {
  const missing = <T>(olds: readonly T[], news: readonly T[], by: (each: T) => string): readonly T[] =>
    olds.filter(old => !news.some(now => by(now) === by(old)));
  const { fields, per } = after.lead;
  const activities = after.activities.map(activity => {
    const old = before.activities.find(({ event }) => event === activity.event);
    const own = activity.properties;
    return { ...activity, properties: [...own, ...missing(old?.properties ?? [], own, ({ column }) => column)] };
  });
  return {
    lead: { per, fields: [...fields, ...missing(before.lead.fields, fields, ({ column }) => column)] },
    activities: [...activities, ...missing(before.activities, activities, ({ event }) => event)],
    lifecycle: after.lifecycle ?? before.lifecycle,
    slas: after.slas.length > 0 ? after.slas : before.slas,
  };
}
