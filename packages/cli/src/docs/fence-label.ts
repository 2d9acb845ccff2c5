// What stands above a block of a page, so that one knows what it shows: `Wrong:`, `Right:`, `Lead:`.

const VERDICTS: Readonly<Record<string, string>> = { wrong: 'Wrong', right: 'Right', fixed: 'Fixed' };

/** Blocks that are told by what they hold; programs, shell lines and the like are seen to be what they are. */
const KINDS: Readonly<Record<string, string>> = {
  lead: 'Lead',
  activities: 'Activities',
  history: 'History',
  clocks: 'Clocks',
  record: 'Record',
  decision: 'Decision',
  bundle: 'Bundle',
  tests: 'Tests',
  diagnostics: 'What check says',
  explain: 'What explain says',
  formatted: 'Formatted',
  report: 'Report',
  coverage: 'Coverage',
  changes: 'What diff says',
  'as-of': 'As of',
};

/** The label of a fence, by what stands behind its backticks; null where it needs none. */
export function fenceLabel(info: string): string | null {
  const [kind = '', ...words] = info.trim().split(/\s+/);
  const verdicts = words.flatMap(word => (Object.hasOwn(VERDICTS, word) ? [VERDICTS[word]!] : []));
  const files = words.flatMap(word => (word.startsWith('file=') ? [word.slice('file='.length)] : []));
  const tables = kind === 'csv' && files.length === 0 ? words.filter(word => !Object.hasOwn(VERDICTS, word)) : [];
  const dated = /\bas of (\S+)/.exec(info);
  const parts = [
    ...verdicts,
    ...files,
    ...tables.map(word => `${word}.csv`),
    ...(dated === null ? [] : [`as of ${dated[1]}`]),
  ];
  if (parts.length > 0) return `${parts.join(', ')}:`;
  return Object.hasOwn(KINDS, kind) ? `${KINDS[kind]}:` : null;
}
