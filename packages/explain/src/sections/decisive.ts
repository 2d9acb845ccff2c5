// The parts of a condition that made it come out as it did: of an `or` that holds not the ones that do not hold.
import type { And, Condition, Holds, Or } from '@funnel/bundle';
import type { Matter } from '../speech.ts';
import { conditionWords } from '../wording/conditions.ts';
import { toldByDecision } from './told.ts';

/**
 * Why it `holds`; why it `fails`; what is `missing` for it to hold, unknown parts among it; what must go for it to fail, since
 * it is `standing`.
 */
type Question = 'holds' | 'fails' | 'missing' | 'standing';

/** null: neither the decision nor the lead's data say. */
type Known = Holds | null;

/** Which parts are kept: the first of the groups that is not empty. All of them where there is none. */
const KEPT: Readonly<Record<Question, Readonly<Record<'and' | 'or', readonly (readonly Known[])[]>>>> = {
  holds: { and: [], or: [['yes'], [null]] },
  fails: { and: [['no'], [null], ['unknown']], or: [] },
  missing: { and: [['no', 'unknown', null]], or: [] },
  standing: { and: [], or: [['yes', 'unknown', null]] },
};

/** Where each of several parts alone is enough, and all are so, they are said with `and` between them. */
const EACH = { holds: 'and', fails: 'or' } as const;

function isEach(question: Question, kept: readonly Known[] | undefined): question is keyof typeof EACH {
  return question in EACH && (kept?.every(each => each === COMES_TO[question]) ?? false);
}

const INSIDE_NOT: Readonly<Record<Question, Question>> = {
  holds: 'fails',
  fails: 'holds',
  missing: 'standing',
  standing: 'missing',
};

const COMES_TO: Readonly<Record<Question, Holds>> = { holds: 'yes', fails: 'no', missing: 'no', standing: 'yes' };

/** The whole condition where what is known now contradicts the question, for then it was decided on something else. */
export function decisive(matter: Matter, node: Condition, question: Question): Condition {
  const known = holdsNow(matter, node);
  if (known !== null && known !== 'unknown' && known !== COMES_TO[question]) return node;
  if (node.kind === 'not') return { ...node, of: decisive(matter, node.of, INSIDE_NOT[question]) };
  return node.kind === 'and' || node.kind === 'or' ? several(matter, node, question) : node;
}

function several(matter: Matter, node: And | Or, question: Question): Condition {
  const known = node.of.map(part => holdsNow(matter, part));
  const kept = KEPT[question][node.kind].find(group => known.some(each => group.includes(each)));
  const parts = node.of.filter((_, index) => kept === undefined || kept.includes(known[index]!));
  const reduced = parts.map(part => decisive(matter, part, question));
  if (reduced.length === 1) return reduced[0]!;
  return { kind: isEach(question, kept) ? EACH[question] : node.kind, of: reduced };
}

/** Moves of the decision change what is asked of the history; then only the decision itself is believed. */
export function holdsNow(matter: Matter, node: Condition): Known {
  const told = toldByDecision(matter, node)?.holds ?? null;
  if (told !== null || matter.ask === null || matter.decision.moves.length > 0) return told;
  return matter.ask([node])[0]?.holds ?? null;
}

/** Why the condition holds, in words. */
export function holdingWords(matter: Matter, node: Condition): string {
  return conditionWords(matter, decisive(matter, node, 'holds'));
}

/** Why it fails, in words: that those parts do not hold. */
export function failingWords(matter: Matter, node: Condition): string {
  return conditionWords(matter, decisive(matter, node, 'fails'), false);
}
