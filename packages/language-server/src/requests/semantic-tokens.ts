// Colours of names by what they stand for.
import type { Span } from '@funnel/language';
import { semanticTokens as tokens } from '@funnel/language-service';
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensEdit,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { offsetIn, rangeIn } from '../convert.ts';
import { aboutFile, type Feature, type Place } from '../feature.ts';
import { MODIFIERS, modifiersOf, TYPES, typeOf } from '../semantic-legend.ts';

function encoded({ file, path, program }: Place, range?: Span): number[] {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind, isDeclaration, isFixed } of tokens(program.snapshot, path, range)) {
    const { start } = rangeIn(file, span);
    const modifiers = modifiersOf(isDeclaration, isFixed);
    builder.push(start.line, start.character, span.end - span.start, TYPES.indexOf(typeOf[kind]), modifiers);
  }
  return builder.build().data;
}

/** One edit for all that lies between what both begin and end with. */
function difference(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start += 1;
  let rest = 0;
  const most = Math.min(before.length, now.length) - start;
  while (rest < most && before.at(-1 - rest) === now.at(-1 - rest)) rest += 1;
  const deleteCount = before.length - start - rest;
  const data = now.slice(start, now.length - rest);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

interface Told {
  readonly resultId: string;
  readonly data: number[];
}

export const semanticTokens: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  },
  register: context => {
    const { workspace } = context;
    /** What was told last of each open document, by address. */
    const told = new Map<string, Told>();
    let count = 0;

    function tell(place: Place): Told {
      for (const uri of told.keys()) if (workspace.textOf(uri) === undefined) told.delete(uri);
      count += 1;
      const now = { resultId: String(count), data: encoded(place) };
      told.set(place.uri, now);
      return now;
    }

    function change(
      place: Place,
      { previousResultId }: SemanticTokensDeltaParams,
    ): SemanticTokens | SemanticTokensDelta {
      const before = told.get(place.uri);
      const now = tell(place);
      if (before?.resultId !== previousResultId) return now;
      return { resultId: now.resultId, edits: difference(before.data, now.data) };
    }

    const full = aboutFile(context, tell);
    const delta = aboutFile(context, change);
    const within = aboutFile(context, (place, { range }: SemanticTokensRangeParams): SemanticTokens => {
      const { file } = place;
      return { data: encoded(place, { start: offsetIn(file, range.start), end: offsetIn(file, range.end) }) };
    });
    const { semanticTokens: requests } = context.connection.languages;
    const nothing: SemanticTokens = { data: [] };
    requests.on(async (params, token) => (await full(params, token)) ?? nothing);
    requests.onDelta(async (params, token) => (await delta(params, token)) ?? nothing);
    requests.onRange(async (params, token) => (await within(params, token)) ?? nothing);
  },
};
