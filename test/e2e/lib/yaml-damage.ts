// Texts of tests and settings with one slip each, the same ones every time.

/** Numbers from 0 to below 1 that look like chance. */
function chance(seed: string): () => number {
  let state = [...seed].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Slip = (text: string, random: () => number) => string;

/** Something else in place of one of the matches. */
const change =
  (pattern: RegExp, to: (found: string) => string): Slip =>
  (text, random) => {
    const found = [...text.matchAll(pattern)];
    const one = found[Math.floor(random() * found.length)];
    if (one === undefined) return text;
    return text.slice(0, one.index) + to(one[0]) + text.slice(one.index + one[0].length);
  };

const SLIPS: readonly Slip[] = [
  // A key that is not there, a letter less, a letter more, another word.
  change(/[\w.]{3,}(?=:\s)/g, key => key.slice(0, -1)),
  change(/[\w.]{3,}(?=:\s)/g, key => `${key}x`),
  change(/[\w.]{2,}(?=:\s)/g, () => 'sommething'),
  // A value of another kind.
  change(/(?<=: )[\w.-]+/g, () => '[1, 2]'),
  change(/(?<=: )[\w.-]+/g, () => '{ a: 1 }'),
  change(/(?<=: )[\w.-]+/g, () => 'true'),
  change(/(?<=: )[\w.-]+/g, () => ''),
  change(/(?<=: )[\w.-]+/g, word => `${word}x`),
  // Instants and lengths of time.
  change(/\d{4}-\d\d-\d\dT[\d:]+Z/g, instant => instant.slice(0, 10)),
  change(/\d{4}-\d\d-\d\dT[\d:]+Z/g, () => '2026-13-41T12:00:00Z'),
  change(/\d+ (?:day|hour|minute)s?/g, () => '2 months'),
  // Broken YAML.
  change(/[{}[\]]/g, () => ''),
  change(/: /g, () => ' '),
  change(/: /g, () => ':'),
  change(/\n +/g, blanks => blanks.slice(0, -1)),
  change(/\n +/g, blanks => `${blanks}\t`),
  change(/\n/g, () => '\n{'),
  change(/[\w.]{2,}(?=:\s)/g, key => `"${key}`),
  // Said twice, and a part left out.
  change(/\n[^\n]*/g, line => line + line),
  change(/\n[^\n]*/g, () => ''),
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) => `${text.slice(0, Math.floor(random() * text.length))}\n`,
];

/** So many of them; `seed` says which. */
export function damaged(text: string, seed: string, count: number): readonly string[] {
  const random = chance(seed);
  const first = Math.floor(random() * SLIPS.length);
  return Array.from({ length: count }, (_, index) => SLIPS[(first + index) % SLIPS.length]!(text, random));
}

/** Settings with one slip each, and some with none. */
export function damagedSettings(): readonly string[] {
  return [
    'keys: id\n',
    'as of: yesterday\n',
    'as of: [2026-11-21]\n',
    'data: leads.csv\n',
    'key: 3\n',
    'data:\n  leeds: a.csv\n',
    'checks: { severity: { unusd: off } }\n',
    'key: id\nkey: id\n',
    'checks: { severity: { unknown-name: off } }\n',
    'checks: { severity: { settings-as-of: warning } }\nas of: yesterday\n',
    'checks:\n  severity:\n    unused: gone\n',
    'time zone: Europe/Belrin\n',
    'calendar years: { from: 2040, to: 2015 }\n',
    'calendar years: { from: 1900 }\n',
    'shared: ../nowhere\n',
    'shared: [a.funnel, ../../nowhere]\n',
    'delimiter: "|"\nencoding: utf8\n',
    'owners: 3\n',
    'outcome: { column: Won }\n',
    'outcome:\n  column: Won\n  won: []\n',
    'data: {\n',
    'data:\n leads: a.csv\n  activities: b.csv\n',
    '- a\n- b\n',
    'just a text\n',
    'checks: { data: { least leads: 0, mostly: 2 } }\n',
    'list separators: { tools: "" }\n',
    'out: ""\ntests: [1]\n',
    'a: &x [1]\nb: *y\n',
    '\tkey: id\n',
    'key: id # fine\nas of: 2026-11-21\n',
    '',
  ];
}
