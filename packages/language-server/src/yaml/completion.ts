// Completion in tests and settings.
import { columnsWantedAt, fileFolderAt, type YamlCompletion, yamlCompletions } from '@funnel/language-service';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { ServerContext } from '../feature.ts';
import { folderIn } from './addresses.ts';
import type { BesidePlace } from './beside.ts';
import { yamlTextOf } from './vocabulary.ts';

const kinds: { readonly [K in YamlCompletion['kind']]: CompletionItemKind } = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  name: CompletionItemKind.Reference,
  skeleton: CompletionItemKind.Snippet,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
};

const withoutHoles = (text: string): string => text.replace(/\$\{\d:([^}]*)\}|\$\d/g, '$1');

const asRules = (text: string) => ({ kind: MarkupKind.Markdown, value: `\`\`\`funnel\n${text}\n\`\`\`` });

export async function completeBeside(
  place: BesidePlace,
  { position }: CompletionParams,
  { client, host }: ServerContext,
): Promise<CompletionList> {
  const { document, program } = place;
  const { snapshot } = program;
  const yaml = await yamlTextOf(host, place);
  if (yaml === null) return { isIncomplete: false, items: [] };
  const offset = document.offsetAt(position);
  const folder = fileFolderAt(snapshot, yaml, offset);
  const files = folder === null ? [] : ((await (await host.settings())?.list(folderIn(program.root, folder))) ?? []);
  const wanted = columnsWantedAt(snapshot, yaml, offset);
  const columns =
    wanted === null ? [] : ((await (await host.settings())?.columns?.(program.root, yaml.text, wanted)) ?? []);
  const snippets = client.capabilities().textDocument?.completion?.completionItem?.snippetSupport === true;
  const items = yamlCompletions(snapshot, yaml, offset, { files, columns }).map((item, index): CompletionItem => {
    const { detail, doc, edit, kind, label, rank } = item;
    const isSnippet = item.isSnippet && snippets;
    const start = document.positionAt(edit.span.start);
    return {
      label,
      kind: kinds[kind],
      ...(detail === null ? {} : { detail }),
      ...(doc === null ? {} : { documentation: kind === 'name' ? asRules(doc) : doc }),
      sortText: `${rank}${String(index).padStart(4, '0')}`,
      filterText: label,
      textEdit: {
        range: { start, end: document.positionAt(edit.span.end) },
        newText: item.isSnippet && !snippets ? withoutHoles(edit.text) : edit.text,
      },
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
    };
  });
  // Another folder, or another number before a unit, brings other items.
  return { isIncomplete: folder !== null || /\d$/.test(yaml.text.slice(0, offset)), items };
}
