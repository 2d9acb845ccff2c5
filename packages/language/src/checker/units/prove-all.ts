// What is told by what stands behind declarations, for all of a program: anew where anything has changed behind them.
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { ParsedFile } from '../../syntax/parsed-file.ts';
import type { Checking } from '../checking.ts';
import type { ScoreBars } from '../checks/analysis/score-bars.ts';
import type { Placed } from '../model.ts';
import { effortFor } from './effort.ts';
import type { FileFacts, Places } from './file-facts.ts';
import { type Finding, hides, type Told } from './findings.ts';
import { type ProvedGroup, provedGroup } from './groups.ts';
import { type Looked, NO_PROOFS, type Proofs, untouched } from './looked.ts';
import { createLookups, type Lookup } from './lookups.ts';
import type { Memory } from './memory.ts';
import { type Behind, createProving, lookAtMoves, lookForOverlaps } from './proving.ts';
import { justNames, recordedNames, recordedTable, withMeanings } from './recorded-names.ts';
import type { ToldTogether } from './together.ts';
import type { AllTyped } from './type-all.ts';
import type { Typed } from './typed.ts';

interface Given {
  readonly base: Omit<Checking, 'report' | 'isTold'>;
  readonly declarations: readonly Placed[];
  readonly facts: readonly FileFacts[];
  readonly places: Places;
  readonly typing: AllTyped;
  readonly together: ToldTogether;
  readonly bars: ReadonlyMap<string, ScoreBars>;
  readonly isWanted: boolean;
  /** null: the program is too large for proofs. */
  readonly thrift: number | null;
}

export interface AllProved {
  readonly findings: readonly Finding[];
  readonly moves: ReadonlyMap<Declaration, Looked>;
  readonly proofs: Proofs;
}

export function proveAll(before: Memory | null, given: Given): AllProved {
  const { base, facts, places, typing, together, bars, isWanted, declarations } = given;
  const { changes, typed } = typing;
  if (before !== null) addTold(changes, before.toldTogether, together.told);
  const isSameStuck = before !== null && [...before.stuck].join() === [...together.stuck].join();
  const known = before !== null && isSameStuck ? before.proofs : NO_PROOFS;
  const moves = untouched(before?.moves ?? new Map<Declaration, Looked>(), changes);
  const lookups = createLookups();
  const { note } = lookups;
  const behind: Behind = {
    base: {
      ...base,
      names: recordedNames(base.names, note, withMeanings),
      listTexts: recordedTable('listTexts', base.listTexts, note, justNames),
    },
    lookups,
    isTold: (of, span, by) =>
      hides(typed.get(of)!.told, span, by) ||
      hides(together.told.get(of) ?? [], span, by) ||
      hides(moves.get(of)?.told ?? [], span, by),
  };
  const findings: Finding[] = [];
  const tell = (looked: Looked): void => {
    for (const finding of looked.findings) findings.push(finding);
  };
  const overlaps = untouched(known.overlaps, changes);
  for (const placed of declarations) {
    const { node } = placed;
    if (node.kind !== 'lifecycle') continue;
    const isNew = !moves.has(node);
    const looked = lookAtMoves(behind, moves.get(node), placed);
    moves.set(node, looked);
    tell(looked);
    if (isNew) changes.add(node);
    if (!isWanted || given.thrift === null) continue;
    const found = lookForOverlaps(behind, overlaps.get(node), placed);
    overlaps.set(node, found);
    tell(found);
  }
  if (!isWanted || base.names.lost.any || given.thrift === null)
    return { findings, moves, proofs: kept(known, overlaps, changes) };
  const proving = createProving(
    behind,
    known,
    changes,
    bars,
    of => typed.get(of)!.bars,
    of => places.get(of)!,
    of => effortFor(of, given.thrift!),
  );
  const groups = new Map<ParsedFile, ProvedGroup>();
  for (const { file, placed } of facts) {
    const before = known.groups.get(file);
    const isStill = before !== undefined && proving.isGroupStill(before);
    const provable = isStill ? [] : placed.filter(({ node }) => isProvable(typed.get(node)!, together.stuck));
    const group = isStill
      ? before
      : provedGroup(
          provable.map(proving.proofOf),
          placed.map(({ node }) => node),
        );
    groups.set(file, group);
    for (const finding of group.findings) findings.push(finding);
  }
  if (together.stuck.size > 0) proving.forget();
  for (const { of } of typing.gone) if (!places.has(of)) proving.drop(of);
  return { findings, moves, proofs: { overlaps, groups, ...proving.proofs } };
}

/** What holds still of proofs that nobody asks for just now: a program with a syntax error is soon one without. */
function kept(known: Proofs, overlaps: Proofs['overlaps'], changes: ReadonlySet<Lookup>): Proofs {
  return {
    overlaps,
    extents: untouched(known.extents, changes),
    proofs: untouched(known.proofs, changes),
    groups: untouched(known.groups, changes),
  };
}

/** Of what needs itself, or something that does, nothing is proved: it has no value. */
function isProvable({ owner, references }: Typed, stuck: ReadonlySet<string>): boolean {
  return stuck.size === 0 || !(stuck.has(owner ?? '') || references.some(({ to }) => stuck.has(to)));
}

function addTold(
  changes: Set<Lookup>,
  before: ReadonlyMap<Declaration, readonly Told[]>,
  after: ReadonlyMap<Declaration, readonly Told[]>,
): void {
  for (const [of, told] of before) if (JSON.stringify(told) !== JSON.stringify(after.get(of))) changes.add(of);
  for (const of of after.keys()) if (!before.has(of)) changes.add(of);
}
