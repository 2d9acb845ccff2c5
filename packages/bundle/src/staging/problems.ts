// The problems of one record, each (code, fact, value) once.
import type { DataProblem, Datum } from '../decision/record.ts';

const MOST_SHOWN = 100;

export interface ProblemList {
  readonly add: (code: DataProblem['code'], fact: string, datum: Datum) => void;
  readonly found: () => readonly DataProblem[];
}

const NONE: readonly DataProblem[] = [];

/** An empty list: nothing is allocated before the first problem. */
export function problemList(): ProblemList {
  let problems: DataProblem[] | null = null;
  let seen: Set<string> | null = null;
  return {
    add: (code, fact, datum) => {
      const value = shownValue(datum);
      const key = `${code}\n${fact}\n${value === null ? '' : `=${value}`}`;
      seen ??= new Set();
      if (seen.has(key)) return;
      seen.add(key);
      problems ??= [];
      problems.push({ code, fact, value });
    },
    found: () => problems ?? NONE,
  };
}

/** A datum as text, cut to 100 characters; half a surrogate pair (its own, or left by the cut) shown as the replacement mark. */
export function shownValue(datum: Datum): string | null {
  if (datum === null || datum === undefined) return null;
  const text = typeof datum === 'string' ? datum : (JSON.stringify(datum) ?? String(datum));
  const cut = text.length > MOST_SHOWN ? text.slice(0, MOST_SHOWN) : text;
  return cut.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
