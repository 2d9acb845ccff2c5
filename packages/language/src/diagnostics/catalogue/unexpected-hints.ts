// Why something cannot follow what stands before it, and how it is said here.

const hints = {
  'lifecycle-has-no-name': 'There is one lifecycle, so it has no name',
  'gate-has-lines':
    'A gate has lines in braces: `gate ready { require employees >= 200 }`; a condition with a name is a `segment`',
  'condition-has-no-limits':
    'A `when` rule gives its points once; limits belong to `per` an activity, before its `when`',
  'fields-have-no-past':
    'A period belongs to an activity; a field is what it is now, and a date is asked with `days since`',
  'how-many-first': 'How many stands before the activity, instead of `any`: `at least 3 page_view within 30 days`',
  'lead-anyway': '`of lead` stands inside of `where` only; everywhere else a name is of the lead',
  'band-has-label': 'A band has no reason; its label stands behind its name: `band hot "Hot" when …`',
  'otherwise-alone': '`otherwise` takes what is left, so it has no condition',
  'any-may-be-missing': 'Every field may be missing in the data, and is `unknown` then',
  'types-have-no-size': 'A text may be of any length; the decimals of a number are written `number by 0.01`',
  'condition-alone': 'A line asks its condition alone; several are joined with `and` or `or`',
  'one-line': 'It is one line, without a block of its own',
  'order-is-fixed': 'A grade goes in the order of its bands, a score from the highest, and waiting from the longest',
  'target-has-condition': 'Which leads a target is for is a condition: `target 1 business hour when priority is hot`',
  'one-product': 'A lead is told apart by one field; join two of them in the data',
  remark: 'A remark begins with `//`, a reason is written `because "…"`, and conditions are joined with `and` or `or`',
} as const;

export type UnexpectedReason = keyof typeof hints;

/** How it is said here; null where nothing is known. */
export const unexpectedHint = (why: UnexpectedReason | null): string | null => (why === null ? null : hints[why]);
