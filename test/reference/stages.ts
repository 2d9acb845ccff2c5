// Where a lead stands by its history: which entries count, its stage and since when, journeys, the numbers of entries.
import type { Stage } from '@funnel/bundle';
import type { Case } from './case.ts';
import type { Entry } from './facts.ts';
import { DAY, floorDivide } from './time.ts';

/** Those that happened and are known by as-of, in order. */
export function visibleEntries({ facts, asOf }: Case): Entry[] {
  return facts.entries.filter(entry => entry.at <= asOf && entry.knownAt <= asOf);
}

/** Those into another stage than the one the lead was in. All that name no stage are one to each other. */
export function effectiveEntries(about: Case): Entry[] {
  const effective: Entry[] = [];
  for (const entry of visibleEntries(about)) {
    const before = effective.at(-1);
    if (before === undefined || before.stage !== entry.stage) effective.push(entry);
  }
  return effective;
}

/** Entries into the stage where the lead was already. */
export function repeatedEntries(about: Case): Entry[] {
  const effective = effectiveEntries(about);
  return visibleEntries(about).filter(entry => entry.stage !== null && !effective.includes(entry));
}

export function stageNamed(name: string, about: Case): Stage {
  return about.rules.lifecycle!.stages.find(stage => stage.name === name)!;
}

function firstStage({ rules }: Case): string {
  return rules.lifecycle!.stages[0]!.name;
}

export interface Standing {
  /** null: the last entry names no declared stage. */
  readonly stage: string | null;
  /** The last entry that counts, into whatever it was; null where there is no history. */
  readonly entry: Entry | null;
}

export function standingOf(about: Case): Standing {
  const last = effectiveEntries(about).at(-1);
  if (last === undefined) return { stage: firstStage(about), entry: null };
  return { stage: last.stage, entry: last };
}

/** The last entry into the stage that counts; null when there is none. */
export function latestEntry(stage: string, about: Case): Entry | null {
  return effectiveEntries(about).findLast(entry => entry.stage === stage) ?? null;
}

/** How often the stage was entered; a lead without history has entered the first stage once. */
export function timesEntered(stage: string, about: Case): bigint {
  if (visibleEntries(about).length === 0) return stage === firstStage(about) ? 1n : 0n;
  return BigInt(effectiveEntries(about).filter(entry => entry.stage === stage).length);
}

/** Whole days since the entry into the current stage; null where that is not known. */
export function daysInStage(about: Case): bigint | null {
  const { stage, entry } = standingOf(about);
  return stage === null || entry === null ? null : floorDivide(about.asOf - entry.at, DAY);
}

export function journeyOf(about: Case): number {
  const effective = effectiveEntries(about);
  const begins = effective.filter((entry, place) => {
    if (place === 0) return false;
    const left = effective[place - 1]!.stage;
    const isOver = left !== null && (stageNamed(left, about).returns || stageNamed(left, about).ends);
    return isOver || entry.stage === firstStage(about);
  });
  return 1 + begins.length;
}

function becameKnown(left: Entry, right: Entry): number {
  if (left.knownAt !== right.knownAt) return left.knownAt < right.knownAt ? -1 : 1;
  if (left.at !== right.at) return left.at < right.at ? -1 : 1;
  if (left.seq !== right.seq) return left.seq < right.seq ? -1 : 1;
  return left.row - right.row;
}

/** Its number among all entries into its stage, those that count for nothing too, in the order in which they became known. */
export function numberOf(entry: Entry, about: Case): number {
  const same = visibleEntries(about).filter(other => other.stage === entry.stage);
  return 1 + same.sort(becameKnown).indexOf(entry);
}
