// A program as a picture: its lifecycle, or what depends on what.
import type { Bundle } from '@funnel/bundle';
import type { Graph, GraphKind } from '@funnel/graph';
import { type Command, isRefused, type OfProgram, refuse } from './command.ts';
import { bundleOrRefusal } from './compiled.ts';
import { findProgram } from './find-program.ts';
import { type Link, linksOf } from './links.ts';

export interface GraphParams extends OfProgram {
  readonly what: GraphKind;
  /** Whether the picture is wanted too; who draws by himself does without. */
  readonly svg?: boolean;
}

export interface GraphAnswer {
  readonly root: string;
  readonly graph: Graph;
  readonly mermaid: string;
  readonly svg: string | null;
  /** Where what is drawn is declared, by the ids of nodes. */
  readonly links: Readonly<Record<string, Link>>;
}

type Library = typeof import('@funnel/graph');

const DRAWN: { readonly [K in GraphKind]: (library: Library, bundle: Bundle) => Graph | null } = {
  lifecycle: (library, bundle) => library.lifecycleGraph(bundle),
  dependencies: (library, bundle) => library.dependencyGraph(bundle),
};

export const graph: Command<GraphParams, GraphAnswer> = async (context, params) => {
  const program = await findProgram(context, params);
  if (isRefused(program)) return program;
  const made = await bundleOrRefusal(program.snapshot);
  if (isRefused(made)) return made;
  const library = await import('@funnel/graph');
  const drawn = DRAWN[params.what](library, made.bundle);
  if (drawn === null) return refuse('no-lifecycle');
  return {
    root: program.root,
    graph: drawn,
    mermaid: library.renderMermaid(drawn),
    svg: params.svg === true ? await library.renderSvg(drawn) : null,
    links: linksOf(program, made.bundle),
  };
};
