// Large programs without errors: much of one thing each.
import { filled, near } from './fill.ts';

type Make = (length: number) => string;

const LEAD = 'lead { employees number source one of web, list tags list of text founded date }\n';
const ACTIVITY = 'activity call by sales { minutes number }\nactivity visit { path text }\n';
const SCORE = 'score fit from 0 to 100 { add 1 when employees > 1 }\n';

const inScore =
  (line: Make | ((index: number) => string), tail = '}') =>
  (length: number) =>
    filled(length, `${LEAD}${ACTIVITY}score s from 0 to 100 {\n`, line, tail);

const condition =
  (operator: string, part: (index: number) => string): Make =>
  length =>
    `${filled(length, `${LEAD}${ACTIVITY}segment big when employees = 0`, index => ` ${operator} ${part(index)}`)}\n`;

const kinds: readonly ((index: number) => string)[] = [
  index => `activity act_${index} { seen number }\n`,
  index => `list list_${index} = "a${index}", "b"\n`,
  index => `segment segment_${index} when employees > ${index}\n`,
  index => `param param_${index} normally ${index % 90}\n`,
  index => `persona persona_${index} when founded is known\n`,
];

export const whole: Readonly<Record<string, Make>> = {
  'one giant list': length => `${filled(length - 9, `${LEAD}list l = "a"`, index => `, "text number ${index}"`)}\n`,
  'small declarations': length => filled(length, LEAD, index => kinds[index % kinds.length]!(index)),
  'one condition with or': condition('or', index => `employees = ${index}`),
  'one condition with and': condition('and', index => `employees != ${index}`),
  'one condition of texts': condition('or', index => `tags includes "tag ${index}"`),
  'one condition of activities': condition(
    'or',
    index => `at least ${(index % 9) + 1} visit within ${(index % 300) + 1} days`,
  ),
  'one set': length => filled(length, `${LEAD}segment s when employees in (0`, index => `, ${index + 1}`, ')\n'),
  'one sum': length => filled(length, `${LEAD}segment s when employees`, () => ' + employees', ' > 3\n'),
  'rules in a score': inScore(index => `  add ${index % 7} when employees > ${index}\n`),
  'rules on activities': inScore(
    index => `  add 0.001 per visit where path is "/p${index}" within ${(index % 90) + 1} days\n`,
  ),
  'groups in a score': inScore(index => `  group "g${index}" up to 3 points { add 1 when employees = ${index} }\n`),
  'scores that ask each other': length =>
    filled(
      length,
      `${LEAD}score s0 from 0 to 100 { add 1 when employees > 1 }\n`,
      index => `score s${index + 1} from 0 to 100 { add 1 when s${index} > 1 }\n`,
    ),
  'gates that use each other': length =>
    filled(
      length,
      `${LEAD}gate g0 { require employees > 1 }\n`,
      index => `gate g${index + 1} { use g${index} when employees > 2 use g0 otherwise }\n`,
    ),
  'bands of a grade': length =>
    filled(
      length,
      `${LEAD}${SCORE}grade g {\n`,
      index => `  band b${index} when employees > ${index}\n`,
      '  band rest otherwise\n}\n',
    ),
  'arms of a route': length =>
    filled(
      length,
      `${LEAD}${SCORE}team sdr { people 3 }\nroute r {\n`,
      index => `  to sdr when employees > ${index} and fit >= ${index % 100}\n`,
      '  to sdr otherwise\n}\n',
    ),
  'arms of a param': length =>
    filled(length, `${LEAD}param p normally 1 {\n`, index => `  use ${index % 50} when employees > ${index}\n`, '}\n'),
  'hurdles of a gate': length =>
    filled(length, `${LEAD}${SCORE}gate g {\n`, index => `  require employees > ${index} because "r${index}"\n`, '}\n'),
  'stages and moves': length =>
    filled(
      length,
      `${LEAD}${SCORE}lifecycle {\n  stage a as lead\n  stage z by hand\n`,
      index => `  stage s${index}\n  move a to s${index} when employees > ${index}\n`,
      '}\n',
    ),
  'moves with activities': length =>
    filled(
      length,
      `${LEAD}${ACTIVITY}lifecycle {\n  stage a as lead\n`,
      index =>
        `  stage s${index}\n  move a to s${index} when any visit where path is "/${index}" and count of call > ${index % 40}\n`,
      '}\n',
    ),
  'closed days of a calendar': length =>
    filled(
      length,
      `${LEAD}calendar c in "Europe/Berlin" {\n  open monday to friday 09:00 to 17:00\n  closed 2026-01-01`,
      index => `, ${new Date(Date.UTC(2016, 0, 1 + index)).toISOString().slice(0, 10)}`,
      '\n}\n',
    ).replace(/(?:, \d{5,}[^,\n]*)+/, ''),
  'fields of a lead': length =>
    filled(length, 'lead {\n', index => `  ${near(index)} number\n`, '}\nsegment s when field_000001 > 1\n'),
  'members of a field': length =>
    filled(length, 'lead {\n  kind one of first', index => `, member_${index}`, '\n}\nsegment s when kind is first\n'),
  'lines of docs': length =>
    `${filled(length - 200, LEAD, index => `/// Line ${index} of what is said.\n`)}list l = "a"\n`,
  'one deep nesting': length =>
    `${LEAD}segment s when ${'('.repeat(60)}employees > 1${')'.repeat(60)}`.padEnd(length, '\n'),
  'one long text': length => filled(length, `${LEAD}list l = "`, () => 'x'.repeat(1000), '"\n'),
};
