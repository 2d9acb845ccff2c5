// What is kept of one check for the next one. It holds nothing of the program before that is not in this one too.
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import type { ParsedFile } from '../../syntax/parsed-file.ts';
import type { ScoreBars } from '../checks/analysis/score-bars.ts';
import type { Names } from '../names/names.ts';
import type { Anchors } from './anchor.ts';
import type { FileFacts, Places } from './file-facts.ts';
import type { Told } from './findings.ts';
import type { Groups, TypedGroup } from './groups.ts';
import type { Looked, Proofs } from './looked.ts';
import type { Typed } from './typed.ts';

/** A value like any other: it is never changed, and what was checked before stays right. */
export interface Memory {
  /** What the settings said; under others nothing of this holds. */
  readonly settings: string;
  /** How much was looked at for proofs. */
  readonly thrift: number | null;
  readonly files: ReadonlyMap<ParsedFile, FileFacts>;
  readonly names: Names;
  readonly listTexts: ReadonlyMap<string, readonly string[]>;
  readonly places: Places;
  /** In no order. */
  readonly typed: ReadonlyMap<Declaration, Typed>;
  readonly typedGroups: Groups<TypedGroup>;
  /** How often keys are needed. */
  readonly uses: ReadonlyMap<string, number>;
  /** Keys that stand on a loop, or behind one. */
  readonly stuck: ReadonlySet<string>;
  readonly bars: ReadonlyMap<string, ScoreBars>;
  /** What was told of declarations beside others. */
  readonly toldTogether: ReadonlyMap<Declaration, readonly Told[]>;
  readonly moves: ReadonlyMap<Declaration, Looked>;
  readonly proofs: Proofs;
  readonly anchors: Anchors;
  /** In which declaration expressions stand. It only grows, and nothing is kept alive by it. */
  readonly homes: WeakMap<Expression, Declaration>;
}
