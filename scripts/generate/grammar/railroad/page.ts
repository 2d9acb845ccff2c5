// The grammar as one page of railroad diagrams. It needs nothing but itself: no script, no network.
import { reservedWords } from '@funnel/language';
import { called, grammarRules, type Production } from '../productions.ts';
import { type Area, areasOf } from './areas.ts';
import { diagramOf } from './diagram.ts';
import { style } from './style.ts';

type Rules = ReadonlyMap<string, Production>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const withCode = (text: string): string => escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

const linkTo = (rule: string): string => `<a href="#rule-${rule}">${rule}</a>`;

/** The tokens that are not always the same. */
const tokens: readonly (readonly [name: string, about: string, example: string])[] = [
  ['Name', 'A letter or _, then letters, digits and _. Any word that is not reserved may be one', 'mql_bar'],
  [
    'Text',
    'Between straight quotes on one line; \\" \\\\ \\n \\t stand for what they stand for elsewhere',
    '"Company size"',
  ],
  ['Number', 'Digits with an optional fraction; _ between digits says nothing', '1_000.5'],
  ['Percent', 'A number with % right behind it', '60%'],
  ['Date', 'Year, month and day', '2026-12-25'],
  ['Instant', 'A date with a time of day and Z or an offset', '2026-12-25T09:00Z'],
  ['Clock', 'A time of day', '09:00'],
];

function article(name: string, rule: Production, users: readonly string[]): string {
  const uses = users.length === 0 ? '' : `<p class="uses">in ${users.map(linkTo).join(', ')}</p>`;
  return `<article id="rule-${name}"><h3>${name}</h3><div class="scroll">${diagramOf(rule)}</div>${uses}</article>`;
}

const usersOf = (rules: Rules, name: string): readonly string[] =>
  [...rules].filter(([, rule]) => called(rule).includes(name)).map(([user]) => user);

function section(rules: Rules, { id, title, about, rules: names }: Area): string {
  const articles = names.map(name => article(name, rules.get(name)!, usersOf(rules, name)));
  return [
    `<section id="${id}"><h2>${title}</h2><p class="soft">${withCode(about)}.</p>`,
    ...articles,
    '</section>',
  ].join('\n');
}

function contents(areas: readonly Area[]): string {
  const parts = areas.map(({ id, title, rules }) => {
    const items = rules.map(name => `<li>${linkTo(name)}</li>`).join('');
    return `<section><h4><a href="#${id}">${title}</a></h4><ul>${items}</ul></section>`;
  });
  return [`<nav aria-label="Rules by area">`, ...parts, '</nav>'].join('\n');
}

function tokenTable(): string {
  const rows = tokens.map(
    ([name, about, example]) =>
      `<tr id="token-${name}"><th><code>${name}</code></th><td>${escaped(about)}.</td><td><code>${escaped(example)}</code></td></tr>`,
  );
  return [
    '<section id="tokens"><h2>Tokens</h2><p class="soft">What stands in a box of its own colour is written as the author likes.</p>',
    '<table>',
    ...rows,
    '</table>',
    `<p>Reserved, so never a name: ${reservedWords.map(word => `<code>${word}</code>`).join(' ')}.</p>`,
    '</section>',
  ].join('\n');
}

/** The page as HTML. */
export function railroadPage(): string {
  const rules = grammarRules();
  const areas = areasOf(rules);
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>The grammar of Funnel</title><style>${style}</style></head>`,
    '<body>',
    '<h1>The grammar of Funnel</h1>',
    `<p>${rules.size} rules, drawn from the parser itself. Follow the line from left to right; every way through is a sentence of the language. New lines and blanks mean nothing.</p>`,
    '<p class="legend"><span class="word">a word or sign as it is</span><span class="rule">another rule</span><span class="token">a name or value of the author</span></p>',
    contents([...areas, { id: 'tokens', title: 'Tokens', about: '', rules: [] }]),
    ...areas.map(area => section(rules, area)),
    tokenTable(),
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
