// What a word of the language says of itself, from the word tables.
import { type WordKind, wordEntry } from '@funnel/language';

const fenced = (source: string): string => `\`\`\`funnel\n${source}\n\`\`\``;

/** Summary, explanation, an example, and how to read more. */
export function wordMarkdown(phrase: string, table: WordKind): string {
  const entry = wordEntry(phrase, table);
  if (entry === undefined) return '';
  const manual = `Manual: \`funnel docs ${phrase}\``;
  return [`**${phrase}** — ${entry.summary}`, entry.doc, fenced(entry.example), manual].join('\n\n');
}
