// Reads `funnel.yaml`: its YAML, its shape, its values, each problem with its line.
import { join, resolve } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { validateSettings } from '../generated/validate-settings.js';
import { type Problem, problem } from '../problems/problem.ts';
import type { SharedPath } from '../program/shared.ts';
import { instantOrDay } from '../time/instant-or-day.ts';
import { isTimeZone } from '../time/zone.ts';
import type { DataKind } from './data-kind.ts';
import { type DataPlaces, dataPath } from './data-path.ts';
import { type Located, placeOf } from './place.ts';
import { type RegistryDocument, registrySettings } from './registry-settings.ts';
import { type SampleDocument, sampleSettings } from './sample-settings.ts';
import type { CalendarYears, Outcome, Settings, SeverityChoice } from './settings.ts';
import { type KnownCodes, severityProblems } from './severities.ts';
import { moreFollow, shapeProblems } from './shape.ts';
import { toldErrors } from './yaml-errors.ts';

/** What the YAML holds once its shape is checked. */
export interface SettingsDocument {
  readonly data?: Readonly<Partial<Record<DataKind, string | readonly string[]>>>;
  readonly key?: string;
  readonly delimiter?: ',' | ';' | '\t';
  readonly encoding?: 'utf-8' | 'latin-1';
  readonly 'time zone'?: string;
  readonly 'as of'?: string;
  readonly 'calendar years'?: { readonly from?: number; readonly to?: number };
  readonly shared?: string | readonly string[];
  readonly tests?: string | readonly string[];
  readonly 'list separators'?: Readonly<Record<string, string>>;
  readonly owners?: readonly string[] | Readonly<Record<string, string>>;
  readonly outcome?: {
    readonly column: string;
    readonly won: readonly (string | number | boolean)[];
    readonly fold?: { readonly column: string; readonly file?: string; readonly key?: string };
  };
  readonly checks?: {
    readonly severity?: Readonly<Record<string, SeverityChoice>>;
    readonly protected?: readonly string[];
    readonly data?: SampleDocument;
  };
  readonly registry?: RegistryDocument;
  readonly out?: string;
}

const USUAL_YEARS: CalendarYears = { first: 2015, last: 2040 };

export interface ReadSettings {
  readonly settings: Settings;
  readonly document: SettingsDocument;
  readonly shared: readonly SharedPath[];
  readonly problems: readonly Problem[];
}

/**
 * The settings of a program; those of an empty file wherever the text has problems. `path` is how the file is called; with `codes`
 * those of the severities are held against them.
 */
export function readSettings(text: string, path: string, places: DataPlaces, codes?: KnownCodes): ReadSettings {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const located: Located = { path, yaml, lines };
  const parsed = plainValue(yaml, located, text);
  const problems = parsed.problems.length > 0 ? parsed.problems : shapeProblems(parsed.value, located);
  const document = (problems.length > 0 ? {} : parsed.value) as SettingsDocument;
  const severity = document.checks?.severity ?? {};
  const values = [
    ...valueProblems(document, located),
    ...(codes === undefined ? [] : severityProblems(severity, codes, located)),
  ];
  const shared = listOf(document.shared).map((path, index) => ({
    path,
    at: placeOf(located, typeof document.shared === 'string' ? ['shared'] : ['shared', String(index)]),
  }));
  return { settings: complete(document, places), document, shared, problems: [...problems, ...values] };
}

/** What a text says that is half written: the settings of those keys that are right by themselves. */
export function settingsSoFar(text: string, places: DataPlaces): Settings {
  const yaml = parseDocument(text, { prettyErrors: false });
  let value: unknown = null;
  try {
    value = yaml.toJS();
  } catch {
    // Aliases that lead nowhere, or multiply beyond measure.
  }
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return complete(Object.fromEntries(entries.filter(([key, each]) => validateSettings({ [key]: each }))), places);
}

/** The settings of a program without `funnel.yaml`. */
export function defaultSettings(places: DataPlaces): Settings {
  return complete({}, places);
}

