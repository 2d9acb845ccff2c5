// What people do to a program: they type, break it and mend it, and they change what other declarations stand on.
import { parseFile, tokenise } from '@funnel/language';
import type { Chance } from '../../random/chance.ts';
import { type State, withText } from './state.ts';

/** `null` where there is nothing in the file that it could be done to. */
type Edit = (text: string, chance: Chance) => string | null;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const cut = (text: string, { start, end }: Stretch, by = ''): string => text.slice(0, start) + by + text.slice(end);

/** Stretches that a pattern finds. */
const found = (text: string, pattern: RegExp): readonly Stretch[] =>
  [...text.matchAll(pattern)].map(match => {
    const [whole, part = whole] = match;
    const start = match.index + whole.indexOf(part);
    return { start, end: start + part.length };
  });

/** Puts something else in place of what a pattern finds somewhere. */
const replacing =
  (pattern: RegExp, by: (written: string, chance: Chance) => string): Edit =>
  (text, chance) => {
    const places = found(text, pattern);
    if (places.length === 0) return null;
    const place = chance.pick(places);
    return cut(text, place, by(text.slice(place.start, place.end), chance));
  };

const declarationsIn = (text: string): readonly Stretch[] => parseFile('x', text).declarations;

const NAME = /^(?:param|persona|segment|score|grade|gate|list|activity|calendar|sla|team|route|measure|target) (\w+)/gm;
const pieces = ['', ' ', '\n', '}', '{', '(', ')', '"', '//', '/* ', '*/', '///x\n', '\t', 'x', '0', ' or ', ' not '];

/** In one file. */
export const edits = {
  letter: (text, chance) => {
    const start = chance.below(text.length + 1);
    return cut(text, { start, end: Math.min(text.length, start + chance.below(3)) }, chance.pick(pieces));
  },
  token: (text, chance) => {
    const tokens = tokenise(text);
    if (tokens.length === 0) return null;
    const [one, other] = [chance.pick(tokens), chance.pick(tokens)];
    return cut(text, one, chance.percent(40) ? '' : text.slice(other.start, other.end));
  },
  number: replacing(/\b\d+\b/g, (_, chance) => String(chance.pick([0, 1, 5, 20, 40, 60, 100, 5000]))),
  renamed: replacing(NAME, (name, chance) => chance.pick([`${name}x`, name.slice(1) || 'n', 'other'])),
  'renamed everywhere': (text, chance) => {
    const places = found(text, NAME);
    if (places.length === 0) return null;
    const { start, end } = chance.pick(places);
    const name = text.slice(start, end);
    return text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `${name}_too`);
  },
  'another declaration named so': (text, chance) => {
    const places = found(text, NAME);
    if (places.length < 2) return null;
    const [one, other] = [chance.pick(places), chance.pick(places)];
    return cut(text, one, text.slice(other.start, other.end));
  },
  deleted: (text, chance) => {
    const declarations = declarationsIn(text);
    return declarations.length === 0 ? null : cut(text, chance.pick(declarations));
  },
  duplicated: (text, chance) => {
    const declarations = declarationsIn(text);
    if (declarations.length === 0) return null;
    const { start, end } = chance.pick(declarations);
    return `${text}\n${text.slice(start, end)}\n`;
  },
  'moved to the end': (text, chance) => {
    const declarations = declarationsIn(text);
    if (declarations.length === 0) return null;
    const place = chance.pick(declarations);
    return `${cut(text, place)}\n${text.slice(place.start, place.end)}\n`;
  },
  'another type': replacing(/\b(?:number|text|boolean|date|one of [^\n}]+|any of [^\n}]+)(?=[\n }])/g, (_, chance) =>
    chance.pick(['number', 'text', 'boolean', 'date', 'one of smb, mid', 'number by 0.01']),
  ),
  'another member': replacing(/(?:one|any) of (\w+)/g, (member, chance) => chance.pick([`${member}x`, 'smb', 'x, y'])),
  'another range': replacing(/from (\d+ to \d+)/g, (_, chance) => chance.pick(['0 to 10', '-5 to 100', '9 to 1'])),
  'another stage': replacing(/^(lifecycle \{)/gm, (head, chance) => `${head}\n  stage new_${chance.below(3)}`),
  'another move': replacing(/^(lifecycle \{[^}]*)\}/gm, (block, chance) => {
    const stages = [...block.matchAll(/stage (\w+)/g)].map(match => match[1]!);
    if (stages.length === 0) return block;
    return `${block}  move ${chance.pick(stages)} to ${chance.pick(stages)}\n`;
  }),
  'brace broken': replacing(/[{}]/g, () => ''),
  'line gone': (text, chance) => {
    const lines = text.split('\n');
    return lines.toSpliced(chance.below(lines.length), 1).join('\n');
  },
  'line twice': (text, chance) => {
    const lines = text.split('\n');
    const at = chance.below(lines.length);
    return lines.toSpliced(at, 0, lines[at]!).join('\n');
  },
  'blank line': (text, chance) => {
    const lines = text.split('\n');
    return lines.toSpliced(chance.below(lines.length + 1), 0, '').join('\n');
  },
  comment: (text, chance) => {
    const lines = text.split('\n');
    const code = chance.pick(['unused', 'condition-never', 'range-end-unreached', 'letter-case', 'nonsense-code']);
    const comment = chance.percent(80) ? `// allow ${code}: it is meant so` : '// a word';
    return lines.toSpliced(chance.below(lines.length + 1), 0, comment).join('\n');
  },
  owner: replacing(/owned by (\w+)/g, (_, chance) => chance.pick(['sales', 'ops', 'nobody'])),
  'another gate asked': replacing(/(?:use|needs gate|needs) (\w+)/g, (_, chance) => chance.pick(['ready', 'x', 'mql'])),
} satisfies Readonly<Record<string, Edit>>;

