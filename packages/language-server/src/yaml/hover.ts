// Hover in tests and settings: names are told of as in rules, keys as the schema has them.
import { describedKey, hover, occurrencesOf, symbolInText } from '@funnel/language-service';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { ServerContext } from '../feature.ts';
import { samplesOf } from '../samples.ts';
import { type BesidePlace, textFileOf } from './beside.ts';
import { yamlTextOf } from './vocabulary.ts';

export async function hoverBeside(
  place: BesidePlace,
  { position }: HoverParams,
  context: ServerContext,
): Promise<Hover | null> {
  const { document, program } = place;
  const { snapshot } = program;
  const file = textFileOf(place);
  const offset = document.offsetAt(position);
  const range = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });
  const found = symbolInText(snapshot, file, offset);
  const declared = occurrencesOf(snapshot, found?.symbol.key ?? '').find(({ role }) => role === 'declaration');
  if (found !== null && declared !== undefined) {
    const told = hover(snapshot, declared.path, declared.span.start, samplesOf(context).of(program));
    if (told !== null)
      return { contents: { kind: MarkupKind.Markdown, value: told.markdown }, range: range(found.span) };
  }
  const yaml = await yamlTextOf(context.host, place);
  const key = yaml === null ? null : describedKey(yaml.vocabulary.schema, file, offset);
  if (key === null) return null;
  return { contents: { kind: MarkupKind.PlainText, value: key.description }, range: range(key.span) };
}
