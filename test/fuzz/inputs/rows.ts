// Random data files, as texts of one character a byte: tables with quotes, line ends and encodings as people's programs write them.
import type { Chance } from '../../random/chance.ts';
import { flippedBytes } from './bytes.ts';

const cells = [
  '',
  'a',
  'b',
  'l1',
  'l2',
  'l3',
  '1',
  '-2.5',
  '"',
  '""',
  '"x"',
  '"a,b"',
  '"a\nb"',
  '"a\r\nb"',
  '"a""b"',
  '"a"b',
  'a"b',
  ' "a"',
  '"a" ',
  '"a',
  '\xc3\xa9',
  '\xe9',
  '\xff',
  '\0',
  '\xef\xbb\xbf',
  '2026-11-21T12:00:00Z',
  '2026-11-21 12:00',
  '=1+1',
  'a;b',
  'a\tb',
  '{"path": "/x"}',
  '"{""path"": 1}"',
  'Page View',
  'call',
  'won',
  '\xe2\x80\xa8',
  '\x0b',
];
const lineEnds = ['\n', '\n', '\n', '\r\n', '\r', '\n\n', '', '\r\r\n'];

const header = [
  'id',
  'email',
  'lead_id',
  'type',
  'at',
  'known_at',
  'stage',
  'seq',
  'properties',
  'path',
  'sla',
  'start',
];

function lineOf(chance: Chance, width: number, delimiter: string): string {
  const count = chance.percent(90) ? width : chance.below(width + 3);
  const line = Array.from({ length: count }, () => chance.pick(cells)).join(delimiter);
  return chance.percent(1) ? line.padEnd(chance.pick([3000, 70_000]), 'x') : line;
}

/** A table of CSV. */
export function randomCsv(chance: Chance): string {
  const columns = ['id', 'lead_id', ...chance.some(header.slice(1), 1, 7)].filter(
    (name, index, all) => all.indexOf(name) === index,
  );
  const delimiter = chance.pick([',', ',', ';', '\t']);
  const ends = chance.percent(60) ? [chance.pick(lineEnds.slice(0, 4))] : lineEnds;
  const rows = Array.from({ length: chance.below(12) }, () => lineOf(chance, columns.length, delimiter));
  const text = [columns.join(delimiter), ...rows].map(row => row + chance.pick(ends)).join('');
  const marked = chance.percent(10) ? `\xef\xbb\xbf${text}` : text;
  return chance.percent(40) ? flippedBytes(chance, marked) : marked;
}

const values = [
  'null',
  'true',
  '1',
  '-2.5',
  '1e999',
  '""',
  '"a"',
  '"l1"',
  '"l2"',
  '"\\ud800"',
  '"\xc3\xa9"',
  '[]',
  '["a", 1]',
  '{}',
  '{"path": "/x"}',
  '"2026-11-21T12:00:00Z"',
  '"call"',
  '"won"',
  '[[[[[[]]]]]]',
];

function objectText(chance: Chance): string {
  const members = chance
    .some(['__proto__', 'constructor', ...header], 1, 8)
    .map(name => `"${name}": ${chance.pick(values)}`);
  return `{${['"id": "a"', '"lead_id": "l1"']
    .filter(() => chance.percent(70))
    .concat(members)
    .join(', ')}}`;
}

const lines: readonly ((chance: Chance) => string)[] = [
  objectText,
  objectText,
  objectText,
  chance => chance.pick(values),
  chance => objectText(chance).slice(0, -1),
  chance => objectText(chance).repeat(2),
  chance => chance.pick(['', ' ', '\t', '\r', '\xc2\xa0', '// no', "{'a': 1}", '{a: 1}', '['.repeat(300)]),
];

/** JSON Lines. */
export function randomJsonLines(chance: Chance): string {
  const text = Array.from(
    { length: chance.below(12) },
    () => chance.pick(lines)(chance) + chance.pick(['\n', '\n', '\r\n', '\n\n', '']),
  ).join('');
  const marked = chance.percent(10) ? `\xef\xbb\xbf${text}` : text;
  return chance.percent(30) ? flippedBytes(chance, marked) : marked;
}
