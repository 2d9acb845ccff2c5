// The fast path, scores and bands and results alone, gives what the whole decision tells.
import { RESULTS, type Values, values } from '@funnel/evaluator';
import { differences } from './differences.ts';
import { decisionOf, type Law } from './subject.ts';

/** The values in words, as the decision has them. */
function inWords({ scores, bands, gates }: Values, { rules }: Parameters<Law>[0]['bundle']): Record<string, unknown> {
  return {
    scores: Object.fromEntries(rules.scores.map(({ name }, index) => [name, scores[index]! / 1000])),
    grades: Object.fromEntries(rules.grades.map((grade, index) => [grade.name, grade.bands[bands[index]!]!.name])),
    gates: Object.fromEntries(rules.gates.map(({ name }, index) => [name, RESULTS[gates[index]!]])),
  };
}

export const fastPathIsTheSame: Law = subject => {
  const { scores, grades, gates } = decisionOf({ ...subject, set: {} });
  const expected = {
    scores: Object.fromEntries(Object.entries(scores).map(([name, { value }]) => [name, value])),
    grades: Object.fromEntries(Object.entries(grades).map(([name, { band }]) => [name, band])),
    gates: Object.fromEntries(Object.entries(gates).map(([name, { result }]) => [name, result])),
  };
  for (const engine of ['interpreted', 'generated'] as const) {
    const prepared = subject[engine];
    const found = values(prepared, prepared.stage(subject.raw), subject.asOf);
    const wrong = differences(inWords(found, subject.bundle), expected);
    if (wrong.length > 0) return `${engine}: ${wrong.join('\n')}`;
  }
  return null;
};
