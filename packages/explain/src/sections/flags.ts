// Entries of the history that the rules do not provide for.
import { type EntryFlag, parseInstant } from '@funnel/bundle';
import { type ExplanationSection, line } from '../explanation.ts';
import type { Matter } from '../speech.ts';
import { minuteWords } from '../wording/dates.ts';
import { called, type NameBook, stageCalled } from '../wording/names.ts';

/** The end of the sentence that begins with who entered what when. */
const FLAGS: Readonly<Record<EntryFlag['flag'], (names: NameBook, flag: EntryFlag) => string>> = {
  off_path: (names, { from }) =>
    from === null ? 'no move leads there' : `no move leads there from ${stageCalled(names, from)}`,
  needs: (names, { gate }) => `the stage needs ${called(names.gates, gate ?? '')}, which was not passed then`,
};

/** `no move leads there from Inquiry`: why it is flagged. */
export function flagReason(names: NameBook, flag: EntryFlag): string {
  return FLAGS[flag.flag](names, flag);
}

/** `Opportunity, entered by pat on 20 Nov 2026, 09:00 UTC: no move leads there from Inquiry`. */
export function flagWords(names: NameBook, flag: EntryFlag): string {
  const by = flag.by === null ? '' : ` by ${flag.by}`;
  const at = minuteWords(parseInstant(flag.at)!);
  return `${stageCalled(names, flag.stage)}, entered${by} on ${at}: ${flagReason(names, flag)}`;
}

export function flagSection({ decision, names }: Matter): readonly ExplanationSection[] {
  if (decision.flags.length === 0) return [];
  const lines = decision.flags.map(flag => line('no', 'bad', `${flagWords(names, flag)}.`));
  return [{ kind: 'flags', name: null, title: 'Not as the rules provide', summary: null, meter: null, lines }];
}
