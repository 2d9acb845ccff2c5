// Tests at the bars of the rules: on which sides none stands, and a case for each where a lead can be made that does.
import { type Bundle, type Condition, compareBytes, type SourcePlace } from '@funnel/bundle';
import { placeText } from '../report/words.ts';
import type { SourceText } from '../run/run-tests.ts';
import type { Plain } from '../test-file/located.ts';
import { readTestFile } from '../test-file/read-test-file.ts';
import type { Bar, BarSide, StandingOn } from './bar.ts';
import { barsOf } from './bars.ts';
import { blankDraft, type Draft, draftKey, draftOf } from './draft.ts';
import { expectedOf } from './expected.ts';
import { isAsked, search, standsOn } from './search.ts';
import { BOUNDARY_WORDS } from './words.ts';
import { createWorld, type World } from './world.ts';

/** A side of a bar, for people and for programs. */
export interface BoundarySide {
  /** The line or the declaration of the rules: `ready: require fit >= 60`. */
  readonly rule: string;
  readonly bar: string;
  readonly side: BarSide;
  readonly place: SourcePlace | null;
}

/** A case that nobody has reviewed: it expects what the rules decide today. */
export interface BoundaryCase {
  readonly name: string;
  /** Which bars it is about, and on which sides of them: a comment line each. */
  readonly about: readonly string[];
  readonly sides: readonly BoundarySide[];
  readonly draft: Draft;
  readonly expect: Readonly<Record<string, Plain>>;
}

export interface Boundaries {
  readonly cases: readonly BoundaryCase[];
  /** Where no lead was found on which the bar decides. */
  readonly notFound: readonly BoundarySide[];
  /** Sides of all bars, and on how many of them a test stands already. */
  readonly total: number;
  readonly standing: number;
}

export interface BoundaryOptions {
  /** The instant of cases that start from no test, in milliseconds. */
  readonly asOf: number;
  /** How much is tried for each side; usually 250. */
  readonly looks?: number;
  /** Only these bars. */
  readonly only?: (bar: Pick<Bar, 'owner' | 'text'>) => boolean;
}

/** How much is tried for each side, and from how many tests it starts. */
const LOOKS = 250;
const STARTS = 3;

interface Spot {
  readonly bar: Bar;
  readonly standing: StandingOn;
}

function conditionsOf(bars: readonly Bar[]): readonly Condition[] {
  return bars.flatMap(({ owner, subject }) => [
    ...(owner.root === null ? [] : [owner.root]),
    ...owner.first.flatMap(([{ when }]) => (when === null ? [] : [when])),
    ...(subject.kind === 'amount' ? [subject.compare] : subject.kind === 'members' ? [subject.leaf] : []),
  ]);
}

/** The program's whole conditions are asked too: a search goes through those of segments, bands and gates. */
function wholeConditions(all: readonly Bar[], { rules }: Bundle): readonly Condition[] {
  const whens = [
    ...rules.segments.map(({ when }) => when),
    ...rules.grades.flatMap(({ bands }) => bands.flatMap(({ when }) => when ?? [])),
    ...rules.gates.flatMap(gate =>
      gate.kind === 'hurdles'
        ? [...gate.refusals, ...gate.shortcuts]
            .map(({ when }) => when)
            .concat(gate.hurdles.map(({ condition }) => condition))
        : gate.kind === 'checklist'
          ? gate.asks.map(({ when }) => when)
          : gate.uses.flatMap(({ when }) => when ?? []),
    ),
    ...rules.scores.flatMap(({ items }) =>
      items.flatMap(item => (item.kind === 'group' ? item.rules : [item])).flatMap(({ when }) => when?.when ?? []),
    ),
  ];
  return [...conditionsOf(all), ...whens];
}

const isTime = ({ subject }: Bar): boolean =>
  subject.kind === 'age' || subject.kind === 'stay' || subject.kind === 'due';

function sideOf({ bar, standing }: Spot): BoundarySide {
  return { rule: bar.owner.text, bar: bar.text, side: standing.side, place: bar.owner.place };
}

function aboutOf({ bar, standing }: Spot): string {
  const { owner, text } = bar;
  const place = owner.place === null ? '' : `${placeText(owner.place)} `;
  const side = BOUNDARY_WORDS.side(standing.side, isTime(bar));
  return BOUNDARY_WORDS.about(place, owner.text, text, side).replace(/[\r\n]+/g, ' ');
}

