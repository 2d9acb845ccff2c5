// Who the lead is to us: personas with their notes, segments, and those that cannot be told.
import { type ExplanationLine, type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { called } from '../wording/names.ts';
import { wantWords } from '../wording/wants.ts';
import { holdingWords } from './decisive.ts';
import { inSourceOrder } from './order.ts';

export function whoSection(matter: Matter): readonly ExplanationSection[] {
  const segments = inSourceOrder(matter.bundle, 'segment', matter.bundle.rules.segments);
  const lines = segments.flatMap((segment): readonly ExplanationLine[] => {
    const decided = matter.decision.segments[segment.name];
    const name = called(matter.names.segments, segment.name);
    if (!decided || decided.holds === 'no') return [];
    if (decided.holds === 'unknown') {
      return [line('unknown', 'open', `Perhaps ${name}`, { detail: wantWords(matter.names, decided.for_want_of) })];
    }
    const notes = segment.notes.map(note => line('none', 'quiet', note.text, { depth: 1, label: note.title }));
    return [line('yes', 'plain', name, { detail: holdingWords(matter, segment.when) }), ...notes];
  });
  if (lines.length === 0) return [];
  return [{ kind: 'who', name: null, title: 'Who this is', summary: null, meter: null, lines }];
}
