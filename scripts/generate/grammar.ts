// What editors and readers need of the grammar: EBNF, railroad diagrams, TextMate grammar, language configuration, snippets.
import { ebnf } from './grammar/ebnf.ts';
import { languageConfiguration } from './grammar/language-configuration.ts';
import { railroadPage } from './grammar/railroad/page.ts';
import { snippets } from './grammar/snippets.ts';
import { textMate } from './grammar/text-mate.ts';

export const generate = (): { path: string; text: string }[] => [
  { path: 'grammar/funnel.ebnf', text: ebnf() },
  { path: 'grammar/railroad.html', text: railroadPage() },
  { path: 'grammar/funnel.tmLanguage.json', text: textMate() },
  { path: 'grammar/language-configuration.json', text: languageConfiguration() },
  { path: 'grammar/snippets.json', text: snippets() },
];
