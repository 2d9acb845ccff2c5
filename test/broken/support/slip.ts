// Slips out of the documents of the corpus: a heading is a slip, the marks ⟦ ⟧ in its source say where it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '@funnel/language';
import { type Fence, type MarkdownDocument, readDocument, type Section } from '@funnel/test-kit';

const OPEN = '⟦';
const CLOSE = '⟧';

/** Sources, texts of lists and what is expected, of one heading. */
export interface Slip {
  readonly document: MarkdownDocument;
  readonly title: string;
  /** Stands before the source, in a file of its own; empty where the source stands alone. */
  readonly facts: string;
  /** The source without its marks. */
  readonly source: string;
  /** Where the slip is, in offsets of the source. */
  readonly marks: readonly Span[];
  /** What `list … from` finds, by path; null for a file that cannot be read. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** How many errors and warnings the slip is worth: 1, unless `findings=2` says otherwise and the prose why. */
  readonly findings: number;
  readonly expected: Fence;
  /** The source with the safe fixes applied; null where there are none. */
  readonly mended: Fence | null;
}

export const corpus = join(import.meta.dirname, '..', 'corpus');

/** The documents of the corpus, in order of their names. */
export const documents: readonly MarkdownDocument[] = readdirSync(corpus)
  .filter(path => path.endsWith('.md'))
  .sort()
  .map(path => readDocument(`test/broken/corpus/${path}`, readFileSync(join(corpus, path), 'utf8')));

const isFacts = ({ language, flags }: Fence): boolean => language === 'funnel' && flags.includes('preamble');

/** The slips of a document, in order. */
export function slipsOf(document: MarkdownDocument): readonly Slip[] {
  const facts = document.sections.flatMap(({ fences }) => fences).find(isFacts)?.text ?? '';
  return document.sections.flatMap(section => slipOf(document, section, facts) ?? []);
}

export const slips: readonly Slip[] = documents.flatMap(slipsOf);

function slipOf(document: MarkdownDocument, { title, fences }: Section, facts: string): Slip | undefined {
  const program = fences.find(fence => fence.language === 'funnel' && !isFacts(fence));
  const expected = fences.find(({ language }) => language === 'diagnostics');
  if (program === undefined || expected === undefined) return undefined;
  const files = fences.filter(({ language, file }) => language === 'text' && file !== null);
  const count = program.flags.find(flag => flag.startsWith('findings='));
  return {
    document,
    title,
    facts: program.flags.includes('alone') ? '' : facts,
    ...unmarked(program.text),
    texts: new Map(files.map(({ file, flags, text }) => [file!, flags.includes('unreadable') ? null : text])),
    findings: count === undefined ? 1 : Number(count.slice('findings='.length)),
    expected,
    mended: fences.find(({ language }) => language === 'mended') ?? null,
  };
}

function unmarked(text: string): Pick<Slip, 'source' | 'marks'> {
  const marks: { start: number; end: number }[] = [];
  let source = '';
  for (const part of text.split(/([⟦⟧])/)) {
    if (part === OPEN) marks.push({ start: source.length, end: source.length });
    else if (part === CLOSE) marks.at(-1)!.end = source.length;
    else source += part;
  }
  return { source, marks };
}
