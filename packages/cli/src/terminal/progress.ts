// A progress bar on standard error, for work that takes longer than a second, where somebody is looking.
import { Presets, SingleBar } from 'cli-progress';
import { terminal } from './terminal.ts';

/** Milliseconds of work before the bar appears. */
const PATIENCE = 1000;

export interface Progress {
  /** `done` of `total` things, both in the unit of the bar. */
  readonly at: (done: number, total: number) => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/** `what` is said before the bar, `unit` after the count. */
export function progress(what: string, unit: string): Progress {
  if (!terminal().watched) return { at: () => undefined, end: () => undefined };
  const start = Date.now();
  let bar: SingleBar | null = null;
  return {
    at: (done, total) => {
      if (bar === null && Date.now() - start >= PATIENCE && done < total) {
        const format = `${what} {bar} {percentage}% | {value} of {total} ${unit} | {eta_formatted} left`;
        bar = new SingleBar(
          { format, etaBuffer: 500, clearOnComplete: true, hideCursor: true, stream: process.stderr },
          Presets.shades_classic,
        );
        bar.start(total, done);
      }
      bar?.setTotal(total);
      bar?.update(done);
    },
    end: () => bar?.stop(),
  };
}
