// What the two output streams can do: colour, width, whether somebody is looking.

export interface Terminal {
  /** Standard output. */
  readonly color: boolean;
  readonly width: number;
  /** Standard error. */
  readonly talkColor: boolean;
  readonly watched: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** FORCE_COLOR (but 0) beats NO_COLOR beats TERM=dumb beats whether it is a terminal. */
export function coloured(isTerminal: boolean, environment: Environment): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (environment['NO_COLOR']) return false;
  return isTerminal && environment['TERM'] !== 'dumb';
}

const USUAL_WIDTH = 100;

export function terminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    color: coloured(stdout.isTTY === true, env),
    width: stdout.isTTY === true ? stdout.columns || USUAL_WIDTH : USUAL_WIDTH,
    talkColor: coloured(stderr.isTTY === true, env),
    watched: stderr.isTTY === true,
  };
}
