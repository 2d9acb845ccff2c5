// What in the lead's data could not be used.
import type { DataProblem } from '@funnel/bundle';
import { type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { capital } from '../wording/lists.ts';
import { factCalled } from '../wording/names.ts';
import { foreignProductWords, problemWords } from '../wording/problems.ts';

export function problemSection(matter: Matter): readonly ExplanationSection[] {
  const { problems } = matter.decision;
  if (problems.length === 0) return [];
  const lines = problems.map(problem => {
    const words = isAboutProduct(matter, problem) ? foreignProductWords : problemWords;
    return line('unknown', 'open', `${capital(words(problem, factCalled(matter.names, problem.fact)))}.`);
  });
  return [{ kind: 'problems', name: null, title: 'Problems in the data', summary: null, meter: null, lines }];
}

/** The lead's own product is known: then it is something else that names another. */
function isAboutProduct({ bundle, decision }: Matter, { code, fact }: DataProblem): boolean {
  return code === 'not-a-member' && fact === bundle.rules.lead.per && decision.product !== null;
}
