// Completion over everything that is written: with the rest of a line gone, what stood there is among what is offered.
import { type ParsedFile, type SourceToken, tokenise } from '@funnel/language';
import { checkSnapshot, completions, type Snapshot, withText } from '@funnel/language-service';
import { expect, it } from 'vitest';
import { documentPrograms, examplePrograms } from './programs.ts';

const isSound = ({ declarations }: ParsedFile): boolean =>
  declarations.every(
    ({ diagnostics, node }) => node !== null && diagnostics.every(({ severity }) => severity !== 'error'),
  );

/** Places where somebody gives a name. */
const fresh =
  /^(?:funnel|activity|list|param|persona|segment|score|grade|gate|calendar|sla|team|route|handoff|measure|target|band|ask|stage|step)$/;

const programs = [...examplePrograms(), ...documentPrograms()];

/** Programs in which every name is declared. */
const soundPrograms = programs.filter(
  ({ snapshot }) =>
    [...snapshot.files.values()].every(isSound) &&
    checkSnapshot(snapshot).diagnostics.every(({ severity }) => severity !== 'error'),
);

const words = (text: string): readonly string[] => text.split(/[^\w"]+/);

const tokensIn = (text: string) => tokenise(text).filter(({ kind }) => kind !== 'comment' && kind !== 'doc');

/** The text without the rest of the line from an offset on. */
function cutAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(0, offset) + (end < 0 ? '' : text.slice(end));
}

/** Examples are gone through whole; of what is in documents a part says as much. */
const isTaken = (folder: string | null, index: number, text: string): boolean =>
  folder !== null || (index + text.length) % 3 === 0;

it('offers what stood there, at 999 of 1000 places', () => {
  let asked = 0;
  const missed: string[] = [];
  for (const { folder, name, snapshot } of soundPrograms) {
    for (const [path, { text }] of snapshot.files) {
      const all = tokensIn(text);
      all.forEach((token, index) => {
        if (!isTaken(folder, index, text) || !isAsked(all, index)) return;
        const cut = withText(snapshot, path, cutAt(text, token.start));
        if (isFirstNamed(cut, token)) return;
        const offered = completions(cut, path, token.start);
        asked += 1;
        if (!offered.some(({ edit }) => words(edit.text)[0] === token.text))
          missed.push(`${token.text} at ${name} ${path}: ${lineOf(text, token)}`);
      });
    }
  }
  expect(asked).toBeGreaterThan(5_000);
  expect(missed.length / asked, missed.join('\n')).toBeLessThan(0.001);
});

it('offers nothing that is unexpected where it is put', () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const { name, snapshot } of soundPrograms) {
    for (const [path, { text }] of snapshot.files) {
      tokensIn(text).forEach(({ start }, index) => {
        if ((index + text.length) % 37 !== 0) return;
        const cut = cutAt(text, start);
        const before = withText(snapshot, path, cut);
        const startsLine = cut.slice(0, start).split('\n').at(-1)!.trim() === '';
        for (const item of completions(before, path, start)) {
          // What goes on with the line before is told as a strange line until it is whole.
          if (startsLine && item.kind !== 'line' && item.kind !== 'construct') continue;
          // A field may have this name.
          if (item.label === 'by') continue;
          tried += 1;
          const { span, text: inserted } = item.edit;
          const plain = inserted.replaceAll(/\$\{\d+:?([^}]*)\}/g, '$1');
          const after = withText(before, path, `${cut.slice(0, span.start)}${plain} ${cut.slice(span.end)}`);
          const found = problemsOf(after, path).filter(
            ({ at, code }) => unexpected.test(code) && at >= span.start && at < span.start + plain.length,
          );
          if (found.length > 0)
            wrong.push(`${item.label} at ${name} ${path}: ${lineOf(text, { start })} ${JSON.stringify(found)}`);
        }
      });
    }
  }
  expect(tried).toBeGreaterThan(5_000);
  expect(wrong.slice(0, 100).join('\n')).toBe('');
});

const unexpected = /^(?:unexpected|line-unknown|not-a-|declaration)/;

function problemsOf(snapshot: Snapshot, path: string): readonly { readonly code: string; readonly at: number }[] {
  const { declarations } = snapshot.files.get(path)!;
  return declarations.flatMap(({ diagnostics, start }) =>
    diagnostics.map(({ code, span }) => ({ code, at: start + span.start })),
  );
}

it('throws nowhere, whatever is half written', () => {
  for (const { snapshot } of programs) {
    for (const [path, { text }] of snapshot.files) {
      for (let offset = 0; offset <= text.length; offset += 23) completions(snapshot, path, offset);
      tokensIn(text).forEach(({ end }, index) => {
        if (index % 29 === 0) completions(withText(snapshot, path, text.slice(0, end)), path, end);
      });
    }
  }
});

/** Owners and groups of activities are named by their use. */
function isFirstNamed({ files }: Snapshot, { kind, text }: SourceToken): boolean {
  const word = new RegExp(`\\b${text}\\b`);
  return kind === 'name' && [...files.values()].every(file => !word.test(file.text));
}

function lineOf(text: string, { start }: Pick<SourceToken, 'start'>): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  return `${text.slice(from, start)}▮${text.slice(start).split('\n')[0]}`;
}

/** Keywords, and names that something else has given. */
function isAsked(all: readonly SourceToken[], index: number): boolean {
  const token = all[index]!;
  if (token.kind !== 'keyword' && token.kind !== 'name') return false;
  return !isFresh(all, index);
}

function isFresh(all: readonly SourceToken[], index: number): boolean {
  const before = all[index - 1]?.text ?? '';
  const token = all[index]!;
  if (fresh.test(before)) return true;
  // A field or property, or a member of one.
  const opener = blockOf(all, index);
  return (
    (opener === 'lead' || opener === 'activity') &&
    !/^(?:text|number|boolean|date|datetime|one|of|list|from|unknown|by|owned|review|reviewed|every)$/.test(token.text)
  );
}

function blockOf(all: readonly SourceToken[], index: number): string | null {
  let depth = 0;
  for (let at = index - 1; at >= 0; at--) {
    const { text } = all[at]!;
    if (text === '}') depth += 1;
    if (text === '{' && --depth < 0) {
      for (let head = at; head >= 0; head--)
        if (all[head]!.text === 'lead' || all[head]!.text === 'activity') return all[head]!.text;
        else if (
          all[head]!.text === '}' ||
          /^(?:gate|score|grade|param|sla|team|route|lifecycle|calendar|content|handoff|target|group|funnel|persona|segment)$/.test(
            all[head]!.text,
          )
        )
          return null;
    }
  }
  return null;
}
