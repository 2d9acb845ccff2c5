// What in the lead's data could not be used.
import { type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { capital } from '../wording/lists.ts';
import { factCalled } from '../wording/names.ts';
import { problemWords } from '../wording/problems.ts';

export function problemSection(matter: Matter): readonly ExplanationSection[] {
  const { problems } = matter.decision;
  if (problems.length === 0) return [];
  const lines = problems.map(problem =>
    line('unknown', 'open', `${capital(problemWords(problem, factCalled(matter.names, problem.fact)))}.`),
  );
  return [{ kind: 'problems', name: null, title: 'Problems in the data', summary: null, meter: null, lines }];
}
