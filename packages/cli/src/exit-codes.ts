// What the exit code of the process says.

export const EXIT = {
  fine: 0,
  /** What was checked is not fine. */
  notFine: 1,
  /** Called wrongly. */
  usage: 2,
  /** A file could not be read or written, or its content is unusable. */
  unusable: 3,
  undecided: 4,
  /** A defect of ours. */
  defect: 70,
  /** Stopped by Ctrl-C: 128 and the number of the signal. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
