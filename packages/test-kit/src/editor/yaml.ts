// The blocks about tests and settings: `yaml-completion` (what is offered at the cursor, and begins with what stands before it),
// `yaml-completed` (the text once the first of those is taken, `▮` for its holes), `yaml-hover`, `yaml-definition`, `yaml-problems`.
import { compile } from '@funnel/compiler';
import { knownCodes, SETTINGS_SCHEMA } from '@funnel/data';
import { catalogue } from '@funnel/language';
import {
  type ColumnsWanted,
  checkSnapshot,
  columnsWantedAt,
  declaredLine,
  describedKey,
  fileFolderAt,
  occurrencesOf,
  symbolInText,
  withEdits,
  type YamlCompletion,
  type YamlText,
  yamlCompletions,
  yamlKindOf,
} from '@funnel/language-service';
import { ASPECTS, problemMessage, TEST_SCHEMA, testProblems } from '@funnel/review';
import { CURSOR, type EditorWorld, withMarks } from './world.ts';

const vocabularies = {
  tests: { schema: TEST_SCHEMA, aspects: ASPECTS },
  settings: { schema: SETTINGS_SCHEMA, codes: knownCodes(catalogue) },
};

/** The YAML text with the cursor. */
function placeIn({ cursor, files }: EditorWorld) {
  const kind = cursor === null ? null : yamlKindOf(cursor.path);
  if (cursor === null || kind === null) return null;
  const text = files.get(cursor.path) ?? '';
  const yaml: YamlText = { kind, text, vocabulary: vocabularies[kind] };
  return { yaml, file: { path: cursor.path, text }, offset: cursor.offset };
}

const NO_PLACE = 'no cursor stands in tests or settings';

function filesIn({ files }: EditorWorld, folder: string) {
  const below = [...files.keys()].filter(path => path.startsWith(folder)).map(path => path.slice(folder.length));
  const names = new Map(below.map(path => [path.split('/')[0]!, path.includes('/')]));
  return [...names].map(([name, isFolder]) => ({ name, isFolder })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of the block `leads.csv`, or of the file that is wanted. */
function columnsIn({ files }: EditorWorld, wanted: ColumnsWanted | null) {
  const [head = '', ...rows] = (wanted && files.get(wanted.file ?? 'leads.csv'))?.trim().split('\n') ?? [];
  const cells = rows.map(row => row.split(','));
  return head.split(',').map((name, index) => {
    return { name, filled: cells.filter(row => row[index] !== '').length, of: rows.length };
  });
}

function offered(world: EditorWorld): readonly YamlCompletion[] {
  const place = placeIn(world);
  if (place === null) return [];
  const { offset, yaml } = place;
  const folder = fileFolderAt(world.snapshot, yaml, offset);
  const items = yamlCompletions(world.snapshot, yaml, offset, {
    files: folder === null ? [] : filesIn(world, folder),
    columns: columnsIn(world, columnsWantedAt(world.snapshot, yaml, offset)),
  });
  const begun = (items[0] ? yaml.text.slice(items[0].edit.span.start, offset) : '').trim().toLowerCase();
  return items.filter(({ label }) => label.toLowerCase().includes(begun)).toSorted((a, b) => a.rank - b.rank);
}

const MOST = 14;

export function renderYamlCompletion(world: EditorWorld): string {
  const items = offered(world);
  if (items.length === 0) return 'nothing';
  const lines = items.slice(0, MOST).map(({ detail, doc, label }) => {
    return [label, detail, doc].filter(part => part !== null).join(' · ');
  });
  return [...lines, ...(items.length > MOST ? [`… and ${items.length - MOST} more`] : [])].join('\n');
}

export function renderYamlCompleted(world: EditorWorld): string {
  const [item] = offered(world);
  const place = placeIn(world);
  if (item === undefined || place === null) return 'nothing';
  const text = item.isSnippet
    ? item.edit.text.replace(/\$\{\d:([^}]*)\}/g, `${CURSOR}$1${CURSOR}`).replace(/\$\d/g, CURSOR)
    : item.edit.text;
  return withEdits(place.file.text, [{ ...item.edit, text }]);
}

export function renderYamlHover(world: EditorWorld): string {
  const place = placeIn(world);
  if (place === null) return NO_PLACE;
  const { file, offset, yaml } = place;
  const symbol = symbolInText(world.snapshot, file, offset)?.symbol;
  if (symbol !== undefined) return `${symbol.kind} ${symbol.name}: ${declaredLine(world.snapshot, symbol.key) ?? '-'}`;
  const described = describedKey(yaml.vocabulary.schema, file, offset);
  return described === null ? 'nothing' : `${described.key}: ${described.description}`;
}

/** The rule file that declares it, with marks around the name. */
export function renderYamlDefinition(world: EditorWorld): string {
  const place = placeIn(world);
  if (place === null) return NO_PLACE;
  const key = symbolInText(world.snapshot, place.file, place.offset)?.symbol.key;
  const found = key === undefined ? [] : occurrencesOf(world.snapshot, key);
  const declared = found.filter(({ role }) => role === 'declaration');
  const [first] = declared;
  if (first === undefined) return 'nothing';
  const spans = declared.filter(({ path }) => path === first.path).map(({ span }) => span);
  return withMarks(world.files.get(first.path) ?? '', spans);
}

/** What is wrong with the tests, as `check` says it. */
export function renderYamlProblems({ files, snapshot }: EditorWorld): string {
  const { diagnostics, program } = checkSnapshot(snapshot);
  const bundle = diagnostics.some(({ severity }) => severity === 'error') ? null : compile(program);
  const tests = [...files].filter(([path]) => yamlKindOf(path) === 'tests').map(([path, text]) => ({ path, text }));
  const problems = testProblems(bundle, tests);
  if (problems.length === 0) return 'nothing';
  return problems
    .map(each => `${each.place.line}:${each.place.column} ${each.code}: ${problemMessage(each)}`)
    .join('\n');
}
