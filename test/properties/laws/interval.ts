// The score lies within its interval however the unknown facts are filled; without any it is a point.
import { createChance } from '../../random/chance.ts';
import { hintsOf } from '../../random/hints.ts';
import { filled, holesOf } from './filling.ts';
import { decisionOf, type Law } from './subject.ts';

const WAYS = 12;

export const scoreStaysInItsInterval: Law = subject => {
  const { bundle, raw, asOf } = subject;
  const before = decisionOf(subject);
  const holes = holesOf(bundle.rules, raw);
  if (before.excluded !== null || holes.length === 0) return null;
  const chance = createChance(subject.seed);
  const hints = hintsOf(bundle.rules);
  for (let way = 0; way < WAYS; way += 1) {
    const record = filled(raw, holes, chance, hints, asOf);
    const after = decisionOf(subject, { raw: record });
    if (after.excluded !== null) continue;
    for (const [name, { lowest, highest }] of Object.entries(before.scores)) {
      const { value } = after.scores[name]!;
      if (value >= lowest && value <= highest) continue;
      return `${name} is ${value}, not from ${lowest} to ${highest}, with ${JSON.stringify(record)}`;
    }
  }
  return null;
};

/** Where no lead field has points behind it, filling fields changes no score. */
export const noQuestionMeansNoChange: Law = subject => {
  const { bundle, raw, asOf } = subject;
  const before = decisionOf(subject);
  const holes = holesOf(bundle.rules, raw).filter(hole => hole.isOfLead);
  for (const [name, { next_question: question, lowest, highest }] of Object.entries(before.scores)) {
    if (question === null) continue;
    // A product that is not known can be asked for, and is not filled in.
    const isOpen = holes.some(hole => hole.field.name === question.field);
    if (!isOpen && (question.field !== bundle.rules.lead.per || before.product !== null))
      return `${name} asks for ${question.field}, which is known`;
    if (question.width <= 0) return `${name} asks for ${question.field} with no width`;
    if (lowest === highest && before.excluded !== null) return `${name} asks of an excluded lead`;
  }
  if (before.excluded !== null || holes.length === 0) return null;
  const chance = createChance(subject.seed + 1);
  const hints = hintsOf(bundle.rules);
  for (let way = 0; way < WAYS / 2; way += 1) {
    const record = filled(raw, holes, chance, hints, asOf);
    const after = decisionOf(subject, { raw: record });
    if (after.excluded !== null) continue;
    for (const [name, { next_question: question, value }] of Object.entries(before.scores)) {
      if (question !== null || after.scores[name]!.value === value) continue;
      return `${name} goes from ${value} to ${after.scores[name]!.value} and asks for nothing; ${JSON.stringify(record)}`;
    }
  }
  return null;
};

/** An excluded lead's interval is its floor; a lead of whom all is known, and nothing uncertain, has one possible score. */
export const certaintyIsAPoint: Law = subject => {
  const { params, segments, scores, grades, gates, excluded, problems } = decisionOf(subject);
  const parts = JSON.stringify({ params, segments, scores, grades, gates });
  const isCertain =
    holesOf(subject.bundle.rules, subject.raw).length === 0 &&
    !/"holds":"unknown"|"(uncertain|for_want_of|not_checked)":\[[^\]]/.test(parts) &&
    !problems.some(problem => problem.code === 'arithmetic-out-of-range');
  if (excluded === null && !isCertain) return null;
  for (const [name, { lowest, highest, value, next_question: question }] of Object.entries(scores)) {
    if (lowest !== value || highest !== value) return `${name} is ${value}, yet from ${lowest} to ${highest}`;
    if (question !== null) return `${name} is certain, yet asks for ${question.field}`;
  }
  return null;
};