function plainValue(yaml: Document, located: Located, text: string): { value: unknown; problems: readonly Problem[] } {
  const notYaml = (reason: string, offset: number, unclosed: string | null = null) =>
    problem('settings-not-yaml', { path: located.path, reason, unclosed }, placeOf(located, offset));
  if (yaml.errors.length > 0) {
    const { more, told } = toldErrors(yaml, text);
    const problems: Problem[] = told.map(({ offset, reason, unclosed }) => notYaml(reason, offset, unclosed));
    if (more !== null) problems.push(moreFollow(located, more.count, placeOf(located, more.offset)));
    return { value: {}, problems };
  }
  try {
    return { value: yaml.toJS() ?? {}, problems: [] };
  } catch (error) {
    // Aliases that multiply beyond measure.
    return { value: {}, problems: [notYaml(error instanceof Error ? error.message : 'aliases', 0)] };
  }
}

function valueProblems(document: SettingsDocument, located: Located): readonly Problem[] {
  const problems: Problem[] = [];
  const zone = document['time zone'];
  if (zone !== undefined && !isTimeZone(zone)) {
    const at = placeOf(located, ['time zone']);
    problems.push(problem('settings-unknown-time-zone', { path: located.path, zone }, at));
  }
  const asOf = document['as of'];
  if (asOf !== undefined && instantOrDay(asOf) === null) {
    problems.push(problem('settings-as-of', { path: located.path, value: asOf }, placeOf(located, ['as of'])));
  }
  const years = yearsOf(document);
  if (years.first > years.last) {
    const { first, last } = years;
    problems.push(
      problem('settings-calendar-years', { path: located.path, first, last }, placeOf(located, ['calendar years'])),
    );
  }
  return problems;
}

/** Where only one end is given, or none, the usual ones stand in. */
function yearsOf({ 'calendar years': years }: SettingsDocument): CalendarYears {
  return { first: years?.from ?? USUAL_YEARS.first, last: years?.to ?? USUAL_YEARS.last };
}

function complete(document: SettingsDocument, places: DataPlaces): Settings {
  const paths = (kind: DataKind) => listOf(document.data?.[kind]).map(path => dataPath(path, places));
  const zone = document['time zone'];
  const years = yearsOf(document);
  return {
    data: {
      leads: paths('leads'),
      activities: paths('activities'),
      history: paths('history'),
      clocks: paths('clocks'),
      spend: paths('spend'),
    },
    key: document.key ?? 'id',
    delimiter: document.delimiter ?? null,
    encoding: document.encoding ?? 'utf-8',
    timeZone: zone !== undefined && isTimeZone(zone) ? zone : null,
    asOf: instantOrDay(document['as of'] ?? ''),
    calendarYears: years.first <= years.last ? years : USUAL_YEARS,
    tests: document.tests === undefined ? ['**/*.test.yaml'] : listOf(document.tests),
    listSeparators: document['list separators'] ?? {},
    owners: ownersOf(document.owners ?? []),
    outcome: document.outcome === undefined ? null : outcomeOf(document.outcome, document.key ?? 'id', places),
    checks: {
      severity: document.checks?.severity ?? {},
      protected: document.checks?.protected ?? [],
      data: sampleSettings(document.checks?.data),
    },
    registry: registrySettings(document.registry, places.root),
    out: document.out === undefined ? join(places.root, 'out') : resolve(places.root, document.out),
  };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function ownersOf(owners: NonNullable<SettingsDocument['owners']>): Settings['owners'] {
  return Array.isArray(owners)
    ? Object.fromEntries(owners.map((owner: string) => [owner, null]))
    : { ...(owners as Readonly<Record<string, string>>) };
}

function outcomeOf(outcome: NonNullable<SettingsDocument['outcome']>, key: string, places: DataPlaces): Outcome {
  const { column, won, fold } = outcome;
  return {
    column,
    won: won.map(String),
    fold:
      fold === undefined
        ? null
        : {
            column: fold.column,
            file: fold.file === undefined ? null : dataPath(fold.file, places),
            key: fold.key ?? key,
          },
  };
}
