// What is told of declarations by what stands behind them: the circles of their moves, moves that overlap, and what is proved.
import type { Declaration, DeclarationOf } from '../../syntax/nodes/declaration.ts';
import type { Span } from '../../syntax/nodes/node.ts';
import type { ScoreExtent } from '../budget/score-extent.ts';
import { extentOfScore } from '../budget/score-extent.ts';
import type { Checking } from '../checking.ts';
import { analyse } from '../checks/analysis/index.ts';
import type { ScoreBar, ScoreBars } from '../checks/analysis/score-bars.ts';
import { WHOLE } from '../checks/analysis/told-scores.ts';
import { lifecycleChecks } from '../checks/index.ts';
import { checkOverlaps } from '../checks/overlaps.ts';
import { knownOf } from '../examples/known.ts';
import type { Placed } from '../model.ts';
import { isKind } from '../names/names.ts';
import { type Reasoning, reasoningAbout } from '../reasoning/asking.ts';
import type { IsTold } from '../report.ts';
import { collectFindings, hides } from './findings.ts';
import { isGroupStill, type ProvedGroup } from './groups.ts';
import type { KnownExtent, Looked, Proof, Proofs, Question } from './looked.ts';
import { isTouched, type Lookup, type Lookups } from './lookups.ts';
import { isSpentAgain, type Purse, spending } from './purse.ts';
import { recordedTable } from './recorded-names.ts';

/** What all of them look at; its names note in `lookups` what they are asked, and of which declaration more is asked then. */
export interface Behind {
  readonly base: Omit<Checking, 'report' | 'isTold'>;
  readonly lookups: Lookups;
  /** Whether it was told before anything was proved. */
  readonly isTold: (of: Declaration, span: Span, by?: 'error') => boolean;
}

/** What moves of a lifecycle do one after the other, whatever holds beside; the unit that is known already, where there is one. */
export function lookAtMoves(behind: Behind, known: Looked | undefined, placed: Placed): Looked {
  if (known !== undefined) return known;
  return looked(behind, placed, checking => {
    if (isKind(placed, 'lifecycle')) for (const run of lifecycleChecks) run(checking, placed);
  });
}

export function lookForOverlaps(behind: Behind, known: Looked | undefined, placed: Placed): Looked {
  if (known !== undefined) return known;
  return looked(behind, placed, checking => {
    if (isKind(placed, 'lifecycle')) checkOverlaps(checking, placed);
  });
}

function looked({ base, lookups }: Behind, placed: Placed, run: (checking: Checking) => void): Looked {
  const { report, isTold, found, toldOf } = collectFindings();
  const noted = new Set<Lookup>([placed.node]);
  lookups.during(noted, () => run({ ...base, report, isTold }));
  return { findings: found, told: toldOf(placed.node), lookups: noted };
}

/** How many leads are made up at most for what is told of a program. */
const MOST_EXAMPLES = 24;

/** What is proved of the declarations of a program, each with what is proved of those behind it. */
export interface Proving {
  readonly proofOf: (placed: Placed) => Proof;
  /** Whether all proofs of a file hold still. */
  readonly isGroupStill: (group: ProvedGroup) => boolean;
  /** Lets go of a declaration that is there no longer. */
  readonly drop: (of: Declaration) => void;
  /** Lets go of what holds no longer and nobody has asked for, since it needs itself. */
  readonly forget: () => void;
  /** All that has been worked out, or is known still. */
  readonly proofs: Pick<Proofs, 'extents' | 'proofs'>;
}

/** `known` are those of before, of which some hold no longer. `barsOf` gives the bars of a declaration itself. */
export function createProving(
  behind: Behind,
  known: Pick<Proofs, 'extents' | 'proofs'>,
  changes: ReadonlySet<Lookup>,
  bars: ReadonlyMap<string, ScoreBars>,
  barsOf: (of: Declaration) => readonly ScoreBar[],
  placeOf: (of: Declaration) => Placed,
  effortFor: (of: Declaration) => number,
): Proving {
  const { base, lookups } = behind;
  const extents = new Map(known.extents);
  const proofs = new Map(known.proofs);
  const [extended, proved] = [new Set<Declaration>(), new Set<Declaration>()];
  const examples: Purse = { left: MOST_EXAMPLES };
  const askedBars = recordedTable('bars', bars, lookups.note, () => null);

  const reasoningFor = (of: Declaration): Reasoning => reasoningAbout(knownOf(base), effortFor(of), extentOf);

  /** Whoever asks depends on all that it was worked out from. */
  function extentOf(name: string): ScoreExtent | null {
    const node = base.names.scores.get(name)?.node;
    if (node === undefined) return null;
    const before = extents.get(node);
    const isStill = before !== undefined && (extended.has(node) || !isTouched(before.lookups, changes));
    const unit = isStill ? before : newExtent(node);
    extended.add(node);
    extents.set(node, unit);
    for (const lookup of unit.lookups) lookups.note(lookup);
    return unit.extent;
  }

  function newExtent(node: DeclarationOf<'score'>): KnownExtent {
    // Another score may get the name, and lose it again.
    const noted = new Set<Lookup>([node, `scores/${node.name!.text}`]);
    const extent = lookups.during(noted, () => extentOfScore(reasoningFor(node), node));
    return { extent, lookups: noted };
  }

  const isToldElsewhere = (of: Declaration, by?: 'error'): boolean =>
    behind.isTold(of, WHOLE, by) || hides(proofOf(placeOf(of)).told, WHOLE, by);

  function newProof(placed: Placed): Proof {
    const questions: Question[] = [];
    const before: IsTold = (at, span, by) => {
      if (at.node === placed.node) return behind.isTold(at.node, span, by);
      const answer = isToldElsewhere(at.node, by);
      questions.push({ of: at.node, by, answer });
      return answer;
    };
    const { report, isTold, found, toldOf } = collectFindings(before);
    const noted = new Set<Lookup>([placed.node]);
    const work = () => {
      const checking: Checking = { ...base, report, isTold };
      const reasoning = reasoningFor(placed.node);
      analyse({ checking, reasoning, examples, bars: askedBars, ownBars: barsOf(placed.node) }, placed);
    };
    const { spent } = spending(examples, () => lookups.during(noted, work));
    return { findings: found, told: toldOf(placed.node), lookups: noted, questions, examples: spent };
  }

  const isAnsweredStill = (questions: readonly Question[]): boolean =>
    questions.every(({ of, by, answer }) => isToldElsewhere(of, by) === answer);

  const isProvedStill = (proof: Proof): boolean =>
    !isTouched(proof.lookups, changes) && isAnsweredStill(proof.questions) && isSpentAgain(examples, proof.examples);

  function proofOf(placed: Placed): Proof {
    const before = proofs.get(placed.node);
    const isStill = before !== undefined && (proved.has(placed.node) || isProvedStill(before));
    const proof = isStill ? before : newProof(placed);
    proved.add(placed.node);
    proofs.set(placed.node, proof);
    return proof;
  }

  return {
    proofOf,
    isGroupStill: group =>
      !isTouched(group.lookups, changes) && isAnsweredStill(group.questions) && isGroupStill(group, changes, examples),
    drop: of => {
      proofs.delete(of);
      extents.delete(of as DeclarationOf<'score'>);
    },
    forget: () => {
      for (const [of, { lookups: asked }] of extents)
        if (!extended.has(of) && isTouched(asked, changes)) extents.delete(of);
      for (const [of, { lookups: asked }] of proofs)
        if (!proved.has(of) && isTouched(asked, changes)) proofs.delete(of);
    },
    proofs: { extents, proofs },
  };
}
