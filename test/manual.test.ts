// Every word of the language has its document, found by its name; the table of contents leads to every document.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { wordTables } from '@funnel/language';
import { editorBlocks } from '@funnel/test-kit';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, 'spec');
const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.md') && path !== 'README.md')
  .map(path => ({ path, stem: basename(path, '.md'), text: readFileSync(join(folder, path), 'utf8') }));

/** What the line "Words" at the top of a document names. */
function words(text: string): string[] {
  const line = /^\*\*Words:\*\*([\s\S]*?)\n\n/m.exec(text)?.[1] ?? '';
  return [...line.matchAll(/`([^`]+)`/g)].map(match => match[1]!);
}

function phrases(kind: 'construct' | 'line' | 'clause' | 'type' | 'function' | 'operator'): string[] {
  return Object.entries(wordTables[kind]).flatMap(([phrase, entry]) => ('later' in entry ? [] : [phrase]));
}

/** What opens no type, and is told with the construct it belongs to. */
const TOLD_WITH = new Map([['unknown', 'lead']]);

describe('a document for each word', () => {
  it.each([...phrases('construct'), ...phrases('type')])('%s, by its name', phrase => {
    const stem = TOLD_WITH.get(phrase) ?? phrase.replaceAll(' ', '-');
    const found = documents.filter(each => each.stem === stem && words(each.text).includes(phrase));
    expect(found.map(each => each.path)).not.toEqual([]);
  });

  it.each([...phrases('function'), ...phrases('operator'), ...phrases('line'), ...phrases('clause')])('%s', phrase => {
    const found = documents.filter(each => words(each.text).includes(phrase));
    expect(found.map(each => each.path)).not.toEqual([]);
  });
});

const DECIDES = /^```(?:decision|bundle|tests|diagnostics|formatted|changes|mermaid)/m;
/** Documents about the editor show what it gives for a text; its commands are about whole programs, and run over the protocol. */
const SHOWS = new RegExp(`^\`{3,}(?:${editorBlocks.join('|')})\\b`, 'm');

describe('the documents', () => {
  it('all stand in the table of contents', () => {
    const contents = readFileSync(join(folder, 'README.md'), 'utf8');
    const missing = documents.filter(each => !contents.includes(`(${each.path})`)).map(each => each.path);
    expect(missing).toEqual([]);
  });

  it('link only to what exists', () => {
    const readme = { path: 'README.md', text: readFileSync(join(folder, 'README.md'), 'utf8') };
    const broken = [...documents, readme].flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)#:]+\.md)[^)]*\)/g)]
        .filter(link => !existsSync(join(folder, dirname(path), link[1]!)))
        .map(link => `${path}: ${link[1]}`),
    );
    expect(broken).toEqual([]);
  });

  it('all begin with their title, and run something', () => {
    const running = documents.filter(({ path }) => path !== 'editor/commands.md');
    const idle = running.filter(
      each => !/^# /.test(each.text) || !(each.path.startsWith('editor/') ? SHOWS : DECIDES).test(each.text),
    );
    expect(idle.map(each => each.path)).toEqual([]);
  });
});
