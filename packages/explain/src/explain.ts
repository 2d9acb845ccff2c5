// A decision in words: verdicts first, then why, then what could change.
import type { Bundle, Decision } from '@funnel/bundle';
import type { Explanation } from './explanation.ts';
import { clockSection } from './sections/clocks.ts';
import { contentSection } from './sections/content.ts';
import { problemSection } from './sections/data-problems.ts';
import { factSection } from './sections/facts.ts';
import { flagSection } from './sections/flags.ts';
import { gateSections, servingSection } from './sections/gates.ts';
import { gradeSection } from './sections/grades.ts';
import { handoffSection } from './sections/handoffs.ts';
import { laterSection } from './sections/later.ts';
import { moveSection } from './sections/moves.ts';
import { paramSection } from './sections/params.ts';
import { questionSection } from './sections/questions.ts';
import { routeSection } from './sections/routes.ts';
import { scoreSections } from './sections/scores.ts';
import { stageSection } from './sections/stage.ts';
import { verdicts } from './sections/verdicts.ts';
import { whoSection } from './sections/who.ts';
import { type ExplainOptions, matterOf } from './speech.ts';
import { instantWords } from './wording/dates.ts';
import { leadWords } from './wording/names.ts';

/**
 * Explains a decision to somebody who does not know the rules.
 *
 * `decision` must come from `bundle`. With `record` it also says what is known of the lead; with `later`, what time alone will
 * change. Plain data; nothing in it depends on the terminal.
 */
export function explainDecision(bundle: Bundle, decision: Decision, options: ExplainOptions = {}): Explanation {
  const matter = matterOf(bundle, decision, options);
  const { label, name } = bundle.about;
  const program = label ?? name;
  const past = decision.fields_are_newer
    ? ' The activities are those known on that day; the fields have no past, they are as they are today.'
    : '';
  const excluded = decision.excluded !== null;
  return {
    lead: decision.lead,
    product: decision.product,
    as_of: decision.as_of,
    digest: decision.digest,
    title: `Lead ${leadWords(decision)}`,
    subtitle: `${program === null ? 'As' : `${program}, as`} of ${instantWords(matter.asOf)}.${past}`,
    verdicts: verdicts(matter),
    sections: [
      ...(excluded ? [] : gateSections(matter)),
      ...stageSection(matter),
      ...moveSection(matter),
      ...clockSection(matter),
      ...routeSection(matter),
      ...contentSection(matter),
      ...handoffSection(matter),
      ...flagSection(matter),
      ...paramSection(matter),
      ...(excluded ? [] : questionSection(matter)),
      ...laterSection(matter),
      ...whoSection(matter),
      ...(excluded ? [] : scoreSections(matter)),
      ...(excluded ? [] : gradeSection(matter)),
      ...(excluded ? [] : servingSection(matter)),
      ...factSection(matter),
      ...problemSection(matter),
    ],
  };
}
