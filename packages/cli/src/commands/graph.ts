// funnel graph: pictures of a program.
import type { Bundle } from '@funnel/bundle';
import { dependencyGraph, type Graph, lifecycleGraph } from '@funnel/graph';
import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { formatOfName, GRAPH_FORMATS, type GraphFormat, renderGraphs } from '../graph/formats.ts';
import { fail } from '../messages/failure.ts';
import { loadProgram } from '../program/load.ts';
import { writeWhole } from '../program/write-whole.ts';
import { print } from '../terminal/output.ts';

const SUBJECTS = ['lifecycle', 'dependencies', 'both'] as const;
type Subject = (typeof SUBJECTS)[number];

interface Options {
  readonly what: Subject;
  readonly format?: GraphFormat;
  readonly output?: string;
}

const lifecycle = (bundle: Bundle, path: string): Graph => lifecycleGraph(bundle) ?? fail('no-lifecycle', { path });

const GRAPHS: Readonly<Record<Subject, (bundle: Bundle, path: string) => readonly Graph[]>> = {
  lifecycle: (bundle, path) => [lifecycle(bundle, path)],
  dependencies: bundle => [dependencyGraph(bundle)],
  both: (bundle, path) => [lifecycle(bundle, path), dependencyGraph(bundle)],
};

async function graph(path: string, { what, format, output }: Options): Promise<void> {
  const { bundle } = loadProgram(path);
  const text = await renderGraphs(GRAPHS[what](bundle, path), format ?? formatOfName(output));
  if (output === undefined) await print(text);
  else await writeWhole(output, text);
}

export const addGraph: AddCommand = program => {
  program
    .command('graph')
    .summary('draws the lifecycle, or what depends on what')
    .description('Draws the stages of a program with the moves between them, or what depends on what.')
    .argument('[path]', 'program folder, .funnel file or bundle', '.')
    .addOption(new Option('--what <what>', 'what to draw').choices(SUBJECTS).default('lifecycle'))
    .addOption(
      new Option('--format <format>', "how to draw it; what the file's name ends in, else mermaid").choices(
        GRAPH_FORMATS,
      ),
    )
    .option('-o, --output <file>', 'where to write it; standard output unless given')
    .action(graph);
};
