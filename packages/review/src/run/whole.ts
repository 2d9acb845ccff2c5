// What a test can expect of the decision as a whole: excluded, uncertain, problems, next change.
import { type Decision, type EntryFlag, formatInstant, parseInstant } from '@funnel/bundle';
import { problem, type TestProblem } from '../problems/problem.ts';
import { readDuration } from '../test-file/duration.ts';
import { wrongShape } from '../test-file/entries.ts';
import { type LocatedEntry, type Plain, plain } from '../test-file/located.ts';
import type { Check } from './check.ts';
import { CONTENT } from './content-aspects.ts';
import { partChecks } from './part-checks.ts';
import { STAGE, STALL } from './stage-aspects.ts';

type WholeReader = (entry: LocatedEntry, problems: TestProblem[]) => Check[];

const same = (actual: Plain, expected: Plain): boolean => JSON.stringify(actual) === JSON.stringify(expected);

function check(
  entry: LocatedEntry,
  expected: Plain,
  read: Check['read'],
  part: 'exclusions' | 'moves' | 'whole' = 'whole',
): Check[] {
  return [{ path: entry.key, place: entry.place, subject: { part, name: null }, expected, read, holds: same }];
}

/** `excluded: "Our own people"`, `excluded: no`. */
const excluded: WholeReader = (entry, problems) => {
  const value = plain(entry.value);
  if (value === 'no' || value === 'none' || value === false || value === null) {
    return check(entry, null, decision => decision.excluded, 'exclusions');
  }
  if (typeof value === 'string') return check(entry, value, decision => decision.excluded, 'exclusions');
  problems.push(wrongShape(entry, 'the label of an exclusion, or no'));
  return [];
};

/** The texts of a list, of one text, or of `none`; null where it is none of these. */
function listed(value: Plain): readonly string[] | null {
  const texts = Array.isArray(value) ? value : value === 'none' || value === null ? [] : [value];
  return texts.every((each): each is string => typeof each === 'string') ? texts : null;
}

/** `uncertain: [source]`: all facts that unknown arms before those taken wanted, sorted. */
const uncertain: WholeReader = (entry, problems) => {
  const facts = listed(plain(entry.value));
  if (facts) return check(entry, [...facts].sort(), uncertainFacts);
  problems.push(wrongShape(entry, 'a list of facts, or none'));
  return [];
};

function uncertainFacts(decision: Decision): Plain {
  const named = [decision.params, decision.grades, decision.gates, decision.routes];
  const content = decision.content === null ? [] : [decision.content];
  const parts = [...named.flatMap(part => Object.values(part)), ...content, ...decision.clocks];
  return [...new Set(parts.flatMap(part => part.uncertain))].sort();
}

/** `moves: [inquiry to mql]`: all moves in their order, or none. */
const moves: WholeReader = (entry, problems) => {
  const ids = listed(plain(entry.value));
  if (ids) return check(entry, ids, decision => decision.moves.map(each => each.move), 'moves');
  problems.push(wrongShape(entry, 'a list of moves such as inquiry to mql, or none'));
  return [];
};

/** How a test writes an entry that the rules do not provide for. */
const FLAGS: { readonly [F in EntryFlag['flag']]: (flag: EntryFlag) => string } = {
  off_path: flag => `${flag.stage} off path`,
  needs: flag => `${flag.stage} needs ${flag.gate}`,
};

/** `flags: [opportunity off path, sql needs qualified]`: in the order of the history, or none. */
const flags: WholeReader = (entry, problems) => {
  const texts = listed(plain(entry.value));
  if (texts) return check(entry, texts, decision => decision.flags.map(each => FLAGS[each.flag](each)));
  problems.push(wrongShape(entry, 'a list of flags such as opportunity off path or sql needs qualified, or none'));
  return [];
};

const stage: WholeReader = (entry, problems) =>
  partChecks({ part: 'moves', name: null }, STAGE, { ...entry, name: entry.key }, problems);

const stall: WholeReader = (entry, problems) =>
  partChecks({ part: 'whole', name: null }, STALL, { ...entry, name: entry.key }, problems);

const content: WholeReader = (entry, problems) =>
  partChecks({ part: 'content', name: null }, CONTENT, { ...entry, name: entry.key }, problems);

/** `handoffs: [new_mql]`: all that are sent, in their order, or none. */
const handoffs: WholeReader = (entry, problems) => {
  const names = listed(plain(entry.value));
  if (names) return check(entry, names, decision => decision.handoffs.map(each => each.handoff), 'moves');
  problems.push(wrongShape(entry, 'a list of hand-offs, or none'));
  return [];
};

/** `problems: { seniority: not-a-member }`: a fact with several problems has a list of them. */
const problemsOf: WholeReader = (entry, problems) => {
  const value = plain(entry.value);
  if (value === 'none' || value === null) return check(entry, {}, problemsByFact);
  if (entry.value.kind === 'map') return check(entry, sorted(value as Readonly<Record<string, Plain>>), problemsByFact);
  problems.push(wrongShape(entry, 'a map from facts to codes of problems, or none'));
  return [];
};

/** The decision's data problems as a test writes them. */
export function problemsByFact(decision: Decision): Plain {
  const codes = new Map<string, Plain>();
  for (const { fact, code } of decision.problems) {
    const before = codes.get(fact);
    codes.set(fact, before === undefined ? code : [...(Array.isArray(before) ? before : [before]), code]);
  }
  return sorted(Object.fromEntries(codes));
}

function sorted(map: Readonly<Record<string, Plain>>): Plain {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** `next change: 2026-11-22T12:00:00Z`, `next change: 1 day` (after the test's instant), `next change: none`. */
const nextChange: WholeReader = (entry, problems) => {
  const value = plain(entry.value);
  if (value === 'none' || value === null) return check(entry, 'none', nextChangeAt);
  const span = typeof value === 'string' ? readDuration(value) : null;
  if (span !== null) return check(entry, value, (decision, asOf) => spanTo(decision, asOf, span, value));
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  if (instant !== null) return check(entry, formatInstant(instant), nextChangeAt);
  problems.push(problem('not-an-instant', entry.value.place, { value: String(value) }));
  return [];
};

function nextChangeAt(decision: Decision): Plain {
  return decision.next_change_at ?? 'none';
}

function spanTo(decision: Decision, asOf: number, span: number, written: Plain): Plain {
  return decision.next_change_at === formatInstant(asOf + span) ? written : nextChangeAt(decision);
}

/** By key below `expect`. */
export const WHOLE: ReadonlyMap<string, WholeReader> = new Map([
  ['excluded', excluded],
  ['uncertain', uncertain],
  ['problems', problemsOf],
  ['next change', nextChange],
  ['stage', stage],
  ['stall', stall],
  ['moves', moves],
  ['flags', flags],
  ['content', content],
  ['handoffs', handoffs],
]);
