// Completion in rules, tests and settings. What an item explains is sent when it is looked at.
import {
  type About,
  type CompletionKind,
  completionDoc,
  completions,
  type CompletionItem as Item,
} from '@funnel/language-service';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import { offsetIn, rangeIn } from '../convert.ts';
import { aboutFile, type Feature } from '../feature.ts';
import { samplesOf } from '../samples.ts';
import { completeBeside } from '../yaml/completion.ts';

const kinds: { readonly [K in CompletionKind]: CompletionItemKind } = {
  construct: CompletionItemKind.Keyword,
  line: CompletionItemKind.Keyword,
  clause: CompletionItemKind.Keyword,
  type: CompletionItemKind.TypeParameter,
  operator: CompletionItemKind.Operator,
  function: CompletionItemKind.Function,
  unit: CompletionItemKind.Unit,
  field: CompletionItemKind.Field,
  property: CompletionItemKind.Property,
  activity: CompletionItemKind.Event,
  list: CompletionItemKind.Enum,
  param: CompletionItemKind.Constant,
  persona: CompletionItemKind.Class,
  segment: CompletionItemKind.Class,
  score: CompletionItemKind.Variable,
  grade: CompletionItemKind.Variable,
  band: CompletionItemKind.EnumMember,
  gate: CompletionItemKind.Interface,
  stage: CompletionItemKind.EnumMember,
  calendar: CompletionItemKind.Module,
  sla: CompletionItemKind.Module,
  team: CompletionItemKind.Reference,
  route: CompletionItemKind.Reference,
  step: CompletionItemKind.EnumMember,
  owner: CompletionItemKind.Reference,
  measure: CompletionItemKind.Module,
  handoff: CompletionItemKind.Module,
  target: CompletionItemKind.Module,
  member: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
  figure: CompletionItemKind.Value,
  zone: CompletionItemKind.Value,
  weekday: CompletionItemKind.EnumMember,
  role: CompletionItemKind.EnumMember,
};

/** What comes back with an item that is looked at. */
interface Asked {
  readonly uri: string;
  readonly about: About;
}

export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: [' ', '(', '"', '.'], resolveProvider: true } },
  register: context => {
    const { client, connection, workspace } = context;
    connection.onCompletion(
      aboutFile(
        context,
        ({ file, path, program, uri }, { position }): CompletionList => {
          const { sample } = samplesOf(context).of(program);
          const snippets = client.capabilities().textDocument?.completion?.completionItem?.snippetSupport === true;
          const items = completions(program.snapshot, path, offsetIn(file, position), { sample, snippets });
          return { isIncomplete: false, items: items.map(item => toItem(item, rangeIn(file, item.edit.span), uri)) };
        },
        completeBeside,
      ),
    );
    connection.onCompletionResolve(item => {
      const asked = item.data as Asked | undefined;
      const place = asked === undefined ? null : workspace.placeOf(asked.uri);
      if (asked === undefined || place === null) return item;
      const value = completionDoc(place.program.snapshot, asked.about, samplesOf(context).of(place.program));
      return value === '' ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
    });
  },
};

function toItem(
  { about, detail, edit, isSnippet, kind, label, rank }: Item,
  range: Range,
  uri: string,
): CompletionItem {
  return {
    label,
    kind: isSnippet ? CompletionItemKind.Snippet : kinds[kind],
    ...(detail === null ? {} : { detail }),
    sortText: String(rank).padStart(4, '0'),
    // What is written so far may have a quote before it. What the protocol takes for granted is left out: long lists are read the sooner.
    ...(edit.text.startsWith('"') && edit.text !== label ? { filterText: edit.text } : {}),
    textEdit: { range, newText: edit.text },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(about === null ? {} : { data: { uri, about } satisfies Asked }),
  };
}
