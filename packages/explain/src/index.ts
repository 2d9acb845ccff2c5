// A decision in words: why a lead is or is not qualified, what did not count, what would change it.

export { explainDecision } from './explain.ts';
export type {
  Explanation,
  ExplanationLine,
  ExplanationSection,
  Mark,
  Meter,
  SectionKind,
  Tone,
} from './explanation.ts';
export { explanationToMarkdown } from './render/markdown.ts';
export { type RenderOptions, renderExplanation } from './render/text.ts';
export { timelineToMarkdown } from './render/timeline-markdown.ts';
export { renderTimeline } from './render/timeline-text.ts';
export { inSourceOrder, leadingGates } from './sections/order.ts';
export { ruleTitles } from './sections/titles.ts';
export type { Answer, AskConditions, ExplainOptions } from './speech.ts';
export {
  type NoteKind,
  type Timeline,
  type TimelineNote,
  type TimelineOptions,
  type TimelineRow,
  type TimelineStep,
  timeline,
} from './timeline/timeline.ts';
export { conditionWords } from './wording/conditions.ts';
export { dayWords, instantWords, lengthWords } from './wording/dates.ts';
export { expressionWords, type Speech } from './wording/expressions.ts';
export { capital, counted, folded, joined } from './wording/lists.ts';
export { instantOfLocal, localOf, zoneOf } from './wording/local-time.ts';
export { calendarCalled, called, type NameBook, nameBook, spoken, stageCalled, stepCalled } from './wording/names.ts';
export { plainNumber } from './wording/numbers.ts';
export { activityWords, occurrenceWords, periodWords } from './wording/occurrences.ts';
export { problemWords } from './wording/problems.ts';
export { targetWords } from './wording/spans.ts';
export { actionWords, momentWords, recipientWords } from './wording/steps.ts';
