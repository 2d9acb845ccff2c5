// Opens a program: finds its folder, reads its settings and its sources.
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Problem, problem, remark } from '../problems/problem.ts';
import { systemReason } from '../problems/reason.ts';
import { DATA_KINDS } from '../settings/data-kind.ts';
import { type DataPlaces, dataPath, isThirdParty, thirdPartyFolder } from '../settings/data-path.ts';
import { defaultSettings, readSettings, type SettingsDocument, settingsSoFar } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import type { KnownCodes } from '../settings/severities.ts';
import { findFiles, nearestFolder, SETTINGS_FILE } from './folder.ts';
import { sharedFiles } from './shared.ts';
import { makeSourceReader, type SourceReader, sourceText } from './source-text.ts';

export interface SourceFile {
  /** Relative to the program's folder, with `/`; that of a shared file begins with `../`. */
  readonly path: string;
  readonly text: string;
}

export interface ProgramFolder {
  /** Absolute, with links resolved. */
  readonly root: string;
  /** The folder that sources must stay in: that of the nearest `.git` upwards, else the program's own. */
  readonly repository: string;
  readonly sources: readonly SourceFile[];
  readonly reader: SourceReader;
  readonly settings: Settings;
  /** Those of severity `error` stand in the way; `data-absent` is a note, and so on. */
  readonly problems: readonly Problem[];
}

export interface OpenOptions {
  /** What stands for the working folder and the environment variable FUNNEL_DATA; those of the process unless given. */
  readonly workingFolder?: string;
  readonly funnelData?: string | undefined;
  /** What a check can tell: where given, the codes that the settings name are held against it. */
  readonly codes?: KnownCodes;
}

/**
 * The program at a path. A folder stands for the nearest folder upwards with a `funnel.yaml`, or for itself where there is
 * none; a `.funnel` file for the program that it is part of, or for itself where there is none; no path for the working
 * folder. Never throws: what is wrong is among the problems.
 */
export function openProgram(path?: string, options: OpenOptions = {}): ProgramFolder {
  const working = options.workingFolder ?? process.cwd();
  const shown = path ?? '.';
  const absolute = resolve(working, shown);
  if (!existsSync(absolute)) return empty(working, options, problem('no-such-path', { path: shown }));
  const real = realpathSync(absolute);
  const isFolder = statSync(real).isDirectory();
  if (!isFolder && !real.endsWith('.funnel')) return empty(working, options, problem('not-a-program', { path: shown }));
  const start = isFolder ? real : dirname(real);
  const repository = nearestFolder(start, '.git');
  const settled = nearestFolder(start, SETTINGS_FILE, repository);
  const root = settled ?? start;
  const places = placesOf(root, repository ?? root, options);
  const settings = settled === null ? null : loadSettings(root, places, options.codes);
  const values = settings?.settings ?? defaultSettings(places);
  const own = settled === null && !isFolder ? { files: [real], outside: [] } : findSources(places, values);
  const shared = sharedFiles(settings?.shared ?? [], places);
  const found = { ...own, files: distinct([...own.files, ...shared.files]) };
  const loaded = loadSources(found, places);
  const absent = settings === null ? [] : absentData(settings.document, places);
  return {
    root,
    repository: places.repository,
    sources: loaded.sources,
    reader: makeSourceReader(root, places.repository),
    settings: values,
    problems: [...(settings?.problems ?? []), ...shared.problems, ...loaded.problems, ...absent],
  };
}

/** A text of a program's settings, whether it is stored like that or not, and what is told of it; each problem has its place. */
export function settingsIn(
  root: string,
  text: string,
  options: OpenOptions = {},
): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const places = placesOf(root, nearestFolder(root, '.git') ?? root, options);
  const { problems, settings, shared } = readSettings(text, SETTINGS_FILE, places, options.codes);
  const all = [...problems, ...sharedFiles(shared, places).problems];
  return { settings, problems: all.filter(({ at }) => at !== null) };
}

/** What a text of a program's settings says that somebody is writing: of each key that is right by itself. */
export function settingsBeingWritten(root: string, text: string, options: OpenOptions = {}): Settings {
  return settingsSoFar(text, placesOf(root, nearestFolder(root, '.git') ?? root, options));
}

/** The absolute path of data as a program's settings write it. */
export function dataPathIn(root: string, path: string, options: OpenOptions = {}): string {
  return dataPath(path, placesOf(root, nearestFolder(root, '.git') ?? root, options));
}

function placesOf(root: string, repository: string, options: OpenOptions): DataPlaces {
  const funnelData = 'funnelData' in options ? options.funnelData : process.env['FUNNEL_DATA'];
  return { root, repository, funnelData };
}

function empty(working: string, options: OpenOptions, wrong: Problem): ProgramFolder {
  const places = placesOf(working, working, options);
  return {
    root: working,
    repository: working,
    sources: [],
    reader: makeSourceReader(working, working),
    settings: defaultSettings(places),
    problems: [wrong],
  };
}

function loadSettings(root: string, places: DataPlaces, codes: KnownCodes | undefined) {
  try {
    return readSettings(readFileSync(join(root, SETTINGS_FILE), 'utf8'), SETTINGS_FILE, places, codes);
  } catch (error) {
    const wrong = problem('settings-unreadable', { path: SETTINGS_FILE, reason: systemReason(error) });
    return { settings: defaultSettings(places), document: {}, shared: [], problems: [wrong] };
  }
}

/** Each file once, under whatever path it was found first. */
function distinct(files: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return files.filter(file => {
    const real = realpathSync(file);
    return !seen.has(real) && seen.add(real).has(real);
  });
}

function findSources(places: DataPlaces, settings: Settings) {
  return findFiles(places.root, '.funnel', places.repository, [settings.out]);
}

function loadSources(
  found: { readonly files: readonly string[]; readonly outside: readonly string[] },
  places: DataPlaces,
) {
  const shown = (path: string) => relative(places.root, path).replaceAll('\\', '/');
  const problems: Problem[] = found.outside.map(path =>
    problem('source-outside-repository', { path: shown(path), repository: places.repository }),
  );
  const sources: SourceFile[] = [];
  for (const file of found.files) {
    const result = sourceText(file, shown(file));
    if ('problem' in result) problems.push(result.problem);
    else sources.push({ path: shown(file), text: result.text });
  }
  if (found.files.length === 0) problems.push(problem('no-sources', { path: places.root }));
  return { sources: sources.sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}

/** Data that the settings name and that are not there. Those of third parties may well be missing. */
function absentData(document: SettingsDocument, places: DataPlaces): readonly Problem[] {
  return DATA_KINDS.flatMap(what => {
    const named = document.data?.[what] ?? [];
    const missing = (typeof named === 'string' ? [named] : named).filter(path => !existsSync(dataPath(path, places)));
    return missing.map(path =>
      isThirdParty(path)
        ? remark('note', 'data-absent', { what, path, folder: thirdPartyFolder(places) })
        : remark('warning', 'data-missing', { what, path }),
    );
  });
}
