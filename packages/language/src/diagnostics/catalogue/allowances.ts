// Codes of comments that allow a finding: `// allow unused: kept for next quarter`.
import { entry, quoted } from './entry.ts';
import { didYouMean } from './type-words.ts';

export const allowances = {
  'allow-error': entry<{ code: string }>({
    severity: 'warning',
    message: data => `${quoted(data.code)} is an error, and an error cannot be allowed`,
    hint: () => 'Correct what it is about, and remove the comment',
  }),
  'allow-without-reason': entry<{ code: string }>({
    severity: 'warning',
    message: data => `${quoted(data.code)} is allowed here without a reason, so it is told all the same`,
    hint: data => `Write why, behind a colon: \`// allow ${data.code}: kept for next quarter\``,
  }),
  'allow-unknown': entry<{ code: string; candidates: readonly string[] }>({
    severity: 'warning',
    message: data => `No finding is called ${quoted(data.code)}, so this comment allows nothing`,
    hint: data => didYouMean(data.candidates, 'The code of a finding stands in brackets before its message'),
  }),
  'allow-unneeded': entry<{ code: string }>({
    severity: 'info',
    message: data => `There is no ${quoted(data.code)} here that this comment could allow`,
    hint: () =>
      'Remove the comment; one that is still needed stands at the end of the line that it is about, or right before that line or declaration',
  }),
};
