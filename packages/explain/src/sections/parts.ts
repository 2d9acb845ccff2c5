// A condition that is still to hold, on lines of its own: each part that `and` joins at the top, and whether it holds.
import type { Condition } from '@funnel/bundle';
import { type ExplanationLine, line } from '../explanation.ts';
import type { Answer, AskConditions, Matter } from '../speech.ts';
import { conditionWords } from '../wording/conditions.ts';
import { capital } from '../wording/lists.ts';
import { plainNumber } from '../wording/numbers.ts';
import { MARKS, TONES } from './gate-lines.ts';
import { toldByDecision } from './told.ts';

/** All of them must hold. Where nobody is to be asked, what the decision itself tells. */
export function partLines(matter: Matter, node: Condition, ask: AskConditions | null): readonly ExplanationLine[] {
  const parts = node.kind === 'and' ? node.of : [node];
  const answers = ask?.(parts) ?? parts.map(part => toldByDecision(matter, part));
  return parts.map((part, index) => partLine(matter, part, answers[index] ?? null));
}

function partLine(matter: Matter, part: Condition, answer: Answer | null): ExplanationLine {
  const text = capital(conditionWords(matter, part));
  if (answer === null) return line('note', 'plain', text, { depth: 1 });
  const { holds } = answer;
  const obvious = part.kind === 'occurs' && part.times === 1;
  const far = answer.value === null || answer.bar === null || obvious ? null : `now ${plainNumber(answer.value)}`;
  return line(MARKS[holds], TONES[holds], text, { depth: 1, detail: far });
}
