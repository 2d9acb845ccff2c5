// Conditions of a program as grades of their own: an excluded lead has grades too, so that the evaluator answers each of them for every lead.
import type { DeclarationOf, Expression, Placed, Program } from '@funnel/language';
import { conditionsOf } from './conditions.ts';

/** No name of a program begins so. */
const MARK = '~';

/** The conditions of the program by the names of their grades. */
export function asked(program: Program): ReadonlyMap<string, Expression> {
  const conditions = program.declarations.flatMap(({ node }) => conditionsOf(node));
  return new Map(conditions.map((condition, index) => [`${MARK}${index}`, condition]));
}

/** The program with the questions. */
export function withQuestions(program: Program, questions: ReadonlyMap<string, Expression>): Program {
  const at = program.declarations[0];
  if (at === undefined) return program;
  const grades = new Map(program.grades);
  for (const [name, condition] of questions) grades.set(name, { ...at, node: gradeOf(at, name, condition) });
  return { ...program, grades, order: [...program.order, ...[...questions.keys()].map(name => `grade/${name}`)] };
}

function gradeOf({ node: { keyword, span } }: Placed, name: string, condition: Expression): DeclarationOf<'grade'> {
  const band = (text: string, when: Expression | null) => ({
    name: { text, span },
    label: null,
    arm: { condition: when, until: null, span },
    span,
  });
  const bands = [band('yes', condition), band('no', null)];
  return { kind: 'grade', doc: null, span, keyword, name: { text: name, span }, label: null, bands, ownership: [] };
}
