// Codes of policy: what rules may decide by, and who answers for them.
import { entry, quoted } from './entry.ts';
import { didYouMean } from './type-words.ts';

export const policy = {
  'protected-attribute': entry<{ fact: string; attribute: string | null; construct: string }>({
    severity: 'warning',
    message: data =>
      data.attribute === null
        ? `${quoted(data.fact)} decides here, and funnel.yaml names it as protected`
        : `${quoted(data.fact)} decides here, and it seems to hold a protected attribute of a person: ${data.attribute}`,
    hint: data =>
      data.attribute === null
        ? 'Let the line ask something else, or take the name out of `protected`'
        : 'Ask about the company or the role instead; where it is no attribute of a person, a clearer name says so',
  }),
  'protected-unknown': entry<{ name: string; candidates: readonly string[] }>({
    severity: 'warning',
    message: data => `funnel.yaml names ${quoted(data.name)} as protected, and no field or property is called that`,
    hint: data =>
      didYouMean(data.candidates, 'A field goes by its name or its outside name, a property as `activity.property`'),
  }),
  'score-below-zero': entry<{ name: string; lowest: string }>({
    severity: 'info',
    message: data => `${quoted(data.name)} can fall below zero, down to ${data.lowest}`,
    hint: () =>
      'A lead of which nothing is known then stands above one with a mark against it; `from 0` treats them alike',
  }),
  'model-without-fit': entry<object>({
    severity: 'info',
    message: () => 'Scores, grades and gates ask for activities, and nowhere for a field of the lead',
    hint: () =>
      'The wrong company comes forward by its interest alone; score fields such as company size or role too, and let a gate ask for both',
  }),
  'model-without-behaviour': entry<object>({
    severity: 'info',
    message: () => 'Scores, grades and gates ask for fields of the lead, and nowhere for its activities',
    hint: () =>
      'The right company comes forward without any interest; score activities too, unless what leads do comes in fields, such as counts of visits',
  }),
  'owners-missing': entry<object>({
    severity: 'info',
    message: () => 'Nobody owns these rules: `owned by` stands nowhere',
    hint: () => 'Write `owned by marketing, sales` into `funnel`, or into the blocks that have owners of their own',
  }),
};
