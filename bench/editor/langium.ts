// The same edits of the same programs in Langium: parse, index, scopes, links and what validation it brings by itself.
import { type AstNodeDescription, AstUtils, DefaultScopeComputation, type LangiumDocument, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { langiumGrammar } from './langium-grammar.ts';
import type { BenchFile } from './program.ts';

export interface PeerEdit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface LangiumProgram {
  /** Makes an edit and waits for what Langium says of it; milliseconds. */
  readonly edit: (edit: PeerEdit) => Promise<number>;
  /** How many findings there are now: none, unless an edit broke something. */
  readonly findings: () => number;
}

/** Langium's Chevrotain asks for a function that Node 20 lacks. */
function withGroupBy(): void {
  const object = Object as { groupBy?: unknown };
  object.groupBy ??= <T>(items: Iterable<T>, keyOf: (item: T) => string) => {
    const groups: Record<string, T[]> = Object.create(null);
    for (const item of items) (groups[keyOf(item)] ??= []).push(item);
    return groups;
  };
}

/** Fields and members are named from everywhere, not only declarations. */
class EveryName extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const found: AstNodeDescription[] = [];
    for (const node of AstUtils.streamAllContents(document.parseResult.value)) {
      const name = this.nameProvider.getName(node);
      if (name) found.push(this.descriptions.createDescription(node, name, document));
    }
    return found;
  }
}

async function servicesOf(): Promise<LangiumServices> {
  withGroupBy();
  const { createServicesForGrammar } = await import('langium/grammar');
  return createServicesForGrammar({
    grammar: langiumGrammar,
    module: { references: { ScopeComputation: (services: LangiumServices) => new EveryName(services) } },
    languageMetaData: {
      languageId: 'rules',
      fileExtensions: ['.funnel'],
      caseInsensitive: false,
      mode: 'production',
    },
  });
}

const uriOf = (path: string): URI => URI.parse(`file:///bench/${path}`);

/** Opens the files of a program and builds it once. Fails where Langium has something against them: the grammar would not be a peer. */
export async function openInLangium(files: readonly BenchFile[]): Promise<LangiumProgram> {
  const { shared } = await servicesOf();
  const { DocumentBuilder: builder, LangiumDocumentFactory: factory, LangiumDocuments: documents } = shared.workspace;
  const opened = files.map(({ path, text }) => {
    const document = factory.fromTextDocument(TextDocument.create(uriOf(path).toString(), 'rules', 1, text));
    documents.addDocument(document);
    shared.workspace.TextDocuments.set(document.textDocument);
    return document;
  });
  await builder.build(opened, { validation: true });
  builder.updateBuildOptions = { validation: true };
  const findings = () =>
    documents.all.reduce((sum: number, document: LangiumDocument) => sum + (document.diagnostics?.length ?? 0), 0);
  if (findings() > 0) {
    const { diagnostics = [] } = documents.all.find(each => (each.diagnostics?.length ?? 0) > 0)!;
    throw new Error(`Langium cannot read the program: ${JSON.stringify(diagnostics[0])}`);
  }
  let version = 1;
  return {
    findings,
    edit: async ({ path, start, end, text }) => {
      const document = documents.getDocument(uriOf(path))!;
      const { textDocument } = document;
      const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
      const began = performance.now();
      version += 1;
      TextDocument.update(textDocument as TextDocument, [{ range, text }], version);
      await builder.update([document.uri], []);
      return performance.now() - began;
    },
  };
}
