// Codes of scores.
import { entry, quoted } from './entry.ts';

const clauseWords: { readonly [clause: string]: string } = {
  within: '`within`',
  at_most: '`at most`',
  once_per: '`once per`',
  up_to: '`up to`',
  owned: '`owned by`',
  review: '`review every`',
  reviewed: '`reviewed`',
  as: '`as`',
  by_hand: '`by hand`',
  returns: '`returns`',
  ends: '`ends`',
  needs: '`needs`',
  stalls: '`stalls after`',
};

const whyNot: { readonly [form: string]: string } = {
  when: 'A `when` rule gives its points once; `within` and counts belong to `per` an activity, or into the condition',
  proportion: 'Points in proportion to a field take `up to` alone',
  first: '`for first` counts one activity; it takes `within` and `up to`',
  last: '`for last` counts one activity; it takes `within` and `up to`',
  per: '',
};

export const scores = {
  'score-step': entry<{ digits: string }>({
    severity: 'error',
    message: data => `A score cannot be rounded to ${quoted(data.digits)}`,
    hint: () => 'It is rounded to a multiple of 0.001, for example `by 0.5`',
  }),
  'range-not-multiple': entry<{ end: string; by: string; isWritten: boolean }>({
    severity: 'error',
    message: data => `The score is rounded to ${data.by}, so its range cannot end at ${data.end}`,
    hint: data =>
      data.isWritten ? 'Both ends are multiples of `by`' : 'Write whole points, or say for example `by 0.5`',
  }),
  'points-none': entry<{ what: string; digits: string }>({
    severity: 'error',
    message: data =>
      data.what === 'points' ? 'A rule of no points does nothing' : 'A bound of no points leaves nothing',
    hint: data => (data.what === 'points' ? 'Remove the rule, or use `subtract` to take points away' : null),
  }),
  'points-too-many': entry<{ which: 'per' | 'others'; most: number }>({
    severity: 'error',
    message: data =>
      data.which === 'per'
        ? `The points of this score's \`per\` rules add up to more than ${said(data.most)}`
        : `The points of this score's rules add up to more than ${said(data.most)}`,
    hint: () => 'Sums are kept exact, so they have a bound: count in larger units',
  }),
  'unit-none': entry<{ digits: string }>({
    severity: 'error',
    message: data => `Points are given per a number above zero, not per ${quoted(data.digits)}`,
  }),
  'proportion-too-fine': entry<{ points: string; unit: string; field: string; step: string }>({
    severity: 'error',
    message: data =>
      `${data.points} per ${data.unit} is no whole number of millionths for each ${data.step} of ${quoted(data.field)}`,
    hint: data =>
      `Use fewer decimals in the points, or declare ${quoted(data.field)} with larger steps, for example \`number by 1\``,
  }),
  'proportion-of-field': entry<{ name: string; construct: string }>({
    severity: 'error',
    message: data =>
      `Points go in proportion to a number of the lead, and ${quoted(data.name)} is ${data.construct === 'activity' ? 'an' : 'a'} ${data.construct}`,
    hint: data =>
      data.construct === 'score'
        ? `Scores are added where they are asked: \`${data.name} + … >= 60\``
        : data.construct === 'activity'
          ? `Points for each one are written \`per ${data.name}\``
          : null,
  }),
  'clause-not-here': entry<{ clause: string; form: string }>({
    severity: 'error',
    message: data => `${clauseWords[data.clause]} does not go with this kind of rule`,
    hint: data => whyNot[data.form] || null,
  }),
  'clause-twice': entry<{ clause: string }>({
    severity: 'error',
    message: data => `${clauseWords[data.clause] ?? quoted(data.clause)} stands here twice`,
  }),
  'once-per-list': entry<{ name: string }>({
    severity: 'error',
    message: data => `${quoted(data.name)} holds several values, so it cannot tell activities apart`,
    hint: () => '`once per` takes a text, member, number or date',
  }),
  'duplicate-rule': entry<object>({
    severity: 'error',
    message: () => 'This score has the same rule twice',
    hint: () => 'Remove one; for more points raise them in one rule',
  }),
  'fading-twice': entry<object>({
    severity: 'error',
    message: () => 'A score fades in one way, and this is the second',
  }),
  'fading-nothing': entry<object>({
    severity: 'warning',
    message: () => 'Only points of activities fade, and this score has none',
  }),
  'fading-step-too-long': entry<object>({
    severity: 'error',
    message: () => 'A step of fading is not longer than the fading itself',
  }),
  'fading-too-fine': entry<{ steps: number; most: number }>({
    severity: 'error',
    message: data =>
      `Until nothing is left this fading takes ${said(data.steps)} steps, and at most ${said(data.most)} are kept`,
    hint: () => 'Add longer steps, for example `in steps of 7 days`',
  }),
};

function said(count: number): string {
  return count.toString().replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
