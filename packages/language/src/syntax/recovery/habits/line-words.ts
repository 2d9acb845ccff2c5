// What begins a line or a declaration in its place, of a word that begins none there.
import { constructs, lines } from '../../../words/index.ts';

/** Where a word belongs: it opens a declaration, or a line of some constructs. */
export type Belongs = { readonly as: 'declaration' } | { readonly as: 'line'; readonly of: string } | null;

/** The first line that each word opens. */
const lineOpened: ReadonlyMap<string, (typeof lines)[keyof typeof lines]> = new Map(
  Object.entries(lines)
    .reverse()
    .map(([phrase, line]) => [phrase.split(' ')[0]!, line]),
);

/** Where a word of the language belongs that stands elsewhere; null for any other word. */
export function belongs(word: string): Belongs {
  const line = lineOpened.get(word);
  const isDeclaration = Object.hasOwn(constructs, word);
  if (line === undefined) return isDeclaration ? { as: 'declaration' } : null;
  const { within } = line;
  if (within.length > 3) return null;
  return { as: 'line', of: within[0]! };
}

/** What other systems call the constructs. */
const others: Readonly<Record<string, string>> = {
  table: 'lead',
  schema: 'lead',
  model: 'lead',
  fields: 'lead',
  contact: 'lead',
  person: 'lead',
  event: 'activity',
  behavior: 'activity',
  behaviour: 'activity',
  const: 'param',
  let: 'param',
  var: 'param',
  constant: 'param',
  setting: 'param',
  filter: 'segment',
  audience: 'segment',
  scoring: 'score',
  rating: 'grade',
  tier: 'grade',
  rule: 'gate',
  qualification: 'gate',
  checklist: 'gate',
  criteria: 'gate',
  stages: 'lifecycle',
  pipeline: 'lifecycle',
  queue: 'team',
  enum: 'list',
  kpi: 'measure',
  metric: 'measure',
  goal: 'target',
  plan: 'target',
};

/** The construct that another system's word stands for, or null. */
export function constructMeant(word: string): string | null {
  const small = word.toLowerCase();
  if (small !== word && Object.hasOwn(constructs, small)) return small;
  return Object.hasOwn(others, small) ? others[small]! : null;
}
