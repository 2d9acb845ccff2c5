// Programs of which one declaration hangs on another in just one way, with an edit elsewhere that it has to notice.
import type { State } from './state.ts';

export interface Case {
  readonly name: string;
  readonly before: State;
  readonly after: State;
}

type Texts = Readonly<Record<string, string>>;

const state = (texts: Texts, lists: Texts = {}): State => ({
  texts: new Map(Object.entries(texts)),
  lists: new Map(Object.entries(lists)),
  options: {},
});

/** Two files, the second of which does not change. */
const edited = (name: string, before: string, after: string, rest: string): Case => ({
  name,
  before: state({ 'a.funnel': before, 'b.funnel': rest }),
  after: state({ 'a.funnel': after, 'b.funnel': rest }),
});

const listed = (name: string, text: string, before: string, after: string): Case => ({
  name,
  before: state({ 'a.funnel': text }, { 'x.txt': before }),
  after: state({ 'a.funnel': text }, { 'x.txt': after }),
});

const lead = 'lead {\n  size number by 1\n  region one of emea, amer\n}\n';
const wide = `${lead}calendar office in "Europe/Berlin" {\n  open monday 09:00 to 17:00\n  closed on x\n  open 2026-12-24 09:00 to 12:00\n}\nlist x from "x.txt"\n`;

export const cases: readonly Case[] = [
  edited(
    'a name that is declared now',
    '',
    'score fit from 0 to 9 {\n  add 9 when size > 1\n}\n',
    `${lead}gate g {\n  require fit >= 5\n}\n`,
  ),
  edited(
    'a name like the one that is meant',
    '',
    'param bars normally 5\n',
    `${lead}gate g {\n  require barx >= 5\n}\n`,
  ),
  edited(
    'a declaration whose name is lost',
    '',
    'score from 0 to 9 {\n  add 9 when size > 1\n}\n',
    `${lead}gate g {\n  require fit >= 5\n}\n`,
  ),
  edited(
    'a comment inside of a condition that is shown',
    `${lead}segment s when size >= 1 and // one\n  size <= 5 or region is emea\n`,
    `${lead}segment s when size >= 1 and // two\n  size <= 5 or region is emea\n`,
    '',
  ),
  edited(
    'the type behind segments that a gate asks',
    lead,
    lead.replace('by 1', 'by 0.1'),
    'segment s when size > 4\nsegment t when size < 5\ngate g {\n  require segment is s\n  require segment is t\n}\n',
  ),
  edited(
    'a segment behind a segment behind a score behind a grade',
    'segment u when size > 5\n',
    'segment u when size > 5 and size < 4\n',
    `${lead}segment s when segment is u\nscore fit from 0 to 20 {\n  add 10 when segment is s\n  add 10 when region is emea\n}\ngrade p {\n  band hot when fit >= 15\n  band cold otherwise\n}\n`,
  ),
  edited(
    'the bar that points have to reach',
    'grade p {\n  band hot when fit >= 10\n  band cold otherwise\n}\n',
    'grade p {\n  band hot when fit >= 11\n  band cold otherwise\n}\n',
    `${lead}score fit from 0 to 20 {\n  add 10 when size > 3\n  add 1 when region is emea\n}\n`,
  ),
  edited(
    'who else asks a score',
    '',
    'grade q {\n  band hot when fit + 1 >= size\n  band cold otherwise\n}\n',
    `${lead}score fit from 0 to 20 {\n  add 10 when size > 3\n  add 1 when region is emea\n}\ngrade p {\n  band hot when fit >= 10\n  band cold otherwise\n}\n`,
  ),
  edited(
    'where the range of a score stands',
    `score fit from 0 to 9 {\n  add 9 when size > 1\n}\n`,
    `\n\nscore fit from 0 to 9 {\n  add 9 when size > 1\n}\n`,
    `${lead}gate g {\n  require fit >= 50\n}\n`,
  ),
  edited(
    'a loop',
    'segment s when size > 1\n',
    'segment s when segment is t\n',
    `${lead}segment t when segment is s\n`,
  ),
  edited(
    'a loop by way of exclusions',
    'exclude when size > 1\n',
    'exclude when segment is s\n',
    `${lead}segment s when g\ngate g {\n  require size > 5\n}\n`,
  ),
  edited(
    'what nobody uses',
    'gate g {\n  require size > p\n}\n',
    'gate g {\n  require size > 1\n}\n',
    `${lead}param p normally 5\n`,
  ),
  edited(
    'who owns something',
    'gate g {\n  require size > 1\n  owned by sales\n}\n',
    'gate g {\n  require size > 1\n}\n',
    `${lead}target t {\n  book 10 from 2026-01-01 to 2026-12-31\n  share sales 100%\n}\n`,
  ),
  edited(
    'a stage',
    'lifecycle {\n  stage a\n}\n',
    'lifecycle {\n  stage a\n  stage b\n}\n',
    `${lead}segment s when stage is b\nsegment t when stage is a\n`,
  ),
  edited(
    'which of two declarations comes first',
    'score x from 0 to 5 {\n  add 5 when size > 1\n}\n',
    '',
    `${lead}score x from 0 to 9 {\n  add 5 when size > 1\n}\ngate g {\n  require x >= 7\n}\n`,
  ),
  edited(
    'a syntax error anywhere',
    '',
    'segment s when (\n',
    `${lead}score fit from 0 to 20 {\n  add 5 when size > 1\n  add 5 when size > 2\n  add 5 when size > 3\n}\n`,
  ),
  listed('a file that is empty now', `${lead}list x from "x.txt"\n`, 'acme\n', '# nothing\n'),
  listed('a file without dates', wide, '2026-12-25\n', '2026-12-25\nno date\n'),
  listed('a date in a file', wide, '2026-12-25\n', '2026-12-24\n'),
  listed('a line in a file', wide, '2026-12-25\nno date\n', '# more\n2026-12-25\nno date\n'),
];
