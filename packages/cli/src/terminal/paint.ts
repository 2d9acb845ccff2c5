// Making words stand out on standard output, where colour is to be had.
import picocolors from 'picocolors';
import { terminal } from './terminal.ts';

/** Colours for standard output. */
export function paint(): ReturnType<typeof picocolors.createColors> {
  return picocolors.createColors(terminal().color);
}
