// Asks the laws of the cases in a file until one is broken. Bundled anew for each planted fault, and run as a process of its own.
import { disagreements } from '../properties/laws/agreement.ts';
import { agreementLaws, decisionLaws } from '../properties/laws/all.ts';
import { type Law, ready } from '../properties/laws/subject.ts';
import { type HuntedCase, type HuntedProgram, readCorpus } from './corpus-file.ts';

export interface Finding {
  /** null when no law was broken. */
  readonly law: string | null;
  readonly cases: number;
  readonly words: string;
}

function lawsOf({ reference }: HuntedCase): Record<string, Law> {
  const agrees =
    (engine: 'interpreted' | 'generated'): Law =>
    subject =>
      disagreements(subject, subject[engine], reference).join('\n') || null;
  return {
    ...agreementLaws,
    'the interpreter agrees with the reference': agrees('interpreted'),
    'generated code agrees with the reference': agrees('generated'),
    ...decisionLaws,
  };
}

function askAll(bundle: HuntedProgram['bundle'], hunted: HuntedCase): { law: string; words: string } | null {
  for (const [law, ask] of Object.entries(lawsOf(hunted))) {
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

function findIn(programs: readonly HuntedProgram[]): Finding {
  let cases = 0;
  for (const { bundle, cases: hunted } of programs) {
    for (const one of hunted) {
      cases += 1;
      const found = askAll(bundle, one);
      if (found !== null) return { ...found, cases };
    }
  }
  return { law: null, cases, words: '' };
}

process.stdout.write(JSON.stringify(findIn(readCorpus(process.argv[2]!))));
