// Runs Markdown documents: a heading is a test, prose says why, fenced blocks are sources, leads and what is expected.
export type { BlockEdit, Fence, MarkdownDocument, Section } from './documents/document.ts';
export { applyEdits, readDocument } from './documents/read-document.ts';
export { editorBlocks } from './editor/features.ts';
export { unmarked, withMarks } from './editor/world.ts';
export { FixtureError } from './fixtures/fixture-error.ts';
export {
  compareCodes,
  diagnosticsText,
  type FixtureProgram,
  makeProgram,
  type ProgramFile,
} from './fixtures/program.ts';
export { type DocumentRun, runDocument, runEditorDocument } from './fixtures/run-document.ts';
export { DEFAULT_AS_OF } from './fixtures/run-section.ts';
export { at, type Difference, differences } from './fixtures/subset.ts';
