// Grades: the band the lead is in, and what the next better one takes.
import type { Grade } from '@funnel/bundle';
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { called } from '../wording/names.ts';
import { wantWords } from '../wording/wants.ts';
import { bandCalled, takesWords } from './bands.ts';
import { holdingWords } from './decisive.ts';
import { inSourceOrder } from './order.ts';

function gradeLines(matter: Matter, grade: Grade): readonly ExplanationLine[] {
  const decided = matter.decision.grades[grade.name];
  if (!decided) return [];
  const place = grade.bands.findIndex(band => band.name === decided.band);
  const taken = grade.bands[place];
  const why = taken?.when ? holdingWords(matter, taken.when) : null;
  const lines = [
    line('note', 'plain', bandCalled(grade, decided.band), {
      label: called(matter.names.grades, grade.name),
      detail: why,
    }),
  ];
  const above = grade.bands[place - 1];
  if (above?.when) lines.push(line('none', 'quiet', takesWords(matter, grade, above.name, above.when), { depth: 1 }));
  if (decided.uncertain.length > 0) {
    lines.push(
      line('unknown', 'open', `Could be another: ${wantWords(matter.names, decided.uncertain)}`, { depth: 1 }),
    );
  }
  return lines;
}

export function gradeSection(matter: Matter): readonly ExplanationSection[] {
  const grades = inSourceOrder(matter.bundle, 'grade', matter.bundle.rules.grades);
  const lines = grades.flatMap(grade => gradeLines(matter, grade));
  if (lines.length === 0) return [];
  return [
    { kind: 'grade', name: null, title: grades.length === 1 ? 'Grade' : 'Grades', summary: null, meter: null, lines },
  ];
}
