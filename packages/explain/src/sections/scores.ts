// One section a score: the figure, its bar, its parts, and how far it could still move.
import type { Score } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { facing } from '../wording/conditions.ts';
import { lengthWords } from '../wording/dates.ts';
import { capital } from '../wording/lists.ts';
import { called } from '../wording/names.ts';
import { plainNumber } from '../wording/numbers.ts';
import { inSourceOrder } from './order.ts';
import { shareLines } from './shares.ts';

/** Bars that lines of gates set for the score, in force. */
function barsOf(matter: Matter, score: string): readonly number[] {
  const bars = matter.bundle.rules.gates.flatMap(gate => {
    if (gate.kind !== 'hurdles') return [];
    return gate.hurdles.flatMap(hurdle => {
      if (hurdle.condition.kind !== 'compare') return [];
      const { left, right } = facing(hurdle.condition);
      if (left.kind !== 'score' || left.name !== score) return [];
      if (right.kind === 'param') return [matter.decision.params[right.name]?.value ?? []].flat();
      return right.kind === 'number' ? [right.value / 10 ** right.decimals] : [];
    });
  });
  return [...new Set(bars)].sort((left, right) => left - right);
}

function decimalsOf(score: Score): number {
  const digits = String(score.by / 1000).split('.')[1]?.length ?? 0;
  return Math.max(1, digits);
}

function fadingLine(score: Score): readonly ExplanationLine[] {
  if (score.fading === null) return [];
  const over = lengthWords(score.fading.over);
  const text = score.fading.shape === 'halve' ? `Points halve every ${over}` : `Points fade to zero over ${over}`;
  return [line('note', 'quiet', text)];
}

function rangeLine(matter: Matter, score: Score): readonly ExplanationLine[] {
  const decided = matter.decision.scores[score.name]!;
  if (decided.lowest === decided.highest) return [];
  const range = `Between ${plainNumber(decided.lowest)} and ${plainNumber(decided.highest)} once everything is known.`;
  if (decided.next_question === null) return [line('unknown', 'open', range)];
  const { field, width } = decided.next_question;
  const ask = `Ask for ${called(matter.names.fields, field)} first: ${plainNumber(width)} points hang on it.`;
  return [line('unknown', 'open', `${range} ${ask}`)];
}

export function scoreSections(matter: Matter): readonly ExplanationSection[] {
  return inSourceOrder(matter.bundle, 'score', matter.bundle.rules.scores).flatMap(score => {
    const decided = matter.decision.scores[score.name];
    if (!decided) return [];
    const [from, to] = [score.lowest / 1000, score.highest / 1000];
    const range = from === 0 ? `of ${plainNumber(to)}` : `(from ${plainNumber(from)} to ${plainNumber(to)})`;
    return [
      {
        kind: 'score',
        name: score.name,
        title: capital(called(matter.names.scores, score.name)),
        summary: `${plainNumber(decided.value)} ${range}`,
        meter: {
          value: decided.value,
          from,
          to,
          lowest: decided.lowest,
          highest: decided.highest,
          bars: barsOf(matter, score.name),
        },
        lines: [
          ...shareLines(matter, score, decided, decimalsOf(score)),
          ...fadingLine(score),
          ...rangeLine(matter, score),
        ],
      },
    ];
  });
}
