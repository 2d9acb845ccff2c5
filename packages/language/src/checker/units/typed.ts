// What one declaration says by itself, by the names that it uses: what they mean, of which type its expressions are, what is wrong.
import type { Declaration } from '../../syntax/nodes/declaration.ts';
import type { Expression } from '../../syntax/nodes/expression.ts';
import type { Reference, Settings, Typing } from '../checking.ts';
import { barsIn, type ScoreBar } from '../checks/analysis/score-bars.ts';
import { checkByItself } from '../checks/index.ts';
import { type Asks, asksOf } from '../checks/policy-model.ts';
import { checkProtected } from '../checks/policy-protected.ts';
import type { CheckedType, Meaning, Placed, SourceReader } from '../model.ts';
import type { Names } from '../names/names.ts';
import type { Guesses } from '../names/near.ts';
import { ruleLinesOf } from '../reads/lines.ts';
import type { Meant } from '../reads/reads.ts';
import { checkDeclaration, ownerOf } from '../types/declarations.ts';
import { collectFindings, type Finding, type Told } from './findings.ts';
import type { Lookup, Lookups } from './lookups.ts';
import { isTouched } from './lookups.ts';
import { isSpentAgain, type Spending, spending } from './purse.ts';

type Found = ReturnType<SourceReader['read']>;

export interface Typed {
  readonly of: Declaration;
  /** Its key in the graph of what needs what. */
  readonly owner: string | null;
  readonly findings: readonly Finding[];
  /** What they settle. */
  readonly told: readonly Told[];
  readonly meanings: ReadonlyMap<Expression, Meaning>;
  readonly types: ReadonlyMap<Expression, CheckedType>;
  readonly references: readonly Reference[];
  /** The bars that its conditions hold against scores. */
  readonly bars: readonly ScoreBar[];
  readonly asks: Asks | null;
  readonly lookups: ReadonlySet<Lookup>;
  /** The files of lists that it was read from. */
  readonly files: readonly (readonly [path: string, found: Found])[];
  readonly guessed: Spending;
}

/** What is at hand for all declarations; `names` and `listTexts` note in `lookups` what they are asked. */
export interface Hand {
  readonly settings: Settings;
  readonly names: Names;
  readonly listTexts: ReadonlyMap<string, readonly string[]>;
  readonly reader: SourceReader;
  readonly guesses: Guesses;
  readonly lookups: Lookups;
}

const NO_MEANINGS: Typed['meanings'] = new Map();
const NO_TYPES: Typed['types'] = new Map();

/** Looks at a declaration from nothing. */
export function typedAnew({ settings, names, listTexts, reader, guesses, lookups }: Hand, placed: Placed): Typed {
  const { report, isTold, found, toldOf } = collectFindings();
  const files: [string, Found][] = [];
  const read = (path: string): Found => {
    const text = reader.read(path);
    files.push([path, text]);
    return text;
  };
  const { years, protectedFacts, owners, asOfDay } = settings;
  // Spelt out: spread, this object would take ten times as long to make as the declaration to look at.
  const typing: Typing = {
    years,
    protectedFacts,
    owners,
    asOfDay,
    names,
    listTexts,
    reader: { read },
    guesses,
    report,
    isTold,
    meanings: new Map(),
    types: new Map(),
    references: [],
  };
  // By inheritance: what reads of the names stays noted when it happens, and costs nothing before.
  const meant: Meant = Object.create(names as Pick<Meant, 'activities' | 'lead'>, {
    meanings: { value: typing.meanings },
  });
  const noted = new Set<Lookup>();
  const work = () => {
    checkDeclaration(typing, placed);
    checkByItself(typing, placed);
    const lines = ruleLinesOf(meant, placed);
    checkProtected(typing, lines);
    return { asks: asksOf(lines), bars: barsIn(typing, placed.node) };
  };
  const { result, spent } = spending(guesses, () => lookups.during(noted, work));
  const { references } = typing;
  const meanings = typing.meanings.size === 0 ? NO_MEANINGS : typing.meanings;
  const types = typing.types.size === 0 ? NO_TYPES : typing.types;
  const { node: of } = placed;
  return {
    of,
    owner: ownerOf(placed),
    findings: found,
    told: toldOf(of),
    meanings,
    types,
    references,
    asks: result.asks,
    bars: result.bars,
    lookups: noted,
    files,
    guessed: spent,
  };
}

/**
 * Whether a declaration says what it said before: it is the same object in lines that read the same, and so is all that it asked.
 * The text counts beside the object, for what is told shows parts of it.
 */
export function isTypedStill(
  { reader, guesses }: Hand,
  typed: Typed,
  before: Placed,
  after: Placed,
  changes: ReadonlySet<Lookup>,
): boolean {
  return (
    before.parsed.diagnostics === after.parsed.diagnostics &&
    (before.file === after.file || (before.file.path === after.file.path && linesOf(before) === linesOf(after))) &&
    !isTouched(typed.lookups, changes) &&
    typed.files.every(([path, found]) => isSameFile(found, reader.read(path))) &&
    isSpentAgain(guesses, typed.guessed)
  );
}

/** The whole lines that the declaration stands in, with a mark where it begins. */
function linesOf({ file: { text }, parsed: { start, end } }: Placed): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return `${text.slice(from, start)}\n${text.slice(start, to === -1 ? text.length : to)}`;
}

const isSameFile = (one: Found, other: Found): boolean =>
  'problem' in one ? 'problem' in other && one.problem === other.problem : 'text' in other && one.text === other.text;
