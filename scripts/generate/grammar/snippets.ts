// What an author writes often, as snippets: the constructs, in the words in which the language declares them.
import { constructs } from '@funnel/language';

export function snippets(): string {
  const entries = Object.entries(constructs).map(([word, { doc, snippet, summary }]) => [
    summary,
    { prefix: word, scope: 'funnel', body: snippet.split('\n'), description: `${summary}. ${doc}` },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
