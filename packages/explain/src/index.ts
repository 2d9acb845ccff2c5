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
export { inSourceOrder, leadingGates } from './sections/order.ts';
export type { ExplainOptions } from './speech.ts';
export { problemWords } from './wording/problems.ts';
