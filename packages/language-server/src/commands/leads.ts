// Which leads can be explained: the ids of the program's data, as far as anybody would choose from.
import { type Command, isRefused, type OfProgram, refuse } from './command.ts';
import { bundleOrRefusal } from './compiled.ts';
import { findProgram } from './find-program.ts';

export interface LeadsParams extends OfProgram {
  /** So many at most. */
  readonly most?: number;
}

export interface LeadsAnswer {
  readonly root: string;
  /** In the order of the files, one entry a record. */
  readonly ids: readonly string[];
  readonly more: boolean;
}

const USUAL = 5000;

export const leads: Command<LeadsParams, LeadsAnswer> = async (context, params) => {
  const program = await findProgram(context, params);
  if (isRefused(program)) return program;
  const made = await bundleOrRefusal(program.snapshot);
  if (isRefused(made)) return made;
  const most = params.most ?? USUAL;
  const read = await context.host.readLeads(program.root, { rules: made.bundle.rules, ids: null, most: most + 1 });
  if (read === null) return refuse('no-leads');
  return { root: program.root, ids: read.ids.slice(0, most), more: read.ids.length > most };
};
