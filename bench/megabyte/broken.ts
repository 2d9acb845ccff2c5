// Large texts that are no programs: one mistake again and again.
import { filled, near, repeated } from './fill.ts';

type Make = (length: number) => string;

const LEAD = 'lead { employees number source one of web, list }\n';

const piece =
  (text: string): Make =>
  length =>
    repeated(length, text);

export const broken: Readonly<Record<string, Make>> = {
  'open braces': piece('{'),
  'closed braces': piece('}'),
  'open parentheses': length => `segment s when ${repeated(length - 20, '(')}`,
  nots: length => `segment s when ${repeated(length - 20, 'not ')}x`,
  'blocks in blocks': length => repeated(length, 'score s from 0 to 9 {\n'),
  'blocks on one line': length => repeated(length, 'score s from 0 to 9 { '),
  quotes: piece('"'),
  'open texts': piece('"open\n'),
  'curly quotes': piece('“x ”y '),
  'single quotes': piece("'"),
  'open comments': piece('/* x\n'),
  'other comments': piece('# x\n'),
  comments: piece('// x\n'),
  tabs: piece('\t'),
  blanks: piece(' '),
  'tabs between names': piece('x\t'),
  'odd blanks': piece('\u00a0'),
  'odd letters': piece('é '),
  'stray signs': piece('@ ; '),
  zeros: piece('\0'),
  surrogates: piece('\ud800'),
  'one number': piece('9'),
  'one name': piece('x'),
  'dashed names': piece('x-'),
  dots: piece('a.'),
  'dotted numbers': piece('111.'),
  'low quotes': piece('‚x '),
  'at signs': piece('a@'),
  'square brackets': piece('[a '),
  'stray signs behind declarations': piece('segment a when b\n)\n'),
  'braces and signs': piece('} @ '),
  words: piece('when '),
  'names on one line': piece('abc '),
  'names on lines': piece('abc\n'),
  'docs without an end': piece('/// x\n'),
  'wrong lines of a lead': length => filled(length, 'lead {\n', index => `  ${near(index)} numbr\n`, '}\n'),
  'wrong lines of a score': length =>
    filled(length, `${LEAD}score s from 0 to 9 {\n`, index => `  add ${index} whn employees > ${index}\n`, '}\n'),
  'wrong lines of a gate': length =>
    filled(length, `${LEAD}gate g {\n`, index => `  requires employees > ${index}\n`, '}\n'),
  'wrong operators': length =>
    filled(length, `${LEAD}segment s when employees == 0`, index => ` && employees == ${index}`),
  'wrong declarations': length =>
    filled(length, LEAD, index => `scores s${index} from 0 to 9 { add 1 when employees > 1 }\n`),
  'unknown names': length => filled(length, `${LEAD}segment s when employees > 1`, index => ` or emplyees > ${index}`),
  'unknown names among near ones': length =>
    filled(
      length,
      filled(length / 2, 'lead {\n', index => `  ${near(index)} number\n`, '}\nsegment s when field_000001 > 1'),
      index => ` or fild_${String(index).padStart(6, '0')} > 1`,
    ),
  'unknown members among near ones': length =>
    filled(
      length,
      filled(
        length / 2,
        'lead {\n  kind one of first',
        index => `, ${near(index)}`,
        '\n}\nsegment s when kind is first',
      ),
      index => ` or kind is fild_${String(index).padStart(6, '0')}`,
    ),
  'the same name again': length => filled(length, LEAD, () => 'list again = "a"\n'),
  'the same field again': length => filled(length, 'lead {\n', () => '  again number\n', '}\n'),
  'the same text again': length => filled(length, `${LEAD}list l = "a"`, () => ', "a"'),
  'scores in a circle': length =>
    filled(
      length,
      `${LEAD}score s0 from 0 to 9 { add 1 when s9 > 1 }\n`,
      index => `score s${index + 1} from 0 to 9 { add 1 when s${index} > 1 }\n`,
    ),
  'wrong types': length => filled(length, `${LEAD}segment s when employees > 1`, index => ` or source > ${index}`),
  'lines of a spreadsheet': length => filled(length, '', index => `IF(AND(A${index}>5,B${index}="x"),10,0)\n`),
  'lines of YAML': length => filled(length, 'rules:\n', index => `  - name: rule ${index}\n    points: 10\n`),
  'lines of SQL': length => filled(length, '', index => `SELECT * FROM leads WHERE id = ${index} AND x <> 'y';\n`),
};
