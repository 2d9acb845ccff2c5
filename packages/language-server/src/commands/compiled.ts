// The bundle of a program as the editor has it, made once a snapshot.
import type { Bundle } from '@funnel/bundle';
import { checkSnapshot, type Snapshot } from '@funnel/language-service';
import { type Refused, refuse } from './command.ts';

const made = new WeakMap<Snapshot, Promise<Bundle | null>>();

async function make(snapshot: Snapshot): Promise<Bundle | null> {
  const { diagnostics, program } = checkSnapshot(snapshot);
  if (diagnostics.some(({ severity }) => severity === 'error')) return null;
  const { compile } = await import('@funnel/compiler');
  return compile(program);
}

/** null where there are errors. */
export function bundleOf(snapshot: Snapshot): Promise<Bundle | null> {
  const known = made.get(snapshot) ?? make(snapshot);
  made.set(snapshot, known);
  return known;
}

export async function bundleOrRefusal(snapshot: Snapshot): Promise<{ readonly bundle: Bundle } | Refused> {
  const bundle = await bundleOf(snapshot);
  if (bundle !== null) return { bundle };
  const errors = checkSnapshot(snapshot).diagnostics.filter(({ severity }) => severity === 'error').length;
  return refuse('does-not-compile', { errors });
}
