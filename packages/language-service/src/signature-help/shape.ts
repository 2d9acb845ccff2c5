// The shape of a line as one text, with what each part of it stands for: read off the grammar, following what is written already.
import { type GrammarShape, grammarShape } from '@funnel/language';
import { holeName, ruleHoles } from './holes.ts';

export interface ShapePart {
  /** Brackets before and behind it. */
  readonly before: string;
  readonly text: string;
  readonly behind: string;
  /** Places of the grammar and rules that this part is. */
  readonly places: readonly string[];
}

/** What is written: places whose tokens stand there, and rules that were begun. */
export interface Written {
  readonly places: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/** The parts of a rule, in order; joined by blanks they are its shape. */
export function partsOfRule(rule: string, written: Written): readonly ShapePart[] {
  const shape = grammarShape(rule);
  return shape === null ? [] : parts(shape, written, 0);
}

const DEEPEST = 6;
const NOTHING: Written = { places: new Set(), rules: new Set() };

function parts(shape: GrammarShape, written: Written, depth: number): readonly ShapePart[] {
  if (depth > DEEPEST) return [];
  const deeper = shape.kind === 'rule' ? depth + 1 : depth;
  const within = (inner: GrammarShape): readonly ShapePart[] => parts(inner, written, deeper);
  return dispatch(shape, within, written);
}

function dispatch(
  shape: GrammarShape,
  within: (inner: GrammarShape) => readonly ShapePart[],
  written: Written,
): readonly ShapePart[] {
  if (shape.kind === 'word') return [part(shape.word, shape.place)];
  if (shape.kind === 'hole') return [part(`<${holeName(shape.place, shape.token)}>`, shape.place)];
  if (shape.kind === 'rule') {
    const hole = Object.hasOwn(ruleHoles, shape.rule) ? ruleHoles[shape.rule] : undefined;
    if (hole !== undefined) return [part(`<${hole}>`, shape.rule)];
    const inner = grammarShape(shape.rule);
    return inner === null ? [] : within(inner);
  }
  if (shape.kind === 'sequence') return shape.parts.flatMap(within);
  if (shape.kind === 'choice') return choice(shape.parts.map(within), written);
  if (!('part' in shape)) return [];
  // Of what may come again all is shown, whichever of it is written.
  const inside = shape.kind === 'repeated' ? parts(shape.part, NOTHING, DEEPEST - 2) : within(shape.part);
  return bracketed(inside, '[', shape.kind === 'repeated' ? ']…' : ']');
}

/** The alternative that is being written, or all of them. */
function choice(all: readonly (readonly ShapePart[])[], written: Written): readonly ShapePart[] {
  const chosen = all.filter(each => isWritten(each[0], written));
  const shown = (chosen.length > 0 ? chosen : all).filter(each => each.length > 0);
  if (shown.length === 1) return shown[0]!;
  const joined = shown.map(briefly).flatMap((each, index) => (index === 0 ? each : [part('|'), ...each]));
  return bracketed(joined, '(', ')');
}

/** More parts than that of one way are not shown as long as another one is possible. */
const MOST = 6;

function briefly(each: readonly ShapePart[]): readonly ShapePart[] {
  if (each.length <= MOST) return each;
  const nested = each.findIndex(({ before }) => before !== '');
  return [...each.slice(0, nested < 0 ? 2 : Math.min(2, Math.max(1, nested))), part('…')];
}

function isWritten(first: ShapePart | undefined, { places, rules }: Written): boolean {
  return first?.places.some(place => places.has(place) || rules.has(place)) ?? false;
}

function bracketed(inside: readonly ShapePart[], open: string, close: string): readonly ShapePart[] {
  const last = inside.length - 1;
  return inside.map((each, index) => ({
    ...each,
    before: index === 0 ? open + each.before : each.before,
    behind: index === last ? each.behind + close : each.behind,
  }));
}

const part = (text: string, ...places: readonly string[]): ShapePart => ({ before: '', text, behind: '', places });
