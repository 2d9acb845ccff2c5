// The forms of funnel graph.
import { type Graph, type GraphKind, renderMermaid, renderSvg } from '@funnel/graph';
import type { GraphResults } from '../json-results.ts';
import { fail } from '../messages/failure.ts';

export const GRAPH_FORMATS = ['mermaid', 'svg', 'json'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

const TITLES: Readonly<Record<GraphKind, string>> = { lifecycle: 'Lifecycle', dependencies: 'What depends on what' };

/** One diagram by itself; several in a Markdown page, where each has a block of its own. */
function mermaid(graphs: readonly Graph[]): string {
  if (graphs.length === 1) return graphs.map(renderMermaid).join('');
  return graphs.map(graph => `## ${TITLES[graph.kind]}\n\n\`\`\`mermaid\n${renderMermaid(graph)}\`\`\`\n`).join('\n');
}

async function svg([graph, ...others]: readonly Graph[]): Promise<string> {
  return graph === undefined || others.length > 0 ? fail('one-picture', {}) : renderSvg(graph);
}

const results = (graphs: readonly Graph[]): GraphResults => ({ graphs });

const RENDERERS: Readonly<Record<GraphFormat, (graphs: readonly Graph[]) => string | Promise<string>>> = {
  mermaid,
  svg,
  json: graphs => `${JSON.stringify(results(graphs), null, 2)}\n`,
};

/** The text of graphs in a format. */
export const renderGraphs = async (graphs: readonly Graph[], format: GraphFormat): Promise<string> =>
  RENDERERS[format](graphs);

/** The format that a file's name asks for; Mermaid where it asks for none. */
export function formatOfName(path: string | undefined): GraphFormat {
  const ending = path?.split('.').at(-1)?.toLowerCase();
  return GRAPH_FORMATS.find(format => format === ending) ?? 'mermaid';
}
