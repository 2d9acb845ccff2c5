// Codes of grades, gates and exclusions.
import { entry, quoted } from './entry.ts';

const kinds: { readonly [kind: string]: string } = {
  checklist: 'a checklist: it has `ask` lines',
  chooser: 'a chooser: it has `use` lines',
  hurdles: 'made of hurdles: it has `refuse`, `pass at once` and `require` lines',
};

/** How the last line of each list of arms is written. */
const otherwiseLines: { readonly [line: string]: string } = {
  band: 'Add, for example, `band cold otherwise`',
  use: 'Add `use … otherwise`',
  target: 'Add `target … otherwise` or `no target otherwise`',
  to: 'Add, for example, `to sdr otherwise`',
};

export const gates = {
  'grade-empty': entry<{ name: string }>({
    severity: 'error',
    message: data => `The grade ${quoted(data.name)} has no bands`,
    hint: () => 'For example `band hot when fit >= 70` and, last, `band cold otherwise`',
  }),
  'duplicate-band': entry<{ name: string }>({
    severity: 'error',
    message: data => `There is already a band ${quoted(data.name)}`,
    hint: () => 'Join the two conditions with `or`',
  }),
  'otherwise-missing': entry<{ line: string }>({
    severity: 'error',
    message: () => 'The last line is `otherwise`, so that there is always an answer',
    hint: data => otherwiseLines[data.line] ?? null,
  }),
  'behind-otherwise': entry<{ line: string }>({
    severity: 'error',
    message: () => 'No lead comes here: an `otherwise` stands before',
    hint: () => 'Move `otherwise` to the end',
  }),
  'gate-empty': entry<{ name: string }>({
    severity: 'error',
    message: data => `The gate ${quoted(data.name)} has no lines`,
    hint: () => 'For example `require fit >= 60`',
  }),
  'gate-mixed': entry<{ kind: string; line: string; hasCount: boolean }>({
    severity: 'error',
    message: data => `This gate is ${kinds[data.kind]}; ${quoted(data.line)} belongs to another kind`,
    hint: () => 'Make a gate of its own and ask for it here by name',
  }),
  'ask-needs-count': entry<object>({
    severity: 'error',
    message: () => 'A gate of `ask` lines says how many of them it takes',
    hint: () => 'For example `gate bant passes with 2 of { … }`',
  }),
  'checklist-count': entry<{ digits: string; asks: number }>({
    severity: 'error',
    message: data =>
      data.asks === 0
        ? 'This checklist asks nothing'
        : `This checklist asks ${data.asks}, so it cannot pass with ${quoted(data.digits)}`,
    hint: data =>
      data.asks === 0 ? 'For example `ask need when need is known`' : `Write a whole number from 1 to ${data.asks}`,
  }),
  'duplicate-ask': entry<{ name: string }>({
    severity: 'error',
    message: data => `There is already an \`ask ${data.name}\``,
  }),
  'require-missing': entry<{ name: string }>({
    severity: 'error',
    message: data => `The gate ${quoted(data.name)} requires nothing, so everyone who is not refused would pass`,
    hint: () => 'Add a `require` line',
  }),
  'duplicate-exclude': entry<{ label: string }>({
    severity: 'error',
    message: data => `There is already an exclusion \`"${data.label}"\``,
    hint: () => 'The label is the reason that people read: give each its own',
  }),
  'label-empty': entry<object>({
    severity: 'error',
    message: () => 'The label is the reason that people read, and this one is empty',
  }),
};
