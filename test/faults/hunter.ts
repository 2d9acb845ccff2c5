// Asks the laws of the cases in a file, of calendars and of lives, until one is broken. Bundled anew for each planted fault, and run as a process of its own.
import { disagreements } from '../properties/laws/agreement.ts';
import { agreementLaws, decisionLaws } from '../properties/laws/all.ts';
import { goingBackwards, triedCalendar, wrongByMinutes } from '../properties/laws/calendars.ts';
import { replayed } from '../properties/laws/replay.ts';
import { type Law, ready } from '../properties/laws/subject.ts';
import { type HuntedCase, type HuntedProgram, readCorpus } from './corpus-file.ts';

export interface Finding {
  /** null when no law was broken. */
  readonly law: string | null;
  readonly cases: number;
  readonly words: string;
}

const agrees =
  (engine: 'interpreted' | 'generated', reference: HuntedCase['reference']): Law =>
  subject =>
    disagreements(subject, subject[engine], reference).join('\n') || null;

type Laws = Readonly<Record<string, Law>>;

/** Asked of every case before the others are asked of any: it is cheap, and finds most. */
const first = ({ reference }: HuntedCase): Laws => ({
  'the interpreter agrees with the reference': agrees('interpreted', reference),
});

const others = ({ reference }: HuntedCase): Laws => ({
  ...agreementLaws,
  'generated code agrees with the reference': agrees('generated', reference),
  ...decisionLaws,
});

function askAll(
  bundle: HuntedProgram['bundle'],
  hunted: HuntedCase,
  laws: Laws,
): { law: string; words: string } | null {
  for (const [law, ask] of Object.entries(laws)) {
    try {
      const words = ask({ ...prepared(bundle), ...hunted });
      if (words !== null) return { law, words };
    } catch (error) {
      return { law, words: `throws ${String(error)}` };
    }
  }
  return null;
}

let last: ReturnType<typeof ready> | null = null;

function prepared(bundle: HuntedProgram['bundle']): ReturnType<typeof ready> {
  if (last?.bundle !== bundle) last = ready(bundle);
  return last;
}

function findIn(programs: Iterable<HuntedProgram>, lawsOf: (hunted: HuntedCase) => Laws): Finding {
  let cases = 0;
  for (const { bundle, cases: hunted } of programs) {
    for (const one of hunted) {
      cases += 1;
      const found = askAll(bundle, one, lawsOf(one));
      if (found !== null) return { ...found, cases };
    }
  }
  return { law: null, cases, words: '' };
}

const CALENDARS = 60;
const STARTS = 24;

/** Calendars are counted behind the cases. */
function findInCalendars(cases: number): Finding {
  for (let seed = 0; seed < CALENDARS; seed += 1) {
    const tried = triedCalendar(seed, STARTS);
    const words = [...wrongByMinutes(tried), ...goingBackwards(tried)].join('\n');
    if (words !== '')
      return { law: 'dues by calendars are those of a walk by minutes', cases: cases + seed + 1, words };
  }
  return { law: null, cases: cases + CALENDARS, words: '' };
}

const LIVES_PER_PROGRAM = 3;

/** Lives of leads with clocks are counted behind the calendars. */
function findInLives(programs: Iterable<HuntedProgram>, cases: number): Finding {
  let lives = 0;
  for (const { bundle, cases: hunted } of programs) {
    if (bundle.rules.slas.length === 0) continue;
    for (const one of hunted.slice(0, LIVES_PER_PROGRAM)) {
      lives += 1;
      const { words } = replayed({ ...prepared(bundle), ...one, migrate: false });
      if (words !== null) return { law: 'a replay comes to the same clocks', cases: cases + lives, words };
    }
  }
  return { law: null, cases: cases + lives, words: '' };
}

function find(): Finding {
  const programs = readCorpus(process.argv[2]!);
  const atFirst = findIn(programs, first);
  if (atFirst.law !== null) return atFirst;
  const inCases = findIn(programs, others);
  if (inCases.law !== null) return inCases;
  const inCalendars = findInCalendars(inCases.cases);
  return inCalendars.law === null ? findInLives(programs, inCalendars.cases) : inCalendars;
}

process.stdout.write(JSON.stringify(find()));