export type EditName = keyof typeof edits;
export const editNames = Object.keys(edits) as EditName[];

/** A declaration goes from one file to another. */
export function movedToFile(state: State, chance: Chance): State | null {
  const [from, to] = [chance.pick([...state.texts.keys()]), chance.pick([...state.texts.keys()])];
  const text = state.texts.get(from)!;
  const declarations = declarationsIn(text);
  if (declarations.length === 0 || from === to) return null;
  const place = chance.pick(declarations);
  const without = withText(state, from, cut(text, place));
  return withText(without, to, `${state.texts.get(to)!}\n${text.slice(place.start, place.end)}\n`);
}

/** What stands around the texts: files that come and go, files of lists, settings. */
export function changedAround(state: State, chance: Chance): State {
  const paths = [...state.texts.keys()];
  const texts = new Map(state.texts);
  const kind = chance.below(6);
  if (kind === 0 && paths.length > 1) texts.delete(chance.pick(paths));
  if (kind === 1) texts.set(`new-${chance.below(3)}.funnel`, texts.get(chance.pick(paths))!);
  if (kind === 2) {
    const path = chance.pick(paths);
    const text = texts.get(path)!;
    texts.delete(path);
    texts.set(`../shared/${path.replaceAll('../shared/', '')}`, text);
  }
  const lists = new Map(state.lists);
  if (kind === 3 && lists.size > 0) {
    const path = chance.pick([...lists.keys()]);
    lists.set(path, chance.pick(['', '# nothing\n', '2026-12-25\nno date\n', `${lists.get(path)}\nacme\n`]));
  }
  return { texts, lists, options: kind > 3 ? otherOptions(state, chance) : state.options };
}

function otherOptions({ options }: State, chance: Chance): State['options'] {
  return chance.pick([
    { ...options, analysis: options.analysis === false },
    { ...options, protected: ['region', 'nothing_like_it'] },
    { ...options, owners: ['ops'] },
    { ...options, years: { first: 2026, last: 2026 } },
    { ...options, asOf: Date.UTC(2031, 0, 1) },
    {},
  ]);
}
