// The laws of decisions, by name. Each is asked of every random case.
import { enginesAreOne, generatedAgrees, interpreterAgrees } from './agreement.ts';
import { offersAreOpenOrTaken } from './content.ts';
import { couldPassKeepsItsWord } from './could-pass.ts';
import { counterfactualsPass } from './counterfactuals.ts';
import { fastPathIsTheSame } from './fast-path.ts';
import { handoffIdsAreUnique, handoffIdsStay } from './handoffs.ts';
import { certaintyIsAPoint, noQuestionMeansNoChange, scoreStaysInItsInterval } from './interval.ts';
import { noMemberIsMissing } from './members-tried.ts';
import { nothingChangesBefore } from './next-change.ts';
import { aProductIsALeadOfItsOwn, otherProductsDoNotMatter } from './products.ts';
import { queueKeysCanBeSorted } from './queues.ts';
import { decidesTheSameAgain, orderOfRowsDoesNotMatter } from './sameness.ts';
import { sharesAddUp } from './shares.ts';
import type { Law } from './subject.ts';

export const agreementLaws = {
  'the interpreter agrees with the reference': interpreterAgrees,
  'generated code agrees with the reference': generatedAgrees,
  'both engines give the same bytes': enginesAreOne,
  'the fast path gives the same values': fastPathIsTheSame,
} satisfies Record<string, Law>;

export const decisionLaws = {
  'shares add up to the score': sharesAddUp,
  'nothing changes before the next change': nothingChangesBefore,
  'a counterfactual passes its gate': counterfactualsPass,
  'no member that would pass is missing': noMemberIsMissing,
  'the score stays in its interval': scoreStaysInItsInterval,
  'where all is known the interval is a point': certaintyIsAPoint,
  'no question means no change': noQuestionMeansNoChange,
  'could pass keeps its word': couldPassKeepsItsWord,
  'the same record decides the same again': decidesTheSameAgain,
  'the order of rows does not matter': orderOfRowsDoesNotMatter,
  'an offer is open or taken': offersAreOpenOrTaken,
  'no two hand-offs have one id': handoffIdsAreUnique,
  'a hand-off keeps its id': handoffIdsStay,
  'queue keys can be sorted': queueKeysCanBeSorted,
  'a product is a lead of its own': aProductIsALeadOfItsOwn,
  'other products do not matter': otherProductsDoNotMatter,
} satisfies Record<string, Law>;

export const everyLaw: Readonly<Record<string, Law>> = { ...agreementLaws, ...decisionLaws };
