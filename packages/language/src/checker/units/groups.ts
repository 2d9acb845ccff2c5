// What the units of one file come to together: a file of which nothing has changed need not be gone through.
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { ParsedFile } from '../../syntax/parsed-file.ts';
import type { ScoreBar } from '../checks/analysis/score-bars.ts';
import type { Asks } from '../checks/policy-model.ts';
import type { Finding } from './findings.ts';
import type { Looked, Proof, Question } from './looked.ts';
import { isTouched, type Lookup } from './lookups.ts';
import { isSpentAgain, type Purse, type Spending } from './purse.ts';
import type { Typed } from './typed.ts';

interface Group {
  readonly findings: readonly Finding[];
  readonly lookups: ReadonlySet<Lookup>;
  /** null where it may come out otherwise each time. */
  readonly spent: Spending | null;
}

export interface TypedGroup extends Group {
  readonly bars: readonly ScoreBar[];
  readonly barred: ReadonlySet<string>;
  readonly asks: readonly Asks[];
  /** How many of its declarations others can need by their names. */
  readonly owners: number;
}

export interface ProvedGroup extends Group {
  readonly questions: readonly Question[];
}

/** By file. */
export type Groups<G> = ReadonlyMap<ParsedFile, G>;

/** Whether all units of a group hold still; what they spend is spent then. */
export function isGroupStill(group: Group, changes: ReadonlySet<Lookup>, purse: Purse): boolean {
  return !isTouched(group.lookups, changes) && group.spent !== null && isSpentAgain(purse, group.spent);
}

export function typedGroup(units: readonly Typed[]): TypedGroup {
  const bars = units.flatMap(unit => unit.bars);
  return {
    ...groupOf(units),
    // Whether files of lists are what they were is asked of each declaration.
    spent: units.some(({ files }) => files.length > 0) ? null : togetherSpent(units.map(({ guessed }) => guessed)),
    bars,
    barred: new Set(bars.map(({ score }) => score)),
    asks: units.flatMap(({ asks }) => asks ?? []),
    owners: units.filter(({ owner }) => owner !== null && owner !== 'exclusions').length,
  };
}

/** `all` are the declarations of the file, those too of which nothing could be proved. */
export function provedGroup(units: readonly Proof[], all: readonly Declaration[]): ProvedGroup {
  const questions = new Map<string, Map<Question['of'], Question>>();
  const own = new Set(all);
  for (const question of units.flatMap(unit => unit.questions)) {
    // What is told of declarations of the same file is as it was where nothing has changed that the file has looked up.
    if (own.has(question.of)) continue;
    const alike = questions.get(`${question.by}`) ?? new Map<Question['of'], Question>();
    questions.set(`${question.by}`, alike.set(question.of, question));
  }
  return {
    ...groupOf(units, all),
    spent: togetherSpent(units.map(({ examples }) => examples)),
    questions: [...questions.values()].flatMap(alike => [...alike.values()]),
  };
}

function groupOf(units: readonly Pick<Looked, 'findings' | 'lookups'>[], all: readonly Declaration[] = []) {
  const lookups = new Set<Lookup>(all);
  for (const unit of units) for (const lookup of unit.lookups) lookups.add(lookup);
  return { findings: units.flatMap(({ findings }) => findings), lookups };
}

/** Only where each had enough it is known what all need. */
function togetherSpent(all: readonly Spending[]): Spending | null {
  const asked = all.filter(({ amount }) => amount > 0);
  if (asked.some(({ had }) => had !== 'enough')) return null;
  return { amount: asked.reduce((sum, { amount }) => sum + amount, 0), had: 'enough' };
}
