// Mermaid's own parser. It wants a browser; of one it gets as much as makes it load, and only while it works.
import { vi } from 'vitest';

class Element {}

/** What stands for a document. Without its methods Mermaid cleans no HTML, which is of no use here. */
const document = { nodeType: 9, implementation: {}, createElement: () => ({}) };

/** The kind of diagram that a text is; throws with Mermaid's message where it is none. */
export async function diagramType(text: string): Promise<string> {
  vi.stubGlobal('window', { addEventListener: () => undefined, document, Element, Node: Element });
  try {
    const { default: mermaid } = await import('mermaid');
    return (await mermaid.parse(text)).diagramType;
  } finally {
    vi.unstubAllGlobals();
  }
}