function nameOf({ bar, standing }: Spot): string {
  return BOUNDARY_WORDS.name(bar.text, bar.owner.name, BOUNDARY_WORDS.side(standing.side, isTime(bar)));
}

/** Cases of the files that say nothing that the rules do not know. */
function draftsIn(files: readonly SourceText[]): readonly Draft[] {
  const drafts = files.flatMap(({ path, text }) => readTestFile(path, text).cases.flatMap(each => draftOf(each) ?? []));
  return unlike(drafts);
}

function unlike(drafts: readonly Draft[]): readonly Draft[] {
  const byKey = new Map(drafts.map(each => [draftKey(each), each]));
  return [...byKey].sort(([a], [b]) => compareBytes(a, b)).map(([, each]) => each);
}

const stands = (world: World, { bar, standing }: Spot, draft: Draft): boolean => {
  const look = world.look(draft);
  return look !== null && standsOn(bar, standing, look);
};

/** The simplest first, those of the usual instant before others. */
function simplestFirst(drafts: readonly Draft[], usual: number): readonly Draft[] {
  const size = ({ activities, asOf, history }: Draft): number =>
    activities.length + history.length + (asOf === usual ? 0 : 100);
  return [...drafts].sort((a, b) => size(a) - size(b));
}

/** The drafts to begin with: first those that come to the bar already. */
function starts(world: World, { bar }: Spot, drafts: readonly Draft[], blank: Draft): readonly Draft[] {
  const asked = (draft: Draft): boolean => {
    const look = world.look(draft);
    return look !== null && isAsked(bar, look);
  };
  const near = drafts.filter(asked);
  const others = drafts.filter(each => !near.includes(each));
  return [...[...near, ...others].slice(0, STARTS), blank];
}

/**
 * Proposes a case for every side of a bar on which no test stands. What is proposed is looked at as a test that stands there, until
 * nothing more comes of it: so the same call with these cases among the files proposes none.
 */
export function boundaries(bundle: Bundle, files: readonly SourceText[], options: BoundaryOptions): Boundaries {
  const all = barsOf(bundle);
  const spots = all.filter(options.only ?? (() => true)).flatMap(bar => bar.sides.map(standing => ({ bar, standing })));
  const sides = spots.flatMap(({ standing: { condition } }) => condition ?? []);
  const world = createWorld(bundle, wholeConditions(all, bundle), sides);
  const free = (): void => world.allow(Number.POSITIVE_INFINITY);
  free();
  const blank = blankDraft(options.asOf);
  let drafts = simplestFirst(draftsIn(files), options.asOf);
  let open: readonly Spot[] = spots.filter(spot => !drafts.some(each => stands(world, spot, each)));
  const standing = spots.length - open.length;
  const found: { readonly draft: Draft; readonly spots: readonly Spot[] }[] = [];
  const failed = new Set<string>();
  for (let before = -1; before !== found.length; ) {
    before = found.length;
    for (const spot of open) {
      if (!open.includes(spot)) continue;
      free();
      for (const start of starts(world, spot, drafts, blank)) {
        const key = `${spots.indexOf(spot)} ${draftKey(start)}`;
        if (failed.has(key)) continue;
        world.allow(options.looks ?? LOOKS);
        const draft = search(world, spot.bar, spot.standing, start);
        free();
        if (draft === null) {
          failed.add(key);
          continue;
        }
        const there = open.filter(each => stands(world, each, draft));
        found.push({ draft, spots: there });
        open = open.filter(each => !there.includes(each));
        break;
      }
    }
    drafts = simplestFirst(unlike([...drafts, ...found.map(({ draft }) => draft)]), options.asOf);
  }
  const names = new Map<string, number>();
  const cases = found.map((each): BoundaryCase => {
    const [first] = each.spots as readonly [Spot, ...Spot[]];
    const name = nameOf(first);
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    const decision = world.look(each.draft)!.decision();
    return {
      name: count === 1 ? name : `${name} (${count})`,
      about: each.spots.map(aboutOf),
      sides: each.spots.map(sideOf),
      draft: each.draft,
      expect: expectedOf(
        bundle,
        each.spots.map(({ bar }) => bar),
        decision,
      ),
    };
  });
  return { cases, notFound: open.map(sideOf), total: spots.length, standing };
}
