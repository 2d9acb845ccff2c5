// What each kind of block shows, by the word behind its backticks.
import { renderCodeActions } from './code-actions.ts';
import { renderFoldingRanges } from './folding-ranges.ts';
import { renderFormatted, renderRangeFormatted, renderTyped } from './formatting.ts';
import { renderDefinition, renderHighlights, renderReferences } from './names.ts';
import { renderPrepareRename, renderRename } from './rename.ts';
import {
  renderCallHierarchy,
  renderDocumentLinks,
  renderDocumentSymbols,
  renderSelectionRanges,
  renderSemanticTokens,
  renderWorkspaceSymbols,
} from './structure.ts';
import type { EditorWorld } from './world.ts';
import {
  renderCodeLenses,
  renderCompleted,
  renderCompletion,
  renderCompletionDoc,
  renderHover,
  renderInlayHints,
  renderSignatureHelp,
} from './writing.ts';
import {
  renderYamlCompleted,
  renderYamlCompletion,
  renderYamlDefinition,
  renderYamlHover,
  renderYamlProblems,
} from './yaml.ts';

/** `flags` are the other words behind the backticks. */
export type EditorRenderer = (world: EditorWorld, flags: readonly string[]) => string;

export const renderers: ReadonlyMap<string, EditorRenderer> = new Map<string, EditorRenderer>([
  ['code-actions', renderCodeActions],
  ['folding-ranges', renderFoldingRanges],
  ['formatted', renderFormatted],
  ['range-formatted', renderRangeFormatted],
  ['after-typing', renderTyped],
  ['yaml-completion', renderYamlCompletion],
  ['yaml-completed', renderYamlCompleted],
  ['yaml-hover', renderYamlHover],
  ['yaml-definition', renderYamlDefinition],
  ['yaml-problems', renderYamlProblems],
  ['definition', renderDefinition],
  ['references', renderReferences],
  ['highlights', renderHighlights],
  ['rename', renderRename],
  ['prepare-rename', renderPrepareRename],
  ['document-symbols', renderDocumentSymbols],
  ['workspace-symbols', renderWorkspaceSymbols],
  ['semantic-tokens', renderSemanticTokens],
  ['selection-ranges', renderSelectionRanges],
  ['document-links', renderDocumentLinks],
  ['call-hierarchy', renderCallHierarchy],
  ['completion', renderCompletion],
  ['completed', renderCompleted],
  ['completion-doc', renderCompletionDoc],
  ['hover', renderHover],
  ['signature-help', renderSignatureHelp],
  ['inlay-hints', renderInlayHints],
  ['code-lenses', renderCodeLenses],
]);

/** The words behind the backticks of what runs. */
export const editorBlocks: readonly string[] = [...renderers.keys()];
