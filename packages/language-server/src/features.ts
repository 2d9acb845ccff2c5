// The capabilities of the server, each in a file of its own under requests/.
import type { Feature } from './feature.ts';
import { callHierarchy } from './requests/call-hierarchy.ts';
import { codeActions } from './requests/code-actions.ts';
import { codeLenses } from './requests/code-lenses.ts';
import { commands } from './requests/commands.ts';
import { completion } from './requests/completion.ts';
import { definition } from './requests/definition.ts';
import { documentLinks } from './requests/document-links.ts';
import { documentSymbols } from './requests/document-symbols.ts';
import { foldingRanges } from './requests/folding-ranges.ts';
import { formatting } from './requests/formatting.ts';
import { highlights } from './requests/highlights.ts';
import { hover } from './requests/hover.ts';
import { inlayHints } from './requests/inlay-hints.ts';
import { references } from './requests/references.ts';
import { rename } from './requests/rename.ts';
import { selectionRanges } from './requests/selection-ranges.ts';
import { semanticTokens } from './requests/semantic-tokens.ts';
import { signatureHelp } from './requests/signature-help.ts';
import { workspaceSymbols } from './requests/workspace-symbols.ts';

export const features: readonly Feature[] = [
  codeActions,
  commands,
  foldingRanges,
  formatting,
  callHierarchy,
  definition,
  documentLinks,
  documentSymbols,
  highlights,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  workspaceSymbols,
  codeLenses,
  completion,
  hover,
  inlayHints,
  signatureHelp,
];
