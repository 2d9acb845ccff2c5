// Where names of the program stand below `expect`: what is looked at, and what it is to be.

import { keyOf } from '../symbols/keys.ts';
import type { SymbolKind } from '../symbols/symbol.ts';
import { map, type NameChoice, names, nowhere, record, type Spot, value, within, words } from './spot.ts';

/** The kinds of facts that decisions want. */
const facts = value(names('field'));

/** The words before the dot, with the kinds of the names behind it. */
export const PARTS = {
  params: ['param'],
  segments: ['persona', 'segment'],
  scores: ['score'],
  grades: ['grade'],
  gates: ['gate'],
  routes: ['route'],
  clocks: ['sla'],
  handoffs: ['handoff'],
  shares: ['score'],
} as const satisfies Readonly<Record<string, readonly SymbolKind[]>>;
export type Part = keyof typeof PARTS;

/** Those that need no word before them. */
const BARE: readonly Part[] = ['scores', 'grades', 'gates', 'segments', 'params', 'routes'];

const dotted = (part: Part): NameChoice => ({ ...names(...PARTS[part]), before: `${part}.` });

/** The value of a part is that of its first aspect, or a map of aspects. */
const withAspects = (main: Spot, aspects: Readonly<Record<string, Spot>>): Spot => ({
  ...main,
  below: step => (typeof step === 'number' ? main.below(step) : record(aspects).below(step)),
});

const band = (grade: string): Spot => value(within(keyOf('grade', grade), 'band'));

const ofPart: { readonly [P in Part]: (name: string) => Spot } = {
  params: () => withAspects(nowhere, { uncertain: facts }),
  segments: () => withAspects(nowhere, { 'for want of': facts }),
  scores: () => withAspects(nowhere, { 'next question': facts }),
  grades: grade => withAspects(band(grade), { band: band(grade), uncertain: facts }),
  gates: gate => withAspects(nowhere, { asks: facts, uncertain: facts, uses: value(names('gate')), ...lines(gate) }),
  routes: () => withAspects(team, { team, queue: map([names('grade', 'score')], band), uncertain: facts }),
  clocks: () =>
    withAspects(nowhere, {
      calendar: value(names('calendar')),
      due: words('instant'),
      at: words('instant'),
      start: words('instant'),
      left: words('duration'),
      uncertain: facts,
    }),
  handoffs: () =>
    withAspects(team, {
      to: team,
      at: words('instant'),
      facts: map([names('field', 'score', 'grade', 'persona', 'segment')], band),
      activities: value(names('activity')),
      offers: value(names('offer')),
    }),
  shares: () => ({ ...nowhere, words: 'because' }),
};

const team = value(names('team'));

/** What decided a gate goes by the one name that it asks, or by its `because`. */
function lines(gate: string): Readonly<Record<string, Spot>> {
  const asked = value(names('score', 'field'), within(keyOf('gate', gate), 'ask'));
  return { 'failed at': asked, 'refused by': asked, 'passed by': asked };
}

/** Of the decision as a whole. */
const WHOLE: Readonly<Record<string, Spot>> = {
  excluded: words('exclusions'),
  uncertain: facts,
  problems: map([names('field')], () => nowhere),
  stage: withAspects(value(names('stage')), { name: value(names('stage')), since: words('instant') }),
  stall: withAspects(nowhere, { at: words('instant') }),
  moves: words('moves'),
  content: withAspects(value(names('step')), {
    step: value(names('step')),
    next: value(names('step')),
    offers: value(names('offer')),
    taken: value(names('offer')),
  }),
  handoffs: value(names('handoff')),
  'next change': words('instant'),
};

export interface Expected {
  readonly part: Part;
  readonly name: string;
}

/** What a key below `expect` looks at; null where that is nothing of the program, or of the decision as a whole. */
export function expectedIn(key: string, has: (symbol: string) => boolean): Expected | null {
  const [before = '', ...behind] = key.split('.');
  if (behind.length > 0 && Object.hasOwn(PARTS, before)) return { part: before as Part, name: behind[0]! };
  if (Object.hasOwn(WHOLE, key)) return null;
  const part = BARE.find(each => PARTS[each].some(kind => has(keyOf(kind, key))));
  return part === undefined ? null : { part, name: key };
}

/** What can be expected, where the program has these symbols. */
export function expectations(has: (symbol: string) => boolean): Spot {
  return map(
    [...BARE.map(part => names(...PARTS[part])), dotted('clocks'), dotted('handoffs'), dotted('shares')],
    key => {
      const expected = expectedIn(key, has);
      if (expected !== null) return ofPart[expected.part](expected.name);
      return Object.hasOwn(WHOLE, key) ? WHOLE[key]! : nowhere;
    },
  );
}
