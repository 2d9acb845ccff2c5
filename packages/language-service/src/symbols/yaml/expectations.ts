// The names below `expect`: what is expected, and of what.
import { keyOf, keyWithin, type PlainKind } from '../keys.ts';
import { inValues } from './facts.ts';
import { type Finder, note, noteFact, noteName, noteWords } from './finder.ts';
import { noteLine, noteRule } from './lines.ts';
import { entriesOf, someOf, textOf, type YamlEntry } from './nodes.ts';

type Reader = (finder: Finder, value: unknown) => void;
type Aspects = Readonly<Record<string, Reader>>;

const each =
  (read: Reader): Reader =>
  (finder, value) => {
    for (const item of someOf(value)) read(finder, item);
  };
const facts = each(noteFact);
const named = (...kinds: readonly PlainKind[]): Reader => each((finder, item) => void noteName(finder, item, kinds));

/** A bare value is the first aspect. */
function inAspects(finder: Finder, aspects: Aspects, value: unknown): void {
  const [first] = Object.keys(aspects);
  const entries = entriesOf(value);
  if (entries.length === 0 && first !== undefined) aspects[first]!(finder, value);
  for (const entry of entries) if (Object.hasOwn(aspects, entry.name)) aspects[entry.name]!(finder, entry.value);
}

const pass: Reader = () => {};

const stage: Aspects = { name: named('stage') };
const content: Aspects = {
  step: named('step'),
  next: named('step'),
  offers: named('offer'),
  taken: named('offer'),
  uncertain: facts,
  'offers uncertain': facts,
};
const move = each((finder, item) => noteWords(finder, item, /^(\w+) to (\w+)/, [['stage'], ['stage']]));
const flag = each((finder, item) => {
  noteWords(finder, item, /^(\w+) off path$/, [['stage']]);
  noteWords(finder, item, /^(\w+) needs (\w+)$/, [['stage'], ['gate']]);
});

/** `lead/new_mql/1`. */
const sent = each((finder, item) => noteWords(finder, item, /(?<=^[^/]*\/)(\w+)(?=\/\d+(?:\/|$))/, [['handoff']]));

/** Of the decision as a whole. */
const whole: Readonly<Record<string, Reader>> = {
  excluded: pass,
  uncertain: facts,
  problems: (finder, value) => {
    for (const { key } of entriesOf(value)) noteFact(finder, key);
  },
  'next change': pass,
  stage: (finder, value) => inAspects(finder, stage, value),
  stall: pass,
  moves: move,
  flags: flag,
  content: (finder, value) => inAspects(finder, content, value),
  handoffs: named('handoff'),
};

/** By the word before the dot: kinds of the name behind it, and what can be expected of it. */
const parts: Readonly<
  Record<string, { readonly kinds: readonly PlainKind[]; readonly aspects: (name: string) => Aspects }>
> = {
  params: { kinds: ['param'], aspects: () => ({ value: pass, uncertain: facts }) },
  segments: { kinds: ['persona', 'segment'], aspects: () => ({ holds: pass, 'for want of': facts }) },
  scores: { kinds: ['score'], aspects: () => ({ value: pass, 'next question': facts }) },
  grades: { kinds: ['grade'], aspects: grade => ({ band: band(grade), uncertain: facts }) },
  gates: { kinds: ['gate'], aspects: gateAspects },
  routes: { kinds: ['route'], aspects: () => ({ team: named('team'), queue: inQueue, uncertain: facts }) },
  clocks: {
    kinds: ['sla'],
    aspects: () => ({ state: pass, calendar: named('calendar'), steps: inSteps, reached: inSteps, uncertain: facts }),
  },
  handoffs: {
    kinds: ['handoff'],
    aspects: () => ({
      to: named('team', 'route'),
      facts: inIncluded,
      activities: named('activity'),
      offers: named('offer'),
      id: sent,
    }),
  },
};

function band(grade: string): Reader {
  return (finder, value) => {
    note(finder, value, [keyWithin('band', grade, textOf(value) ?? '')]);
  };
}

function gateAspects(gate: string): Aspects {
  const line = each((finder, item) => noteLine(finder, gate, item));
  return {
    result: pass,
    'failed at': line,
    'refused by': line,
    'passed by': line,
    'not checked': line,
    uses: named('gate'),
    asks: facts,
    uncertain: facts,
  };
}

/** `notify owner at 75%`, `reassign sdr 4 business hours after due`; a list of them or a map from them. */
function inSteps(finder: Finder, value: unknown): void {
  const entries = entriesOf(value);
  const steps = entries.length > 0 ? entries.map(({ key }) => key) : someOf(value);
  for (const step of steps) noteWords(finder, step, /^(?:notify|reassign) (\w+)/, [['team', 'route']]);
}

function inQueue(finder: Finder, value: unknown): void {
  for (const { key, name, value: of } of entriesOf(value)) {
    noteName(finder, key, ['grade', 'score']);
    band(name)(finder, of);
  }
}

/** `facts: { title: CTO, priority: hot }`. */
function inIncluded(finder: Finder, value: unknown): void {
  for (const { key, name, value: of } of entriesOf(value)) {
    noteFact(finder, key);
    band(name)(finder, of);
    inValues(finder, keyOf('field', name), of);
    if (name === 'persona' || name === 'segment') named(name)(finder, of);
  }
}

/** Notes all names below `expect`. */
export function inExpectations(finder: Finder, node: unknown): void {
  for (const entry of entriesOf(node)) {
    const read = Object.hasOwn(whole, entry.name) && isWhole(finder, entry.name) ? whole[entry.name] : undefined;
    if (read !== undefined) read(finder, entry.value);
    else inPart(finder, entry);
  }
}

/** Without content the word may be a name. */
const isWhole = ({ program }: Finder, name: string): boolean => name !== 'content' || program.content !== null;

function inPart(finder: Finder, { key, name, value }: YamlEntry): void {
  const [before = '', of = '', ...more] = name.split('.');
  if (before === 'shares' && of !== '') {
    note(finder, key, [keyOf('score', of)], { from: before.length + 1, length: of.length });
    for (const rule of entriesOf(value)) noteRule(finder, of, rule.key);
    return;
  }
  const isDotted = of !== '' && Object.hasOwn(parts, before) && more.length <= 1;
  const [wanted, from] = isDotted ? [of, before.length + 1] : [name, 0];
  for (const part of isDotted ? [before] : Object.keys(parts)) {
    const { kinds, aspects } = parts[part]!;
    const keys = kinds.map(kind => keyOf(kind, wanted));
    if (!note(finder, key, keys, { from, length: wanted.length })) continue;
    inAspects(finder, aspects(wanted), value);
    return;
  }
}
