// The moves that the rules take at as-of, one after another.
import type { Move } from '@funnel/bundle';
import { armOf } from './arms.ts';
import type { Case } from './case.ts';
import type { Entry } from './facts.ts';
import { exclusionOf, gateOf } from './named.ts';
import { greatestOf } from './numbers.ts';
import { stageNamed, standingOf, visibleEntries } from './stages.ts';

export interface Taken {
  readonly move: Move;
  readonly entry: Entry;
}

/** Those out of a stage that the rules may take, in the order in which they are tried: bare `after` last. */
function movesFrom(stage: string, { rules }: Case): Move[] {
  const moves = rules.lifecycle!.moves.filter(move => move.from === stage && !move.by_hand);
  const isBareAfter = (move: Move) => move.after !== null && move.when === null;
  return [...moves.filter(move => !isBareAfter(move)), ...moves.filter(isBareAfter)];
}

function isTrue(move: Move, about: Case): boolean {
  const { entry } = standingOf(about);
  if (move.after !== null && (entry === null || about.asOf - entry.at < BigInt(move.after))) return false;
  if (move.when !== null && armOf(move.when, about).holds !== 'yes') return false;
  const { needs } = stageNamed(move.to, about);
  return needs === null || gateOf(needs, about).result === 'passed';
}

/** Behind whatever else happened and was known at this instant. */
function entryOf(move: Move, about: Case): Entry {
  const { asOf, facts } = about;
  const now = visibleEntries(about).filter(entry => entry.at === asOf && entry.knownAt === asOf);
  const seq = now.length === 0 ? 0n : greatestOf(now.map(entry => entry.seq)) + 1n;
  return { stage: move.to, at: asOf, knownAt: asOf, seq, row: facts.entries.length, by: 'rules' };
}

/** The case with one more entry; what has a name keeps the value it had before the first. */
function after(entry: Entry, about: Case): Case {
  const facts = { ...about.facts, entries: [...about.facts.entries, entry] };
  return { ...about, facts, frame: about.frame ?? about };
}

export interface Chain {
  readonly taken: readonly Taken[];
  /** The case with all of them in the history. */
  readonly about: Case;
}

export function movesOf(start: Case): Chain {
  const taken: Taken[] = [];
  let about: Case = { ...start, frame: start };
  const done = () => ({ taken, about });
  if (start.rules.lifecycle === null || exclusionOf(start) !== null) return done();
  for (;;) {
    const { stage } = standingOf(about);
    if (stage === null || stageNamed(stage, about).ends) return done();
    const here = about;
    const move = movesFrom(stage, about).find(candidate => isTrue(candidate, here));
    if (move === undefined || taken.some(earlier => earlier.move.to === move.to)) return done();
    const entry = entryOf(move, about);
    taken.push({ move, entry });
    about = after(entry, about);
    if (about.rules.scores.some(score => score.forget.includes(move.to))) return done();
  }
}
