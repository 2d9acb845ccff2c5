// Codes of what a day has passed for: told only where it is said as of when the program is looked at.
import { entry, quoted } from './entry.ts';

export const reviews = {
  'review-overdue': entry<{ construct: string; name: string | null; due: string }>({
    severity: 'warning',
    message: data =>
      `The review of ${data.construct}${data.name === null ? '' : ` ${quoted(data.name)}`} was due on ${data.due}`,
    hint: () => 'Read the rules with their owners, then write the day behind `reviewed`',
  }),
  'until-passed': entry<{ day: string }>({
    severity: 'warning',
    message: data => `This ended with ${data.day}, so it decides nothing any more`,
    hint: () => 'Remove it, or give it another last day',
  }),
};
